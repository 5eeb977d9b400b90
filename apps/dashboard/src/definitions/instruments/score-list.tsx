import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import shared from '../definitions.module.css';
import { Fact } from '../facts.js';
import { answersRead } from './answers-read.js';
import { missingRuleInWords, operationInWords, scoreRangeInWords } from './rules-in-words.js';
import classes from './score-list.module.css';

type Instrument = InstrumentPageQuery['instrument'];
type Score = Instrument['scores'][number];

const text = messages.definitions.instrument;

/** How each score is computed, what it can be, and when there is none. */
export function ScoreList({ instrument }: { instrument: Instrument }) {
  return (
    <Panel title={text.scores} aside={text.scoreCount(instrument.scores.length)} flush>
      <p className={`${shared.note} ${shared.padded}`}>{text.nothingImputed}</p>
      {instrument.scores.map((score) => (
        <OneScore key={score.code} score={score} items={instrument.items} />
      ))}
    </Panel>
  );
}

function OneScore({ score, items }: { score: Score; items: Instrument['items'] }) {
  const read = answersRead(score.over, items);
  return (
    <section className={classes.score}>
      <header className={classes.head}>
        <h3 className={classes.title}>{score.title}</h3>
        <span className={shared.code}>{score.code}</span>
        {score.primary && <StateBadge state="info">{text.primary}</StateBadge>}
      </header>
      <dl className={classes.facts}>
        <Fact name={text.computed}>
          {operationInWords(score)}
          {score.decimals > 0 && score.over.length > 0 && `, ${messages.definitions.rules.decimals(score.decimals)}`}
          {read.length > 0 && (
            <p className={classes.read}>
              {text.reads}: {read.join('; ')}
            </p>
          )}
        </Fact>
        <Fact name={text.missing}>{missingRuleInWords(score)}</Fact>
        <Fact name={text.range}>
          {scoreRangeInWords(score)}, {messages.definitions.directions[score.direction]}
          <Averaged score={score} />
        </Fact>
      </dl>
    </section>
  );
}

function Averaged({ score: { ordinal, meanLabel } }: { score: Score }) {
  const sentences = [
    ordinal ? (meanLabel ? text.ordinal : text.neverAveraged) : '',
    meanLabel ? text.meanLabel(meanLabel) : '',
  ].filter(Boolean);
  return sentences.length > 0 && <p className={classes.read}>{sentences.join(' ')}</p>;
}
