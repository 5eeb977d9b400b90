import { daysBetween, formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';

const text = messages.patientPage.facts;

export interface ShownComponent {
  kind: 'PUMP' | 'CATHETER';
  modelName: string | null;
  reservoirMl: number | null;
  tipLevel: string | null;
  implantedOn: string;
  explantedOn: string | null;
}

interface Dosed {
  /** Of the pump in place. */
  modelName: string | null;
  implantedOn: string;
  concentrationUgPerMl: number | null;
  dailyDoseUg: number | null;
  replaceByOn: string | null;
}

/** The last programme of whoever is followed no more. */
export interface LastDose {
  /** Day at the centre. */
  programmedOn: string;
  dailyDoseUg: number;
  concentrationUgPerMl: number | null;
}

export interface TherapyFact {
  label: string;
  words: string;
  /** Further words below, smaller. */
  note: string | null;
  /** Set where somebody has to act. */
  warning: string | null;
}

/** A replacement is planned at least this long ahead (pathway section 4), in days. */
const REPLACE_AHEAD = 90;

/**
 * Pump, catheter, concentration and dose as they are now; what is not recorded says so.
 *
 * @param last programme, told with its day where nothing runs now; null where it is not to be told
 */
export function therapyFacts(
  components: readonly ShownComponent[],
  dosed: Dosed | null,
  today: string,
  last: LastDose | null = null,
): readonly TherapyFact[] {
  const inPlace = (kind: ShownComponent['kind']) =>
    components.findLast((one) => one.kind === kind && one.explantedOn === null);
  const pump = inPlace('PUMP') ?? dosed;
  const catheter = inPlace('CATHETER');
  const told = dosed ?? last;
  const concentration = told?.concentrationUgPerMl ?? null;
  const dose = told?.dailyDoseUg ?? null;
  const asOf = dosed === null && last !== null ? text.lastProgrammed(formatDate(last.programmedOn)) : null;
  // A pump without its reservoir: follow-up has ended, and what was recorded last may have changed elsewhere.
  const unknown = pump && dosed === null ? text.notFollowed : messages.clinic.notRecorded;
  return [
    pump
      ? {
          label: text.pump,
          words: pump.modelName ?? text.modelUnknown,
          note: text.pumpNote(formatDate(pump.implantedOn), dosed?.replaceByOn ? formatDate(dosed.replaceByOn) : null),
          warning: replacementWarning(dosed?.replaceByOn ?? null, today),
        }
      : fact(text.pump, text.noPump),
    catheter
      ? fact(
          text.catheter,
          catheter.tipLevel === null ? text.tipUnknown : text.tip(catheter.tipLevel),
          [catheter.modelName, text.since(formatDate(catheter.implantedOn))].filter((part) => part !== null).join(', '),
        )
      : fact(text.catheter, pump === null ? text.noCatheter : messages.clinic.notRecorded),
    fact(
      text.concentration,
      concentration === null ? unknown : text.perMl(formatNumber(concentration)),
      concentration === null ? null : asOf,
    ),
    fact(
      text.dose,
      dose === null ? unknown : text.perDay(formatNumber(dose, decimals(dose))),
      dose === null ? null : asOf,
    ),
  ];
}

const fact = (label: string, words: string, note: string | null = null): TherapyFact => ({
  label,
  words,
  note,
  warning: null,
});

function replacementWarning(replaceByOn: string | null, today: string): string | null {
  if (replaceByOn === null) return null;
  const days = daysBetween(today, replaceByOn);
  if (days < 0) return text.replacementOverdue;
  return days <= REPLACE_AHEAD ? text.replacementDue : null;
}

/** Doses are stored to two places; whole ones are shown whole. */
const decimals = (value: number): number => Math.min(String(value).split('.')[1]?.length ?? 0, 2);
