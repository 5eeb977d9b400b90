import { formatNumber, formatOf, formatShare } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import type { Opened } from './definition-panel.js';
import { Figure, Figures } from './figures.js';
import { ratesChartData, shareInWords, type ComplicationRates } from './rates-chart-data.js';

const text = messages.quality.rates;

/** The three headline numbers of safety; each opens its definition. */
export function ComplicationFigures({ rates, open }: { rates: ComplicationRates; open: (opened: Opened) => void }) {
  const { any, infectionPerProcedure } = rates;
  const total = ratesChartData(rates).rows.at(-1);
  const infection = infectionPerProcedure.proportion;
  const opener = (about: 'any' | 'anyRate' | 'infection') => () => open({ about, rates });
  const none = (estimate: number | null | undefined, shown: string) => (estimate == null ? null : shown);

  return (
    <Figures caption={text.heading}>
      <Figure
        name={text.any}
        value={none(any.perPatient.estimate, formatShare(any.perPatient.estimate))}
        below={`${formatOf(any.perPatient.x, any.perPatient.n)}; ${total?.cells[0]?.inWords ?? ''}`}
        onOpen={opener('any')}
      />
      <Figure
        name={text.anyRate}
        value={none(any.per100PumpYears.estimate, formatNumber(any.per100PumpYears.estimate, 1))}
        unit={text.perPumpYears.toLowerCase()}
        below={total?.cells[2]?.inWords ?? null}
        onOpen={opener('anyRate')}
      />
      <Figure
        name={text.infection}
        value={none(infection.estimate, formatShare(infection.estimate, 1))}
        below={`${formatOf(infection.x, infection.n)}; ${shareInWords(infection.estimate ?? null, infection.wilson ?? null)}`}
        onOpen={opener('infection')}
      />
    </Figures>
  );
}
