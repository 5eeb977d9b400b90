import { formatInterval, formatOf, formatShare, formatShareInterval, formatSigned } from '../formats/format-number.js';
import { measured } from '../formats/measured.js';
import { messages } from '../messages/messages.js';
import { Figure, Figures } from './figures.js';
import { isAveraged } from './is-averaged.js';
import type { ScoreOutcome, WindowOutcome } from './select-figures.js';

const text = messages.quality.figures;

interface Props {
  score: ScoreOutcome['score'];
  figures: WindowOutcome;
  open: (about: 'change' | 'responders' | 'completeness') => void;
}

/** The figures of one window in numbers that open; an ordinal score says its median first. */
export function OutcomeFigures({ score, figures, open }: Props) {
  const { median, q1, q3, meanImprovement, interval, responders, completeness } = figures;
  const places = score.decimals || 1;
  const middle = (
    <Figure
      key="median"
      name={text.median}
      value={median == null ? null : formatSigned(median, score.decimals)}
      unit={unitFor(median, score.unit)}
      below={q1 == null || q3 == null ? null : text.quartiles(formatInterval({ lower: q1, upper: q3 }, score.decimals))}
      onOpen={() => open('change')}
    />
  );
  const mean = (
    <Figure
      key="mean"
      name={text.mean}
      value={meanImprovement == null ? null : formatSigned(meanImprovement, places)}
      unit={unitFor(meanImprovement, score.unit)}
      below={interval ? text.confidence(formatInterval(interval, places)) : null}
      onOpen={() => open('change')}
    />
  );

  return (
    <Figures caption={text.at(figures.window.label)}>
      {!isAveraged(score) ? middle : score.ordinal ? [middle, mean] : [mean, middle]}
      <Figure
        name={text.responders}
        value={responders.estimate == null ? null : formatShare(responders.estimate)}
        below={
          responders.n === 0
            ? null
            : `${formatOf(responders.x, responders.n)}, ${formatShareInterval(responders.wilson)}`
        }
        onOpen={() => open('responders')}
      />
      <Figure
        name={text.completeness}
        value={completeness == null ? null : formatShare(completeness)}
        below={formatOf(figures.nRecordedOfExpected, figures.nExpected)}
        onOpen={() => open('completeness')}
      />
    </Figures>
  );
}

/** The unit in the number its figure asks for. */
function unitFor(value: number | null | undefined, unit: string): string | undefined {
  return value == null ? undefined : measured('', Math.abs(value), unit).trim();
}
