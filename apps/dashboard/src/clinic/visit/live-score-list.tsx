import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { valueUnderTitle } from '../value-words.js';
import { ImprovementMark } from '../change-mark.js';
import classes from './live-score-list.module.css';
import type { Comparison, LiveScore } from './live-scores.js';

const text = messages.clinic.visit;

/** The scores as they stand while answers are entered, against the baseline and the last time. */
export function LiveScoreList({ scores }: { scores: readonly LiveScore[] }) {
  return (
    <ul className={classes.list}>
      {scores.map((score) => (
        <LiveScoreLine key={score.definition.code} score={score} />
      ))}
    </ul>
  );
}

function LiveScoreLine({ score: { definition, value, answered, expected, baseline, previous } }: { score: LiveScore }) {
  const { shortTitle, unit, decimals, over } = definition;
  const sameDay = baseline !== null && previous?.heldOn === baseline.heldOn;
  return (
    <li className={classes.score}>
      <span className={classes.now}>
        {shortTitle}{' '}
        {value === null ? (
          <span className={classes.earlier}>{text.liveNone}</span>
        ) : (
          <b>{valueUnderTitle(shortTitle, value, unit, decimals)}</b>
        )}
        {over.length > 1 && expected > 0 && (
          <small>{text.liveOf(formatNumber(answered), formatNumber(expected))}</small>
        )}
      </span>
      {baseline && <Against label={text.liveBaseline} against={baseline} decimals={decimals} answered={answered} />}
      {previous && !sameDay && (
        <Against label={text.livePrevious} against={previous} decimals={decimals} answered={answered} />
      )}
    </li>
  );
}

interface AgainstProps {
  label: string;
  against: Comparison;
  decimals: number;
  answered: number;
}

function Against({ label, against, decimals, answered }: AgainstProps) {
  const { value, heldOn, improvement, pairs, obstacle } = against;
  return (
    <span className={classes.against}>
      {label} {text.before(formatNumber(value, decimals), formatDate(heldOn))}
      {improvement !== null && (
        <span className={classes.verdict}>
          <ImprovementMark improvement={improvement} decimals={decimals} />
          {pairs !== null && pairs !== answered && ` ${text.pairs(formatNumber(pairs))}`}
        </span>
      )}
      {obstacle !== null && obstacle !== 'NO_VALUE' && (
        <span className={classes.verdict}>{text.obstacles[obstacle]}</span>
      )}
    </span>
  );
}
