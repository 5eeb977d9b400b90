import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import shared from '../definitions.module.css';
import { Warning } from '../warning.js';
import { responderRuleInWords } from './responder-in-words.js';
import classes from './responder-rules.module.css';
import type { Protocol } from './windows.js';

type Score = Protocol['scores'][number];

const text = messages.definitions.protocol;

/** When a patient counts as a responder: the conditions as they are applied, and who they come from. */
export function ResponderRules({ scores }: { scores: readonly Score[] }) {
  return (
    <Panel title={text.responders} flush>
      <p className={`${shared.note} ${shared.padded}`}>{text.respondersLede}</p>
      <ul className={classes.rules}>
        {scores.map((score) => (
          <Rule key={score.scoreCode} score={score} />
        ))}
      </ul>
    </Panel>
  );
}

function Rule({ score }: { score: Score }) {
  const { responder } = score;
  return (
    <li className={classes.rule}>
      <div>
        <p className={classes.domain}>{messages.domains[score.domain]}</p>
        <h3 className={classes.title}>{score.title}</h3>
        <Link
          to="/definitions/instruments/$code"
          params={{ code: score.instrumentCode }}
          className={`${shared.link} ${classes.instrument}`}
        >
          {score.instrumentTitle}
        </Link>
        {score.validity && <Warning inline>{score.validity}</Warning>}
      </div>
      <div>
        <p className={classes.words}>{responderRuleInWords(responder, score)}</p>
        <p className={classes.small}>{text.inItsWords(responder.description)}</p>
      </div>
      <div>
        <StateBadge state={responder.provisional ? 'due' : 'info'}>
          {responder.provisional ? text.provisional : text.established}
        </StateBadge>
        <p className={classes.small}>{responder.source}</p>
      </div>
    </li>
  );
}
