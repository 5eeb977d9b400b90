import { formatInstant } from '../formats/format-date.js';
import {
  formatInterval,
  formatNumber,
  formatOf,
  formatShare,
  formatShareInterval,
  formatSigned,
} from '../formats/format-number.js';
import { measured } from '../formats/measured.js';
import { messages } from '../messages/messages.js';
import { DefinitionNumbers, DefinitionPart } from './definition-list.js';
import { isAveraged } from './is-averaged.js';
import type { OpenedOutcome } from './definition-panel.js';
import { populationSentence } from './population-sentence.js';
import type { WindowOutcome } from './select-figures.js';

const text = messages.quality.definition;

/** Definition, population, counts, method and provenance of an outcome figure. */
export function OutcomeDefinition({ opened }: { opened: OpenedOutcome }) {
  const { outcome, figures, population } = opened;
  const { score } = outcome;
  const interval = opened.about === 'change' ? figures.interval : figures.responders.wilson;

  return (
    <>
      <DefinitionPart title={text.what}>
        <p>
          <strong>{score.title}</strong>
        </p>
        <What opened={opened} />
      </DefinitionPart>
      <DefinitionPart title={text.figuresHeading}>
        <DefinitionNumbers rows={numbersOf(opened)} />
      </DefinitionPart>
      <DefinitionPart title={text.counts}>
        <DefinitionNumbers
          rows={[
            [text.nPatients, formatNumber(figures.nPatients)],
            [text.nBaseline, formatNumber(figures.nBaseline)],
            [text.nFollowUp, formatNumber(figures.nFollowUp)],
            [text.nPaired, formatNumber(figures.nPaired)],
            [text.nExpected, formatNumber(figures.nExpected)],
            [text.nRecorded, formatOf(figures.nRecordedOfExpected, figures.nExpected)],
          ]}
        />
      </DefinitionPart>
      <DefinitionPart title={text.population}>
        <p>{population.definition}</p>
        <p>{populationSentence(population)}</p>
      </DefinitionPart>
      <DefinitionPart title={text.method}>
        {interval && opened.about !== 'completeness' && (
          <p>{text.interval(formatShare(interval.confidence), interval.method)}</p>
        )}
        <p>{text.missing}</p>
      </DefinitionPart>
      <DefinitionPart title={text.provenance}>
        <p>{text.instruments(outcome.instrumentVersions.join(', ') || messages.missing)}</p>
        <p>{text.protocol(population.protocolCode, population.protocolVersion)}</p>
        <p>{text.computedAt(formatInstant(population.computedAt))}</p>
      </DefinitionPart>
    </>
  );
}

function What({ opened: { about, outcome } }: { opened: OpenedOutcome }) {
  const { score } = outcome;
  if (about === 'completeness') return <p>{text.completenessWhat}</p>;
  if (about === 'change') {
    return (
      <>
        <p>{text.changeWhat(messages.units[score.unit]?.many ?? score.unit, score.direction === 'LOWER_IS_BETTER')}</p>
        {score.ordinal && <p>{score.meanLabel ? text.ordinalNote(score.meanLabel) : text.ordinal}</p>}
      </>
    );
  }
  return (
    <>
      <p>{text.respondersWhat}</p>
      <blockquote>{score.responder.description}</blockquote>
      <p>
        {text.source(score.responder.source)} {score.responder.provisional && text.provisional}
      </p>
    </>
  );
}

function numbersOf({ about, outcome, figures }: OpenedOutcome): (readonly [string, string])[] {
  const { score } = outcome;
  const places = score.decimals || 1;
  if (about === 'completeness') return [[text.completeness, formatShare(figures.completeness)]];
  if (about === 'change') {
    const quartiles = figures.q1 == null || figures.q3 == null ? null : { lower: figures.q1, upper: figures.q3 };
    return [
      [
        messages.quality.figures.median,
        `${sized(figures.median, score.decimals, score.unit)} (${formatInterval(quartiles, score.decimals)})`,
      ],
      ...(isAveraged(score) ? meanOf(figures, places, score.unit) : []),
      [text.improved, formatOf(figures.improved, figures.nPaired)],
      [text.unchanged, formatOf(figures.unchanged, figures.nPaired)],
      [text.worsened, formatOf(figures.worsened, figures.nPaired)],
    ];
  }
  const { responders, respondersOfBaseline, belowResponderBaseline } = figures;
  return [
    [text.responded, formatOf(responders.x, responders.n)],
    [text.share, shareWithInterval(responders)],
    [text.respondedOfBaseline, formatOf(respondersOfBaseline.x, respondersOfBaseline.n)],
    [text.share, shareWithInterval(respondersOfBaseline)],
    [text.below, formatNumber(belowResponderBaseline)],
  ];
}

function meanOf(
  { meanImprovement, interval, sd }: WindowOutcome,
  places: number,
  unit: string,
): (readonly [string, string])[] {
  return [
    [messages.quality.figures.mean, `${sized(meanImprovement, places, unit)} (${formatInterval(interval, places)})`],
    [text.sd, formatNumber(sd, places)],
  ];
}

function shareWithInterval({ estimate, wilson }: WindowOutcome['responders']): string {
  return estimate == null ? messages.missing : `${formatShare(estimate)} (${formatShareInterval(wilson)})`;
}

function sized(value: number | null | undefined, decimals: number, unit: string): string {
  return value == null ? messages.missing : measured(formatSigned(value, decimals), Math.abs(value), unit);
}
