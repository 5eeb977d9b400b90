import { readDose, totalDailyDoseUg, type DoseStep, type Finding, type ProgrammingDraft } from '#libs/therapy/index';
import { readTypedTime } from '../../formats/read-typed-time.js';
import type { InfusionMode, ProgrammeInput } from '../../graphql/generated/graphql.js';
import type { DoseFormData } from './dose-context-of.js';

export type StepKind = 'RATE' | 'BOLUS';

/** A step as typed: times HH:MM, numbers as text. */
export interface TypedStep {
  kind: StepKind;
  from: string;
  to: string;
  rate: string;
  at: string;
  dose: string;
  perDay: string;
}

/** A programme as typed; kept as text until it is read. */
export interface TypedProgramme {
  mode: InfusionMode;
  dose: string;
  steps: readonly TypedStep[];
  reason: string | null;
  bridged: boolean;
  bridgeMl: string;
  bridgeMinutes: string;
  oral: string;
  declaredStable: boolean;
  replaceByOn: string | null;
}

const blankStep: TypedStep = { kind: 'RATE', from: '', to: '', rate: '', at: '', dose: '', perDay: '' };

/** A step to be typed next: a rate begins where the last one ends. */
export const nextStep = (steps: readonly TypedStep[], kind: StepKind): TypedStep => ({
  ...blankStep,
  kind,
  from: kind === 'RATE' ? (steps.findLast((step) => step.kind === 'RATE')?.to ?? '') : '',
});

/** Whether anything of a step is typed yet. */
export const isTyped = ({ to, rate, at, dose, perDay }: TypedStep): boolean =>
  [to, rate, at, dose, perDay].some((text) => text.trim() !== '');

/** Modes whose total is the sum of their steps. */
export const hasSteps = (mode: InfusionMode): boolean =>
  mode === 'FLEX' || mode === 'SCHEDULED_BOLUSES' || mode === 'PATIENT_ACTIVATED';

export const number = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.');
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
};

/** Minutes after midnight as HH:MM. */
export const clock = (minute: number | null | undefined): string =>
  minute == null ? '' : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const minutes = (time: string): number | null => {
  const read = time.trim() === '24:00' ? '24:00' : readTypedTime(time);
  return read === null ? null : Number(read.slice(0, 2)) * 60 + Number(read.slice(3));
};

/** A new programme begins as the last one is. */
export function programmeOf({ lastProgramming: last }: DoseFormData): TypedProgramme {
  return {
    mode: last?.mode ?? 'SIMPLE_CONTINUOUS',
    dose: '',
    steps: (last?.steps ?? []).map((step) => ({
      kind: step.doseUg === null ? 'RATE' : 'BOLUS',
      from: clock(step.fromMinute),
      to: clock(step.toMinute),
      rate: String(step.rateUgPerHour ?? ''),
      at: clock(step.atMinute),
      dose: String(step.doseUg ?? ''),
      perDay: String(step.perDay ?? ''),
    })),
    reason: null,
    bridged: false,
    bridgeMl: '',
    bridgeMinutes: '',
    oral: last?.oralBaclofenMgPerDay == null ? '' : String(last.oralBaclofenMgPerDay),
    declaredStable: false,
    replaceByOn: null,
  };
}

/** Steps that are filled in; those not finished are left out of the running total. */
export function stepsOf({ mode, steps }: Pick<TypedProgramme, 'mode' | 'steps'>): DoseStep[] {
  if (!hasSteps(mode)) return [];
  return steps.flatMap<DoseStep>((step) => {
    if (step.kind === 'BOLUS') {
      const doseUg = number(step.dose);
      if (doseUg === null) return [];
      return [{ atMinute: minutes(step.at), doseUg, perDay: number(step.perDay) }];
    }
    const [fromMinute, toMinute, rateUgPerHour] = [minutes(step.from), minutes(step.to), number(step.rate)];
    return fromMinute === null || toMinute === null || rateUgPerHour === null
      ? []
      : [{ fromMinute, toMinute, rateUgPerHour }];
  });
}

/** Sum of the steps typed so far, µg/day; null without any, and where one is no part of a day. */
export function runningTotal(typed: TypedProgramme): number | null {
  try {
    return totalDailyDoseUg(typed.mode, stepsOf(typed));
  } catch {
    return null;
  }
}

/** The dose as typed: a number of µg/day, or why it is none, as for "400 mg". */
export function readTypedDose({ mode, dose }: TypedProgramme): { value: number | null; finding: Finding | null } {
  return hasSteps(mode) || mode === 'STOPPED' || dose.trim() === '' ? { value: null, finding: null } : readDose(dose);
}

export interface Beside {
  readonly at: string;
  readonly concentrationUgPerMl: number | null;
  readonly reservoirMl: number | null;
  readonly alarmOn: string | null;
}

/** What of it is checked and computed with. */
export const draftOfProgramme = (typed: TypedProgramme, beside: Beside): ProgrammingDraft => ({
  ...beside,
  mode: typed.mode,
  steps: stepsOf(typed),
  dailyDoseUg: typed.mode === 'STOPPED' ? 0 : readTypedDose(typed).value,
  bridged: typed.bridged,
  oralBaclofenMgPerDay: number(typed.oral),
});

/** What of it is sent. */
export function inputOfProgramme(typed: TypedProgramme, oldConcentrationUgPerMl: number | null): ProgrammeInput {
  return {
    mode: typed.mode,
    steps: stepsOf(typed),
    dailyDoseUg: readTypedDose(typed).value,
    reason: typed.reason,
    bridge: typed.bridged
      ? { oldConcentrationUgPerMl, volumeMl: number(typed.bridgeMl), durationMinutes: number(typed.bridgeMinutes) }
      : null,
    oralBaclofenMgPerDay: number(typed.oral),
    declaredStable: typed.declaredStable,
    replaceByOn: typed.replaceByOn,
  };
}
