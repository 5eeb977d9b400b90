import { formatInstant } from '../formats/format-date.js';
import { formatInterval, formatNumber, formatShare, formatShareInterval } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { DefinitionNumbers, DefinitionPart } from './definition-list.js';
import type { OpenedRate } from './definition-panel.js';
import { populationSentence } from './population-sentence.js';
import { rateInterval } from './rates-chart-data.js';

const text = messages.quality.rates;
const words = messages.quality.definition;

/** Definition, population, counts, method and provenance of a complication figure. */
export function RateDefinition({ opened: { about, rates } }: { opened: OpenedRate }) {
  const { population } = rates;
  const { numbers, interval } = figuresOf(about, rates);
  const what = { any: text.anyWhat, anyRate: text.anyRateWhat, infection: text.infectionWhat }[about];

  return (
    <>
      <DefinitionPart title={words.what}>
        <p>{what}</p>
      </DefinitionPart>
      <DefinitionPart title={words.figuresHeading}>
        <DefinitionNumbers rows={numbers} />
      </DefinitionPart>
      <DefinitionPart title={words.population}>
        <p>{population.definition}</p>
        <p>{populationSentence(population)}</p>
      </DefinitionPart>
      {interval && (
        <DefinitionPart title={words.method}>
          <p>{words.interval(formatShare(interval.confidence), interval.method)}</p>
        </DefinitionPart>
      )}
      <DefinitionPart title={words.provenance}>
        <p>{words.protocol(population.protocolCode, population.protocolVersion)}</p>
        <p>{words.computedAt(formatInstant(population.computedAt))}</p>
      </DefinitionPart>
    </>
  );
}

function figuresOf(about: OpenedRate['about'], { any, infectionPerProcedure }: OpenedRate['rates']) {
  if (about === 'any') {
    const { x, n, estimate, wilson } = any.perPatient;
    return {
      interval: wilson,
      numbers: [
        [text.affected, formatNumber(x)],
        [text.patients, formatNumber(n)],
        [text.any, `${formatShare(estimate, 1)} (${formatShareInterval(wilson, 1)})`],
      ] as const,
    };
  }
  if (about === 'anyRate') {
    const { events, pumpYears, estimate, dispersion } = any.per100PumpYears;
    const shown = rateInterval(any.per100PumpYears);
    return {
      interval: shown,
      numbers: [
        [text.events, formatNumber(events)],
        [text.pumpYears, formatNumber(pumpYears, 1)],
        [text.perPumpYears, `${formatNumber(estimate, 1)} (${formatInterval(shown, 1)})`],
        [text.dispersion, formatNumber(dispersion, 2)],
      ] as const,
    };
  }
  const { eligible, excluded, infections, proportion } = infectionPerProcedure;
  return {
    interval: proportion.wilson,
    numbers: [
      [text.infections, formatNumber(infections)],
      [text.eligible, formatNumber(eligible)],
      [text.excluded, formatNumber(excluded)],
      [text.infection, `${formatShare(proportion.estimate, 1)} (${formatShareInterval(proportion.wilson, 1)})`],
    ] as const,
  };
}
