import {
  checkFirstFill,
  doseOf,
  type DoseContext,
  type Finding,
  type NewPump,
  type PumpConstants,
  type RefillDraft,
} from '#libs/therapy/index';
import type { FirstFillInput } from '../../graphql/generated/graphql.js';
import type { DoseFormData } from '../dosing/dose-context-of.js';
import {
  draftOfProgramme,
  inputOfProgramme,
  number,
  programmeOf,
  type TypedProgramme,
} from '../dosing/programme-typed.js';
import { concentrationOf, typedConcentration, type TypedConcentration } from '../dosing/refill-typed.js';
import type { OperationRecord } from './operation-record.js';
import type { Models } from './part-fields.js';

/** The first fill of a new pump as typed; kept as text until it is read. */
export interface TypedFirstFill {
  /** Whether it is recorded with the operation. */
  wanted: boolean;
  filledAt: string | null;
  filled: string;
  concentration: TypedConcentration;
  drugProduct: string | null;
  lot: string;
  drugExpiresOn: string | null;
  alarmOn: string | null;
  /** Whether the pump was programmed with it. */
  programmed: boolean;
  programme: TypedProgramme;
}

/** A replacement goes on with the concentration and the mode of the pump before. */
export const firstFillOf = (form: DoseFormData): TypedFirstFill => ({
  wanted: false,
  filledAt: null,
  filled: '',
  concentration: typedConcentration(form.lastRefill?.concentrationUgPerMl),
  drugProduct: form.lastRefill?.drugProduct ?? null,
  lot: '',
  drugExpiresOn: null,
  alarmOn: null,
  programmed: true,
  programme: programmeOf(form),
});

/** Whether an operation puts a pump in, which may be filled. */
export const putsPumpIn = ({ type }: Pick<OperationRecord, 'type'>): boolean =>
  type === 'IMPLANT' || type === 'PUMP_REPLACEMENT';

/** The pump of the form; null while its day is not known, and of an operation that puts none in. */
export function newPumpOf(record: OperationRecord, models: Models): NewPump | null {
  const { type, performedOn, pump } = record;
  if (performedOn === null || !putsPumpIn(record)) return null;
  const model = models.find(({ code }) => code === pump.modelCode);
  return { implantedOn: performedOn, constants: model ? constantsOf(model) : null, beginsEpisode: type === 'IMPLANT' };
}

function constantsOf({ constants }: Models[number]): PumpConstants {
  const value = (name: keyof PumpConstants): number | null =>
    constants.find((constant) => constant.name === name)?.value ?? null;
  return {
    reservoirMl: value('reservoirMl'),
    alarmMl: value('alarmMl'),
    unusableMl: value('unusableMl'),
    stabilityDays: value('stabilityDays'),
    serviceLifeYears: value('serviceLifeYears'),
    minDailyMl: value('minDailyMl'),
    maxDailyMl: value('maxDailyMl'),
  };
}

/** What of it is checked and computed with; null without a time. */
export function draftOfFirstFill(typed: TypedFirstFill): RefillDraft | null {
  const { filledAt: at } = typed;
  if (at === null) return null;
  const concentrationUgPerMl = concentrationOf(typed.concentration);
  const reservoirMl = number(typed.filled);
  return {
    at,
    expectedResidualMl: null,
    measuredResidualMl: null,
    filledMl: reservoirMl,
    concentrationUgPerMl,
    drugExpiresOn: typed.drugExpiresOn,
    alarmOn: typed.alarmOn,
    nextAppointmentOn: null,
    reviewed: false,
    gapAnswered: false,
    emptyGraded: false,
    programming: typed.programmed
      ? draftOfProgramme(typed.programme, { at, concentrationUgPerMl, reservoirMl, alarmOn: typed.alarmOn })
      : null,
  };
}

/** What rules and limits say of it, as the registry's own do. */
export function findingsOfFirstFill(typed: TypedFirstFill, pump: NewPump | null, context: DoseContext): Finding[] {
  const draft = typed.wanted ? draftOfFirstFill(typed) : null;
  return draft === null || pump === null ? [] : checkFirstFill(context, pump, draft);
}

/** What of it is sent; null while something it cannot be without is missing. */
export function inputOfFirstFill(typed: TypedFirstFill, form: DoseFormData): FirstFillInput | null {
  const draft = draftOfFirstFill(typed);
  if (draft === null || draft.filledMl === null || draft.concentrationUgPerMl === null) return null;
  if (draft.programming !== null && doseOf(draft.programming) === null) return null;
  return {
    filledAt: draft.at,
    filledMl: draft.filledMl,
    concentrationUgPerMl: draft.concentrationUgPerMl,
    drugProduct: typed.drugProduct,
    lot: typed.lot.trim() || null,
    drugExpiresOn: typed.drugExpiresOn,
    alarmOn: typed.alarmOn,
    programming: typed.programmed
      ? inputOfProgramme(typed.programme, form.lastRefill?.concentrationUgPerMl ?? null)
      : null,
  };
}
