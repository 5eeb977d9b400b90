import { formatInterval, formatNumber, formatOf, formatShare, formatShareInterval } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import type { Opened } from './definition-panel.js';
import { Figure, Figures } from './figures.js';
import { rateInterval, type ComplicationRates, type RateFigures } from './rates-chart-data.js';

const text = messages.quality.rates;

/** The three headline numbers of safety; each opens its definition. None seen is told by its upper bound. */
export function ComplicationFigures({ rates, open }: { rates: ComplicationRates; open: (opened: Opened) => void }) {
  const { any, infectionPerProcedure } = rates;
  const opener = (about: 'any' | 'anyRate' | 'infection') => () => open({ about, rates });

  return (
    <Figures caption={text.heading}>
      <Figure name={text.any} {...shareFigure(any.perPatient, 0)} onOpen={opener('any')} />
      <Figure name={text.anyRate} {...rateFigure(any.per100PumpYears)} onOpen={opener('anyRate')} />
      <Figure
        name={text.infection}
        {...shareFigure(infectionPerProcedure.proportion, 1)}
        onOpen={opener('infection')}
      />
    </Figures>
  );
}

function shareFigure({ x, n, estimate, wilson }: RateFigures['perPatient'], decimals: number) {
  if (estimate == null) return { value: null, below: formatOf(x, n) };
  if (estimate === 0) {
    return { value: text.noneSeen, below: text.atMostOf(formatShare(wilson?.upper, 1), formatOf(x, n)) };
  }
  return {
    value: formatShare(estimate, decimals),
    below: `${formatOf(x, n)}; ${text.confidence(formatShareInterval(wilson, decimals))}`,
  };
}

function rateFigure(figures: RateFigures['per100PumpYears']) {
  const { events, pumpYears, estimate } = figures;
  const bounds = rateInterval(figures);
  const of = text.eventsIn(formatNumber(events), formatNumber(pumpYears));
  if (estimate == null) return { value: null, below: of };
  if (estimate === 0) return { value: text.noneSeen, below: text.atMostOf(formatNumber(bounds?.upper, 1), of) };
  return {
    value: formatNumber(estimate, 1),
    unit: text.perPumpYears.toLowerCase(),
    below: `${of}; ${text.confidence(formatInterval(bounds, 1))}`,
  };
}
