import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import classes from './visit-entry.module.css';

const text = messages.visitEntry;

type Patient = VisitFormQuery['visitForm']['patient'];

/** What the pump gives at present, to read before anything is assessed. Shown, never advised. */
export function TherapyLine({ patient, timeZone }: { patient: Patient; timeZone: string }) {
  const { reservoir, programmings } = patient;
  const last = programmings.at(-1) ?? null;
  const facts: readonly (readonly [string, string])[] =
    reservoir === null
      ? [[text.dose, text.noPump]]
      : [
          [text.dose, shown(reservoir.dailyDoseUg, text.perDay)],
          [text.concentration, shown(reservoir.concentrationUgPerMl, text.perMl)],
          [text.mode, last === null ? messages.missing : text.modes[last.mode]],
          [text.lastChange, last === null ? messages.missing : formatInstant(last.programmedAt, timeZone)],
          [text.refill, refillWords(reservoir)],
        ];
  return (
    <dl className={classes.therapy} aria-label={text.therapy}>
      {facts.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A dose of 0 is a stopped pump, and is shown. */
const shown = (value: number | null, words: (value: string) => string): string =>
  value === null ? messages.clinic.notRecorded : words(formatNumber(value, Number.isInteger(value) ? 0 : 1));

function refillWords({ state, dueByOn }: NonNullable<Patient['reservoir']>): string {
  if (state === 'STOPPED') return text.stopped;
  return dueByOn === null ? text.cannotCompute : text.refillBy(formatDate(dueByOn));
}
