import { checkLimits, type Finding } from '#libs/therapy/index';
import type {
  CatheterInput,
  CatheterPieces,
  ComponentSide,
  PatientDevicesQuery,
  PumpInput,
  PumpPlacement,
} from '../../graphql/generated/graphql.js';
import { checkTypedNumber, type NumberLimits } from '../../ui/typed-number.js';

export type Operation = PatientDevicesQuery['patient']['procedures'][number];
export type Part = PatientDevicesQuery['patient']['components'][number];
type Handled = Operation['components'][number]['component'];

/** A pump as it stands in a form; blank is not recorded. */
export interface PumpRecord {
  modelCode: string | null;
  modelText: string;
  serial: string;
  udi: string;
  side: ComponentSide | null;
  placement: PumpPlacement | null;
  reservoirMl: string;
}

/** The same of a catheter. */
export interface CatheterRecord {
  modelCode: string | null;
  modelText: string;
  serial: string;
  udi: string;
  pieces: CatheterPieces | null;
  entryLevel: string;
  tipLevel: string;
  implantedLengthCm: string;
  internalVolumeMl: string;
}

export const RESERVOIR: NumberLimits = { min: 1, max: 100, step: null, unit: 'mL' };
export const LENGTH: NumberLimits = { min: 0.1, max: 120, step: null, unit: 'cm' };
export const VOLUME: NumberLimits = { min: 0, max: 5, step: null, unit: 'mL' };

export const blankPump: PumpRecord = {
  modelCode: null,
  modelText: '',
  serial: '',
  udi: '',
  side: null,
  placement: null,
  reservoirMl: '',
};

export const blankCatheter: CatheterRecord = {
  modelCode: null,
  modelText: '',
  serial: '',
  udi: '',
  pieces: null,
  entryLevel: '',
  tipLevel: '',
  implantedLengthCm: '',
  internalVolumeMl: '',
};

const typed = (value: number | null): string => (value === null ? '' : String(value));
const words = ({ modelCode, modelName }: Handled): string => (modelCode === null ? (modelName ?? '') : '');

export const pumpRecord = (part: Handled): PumpRecord => ({
  modelCode: part.modelCode,
  modelText: words(part),
  serial: part.serial ?? '',
  udi: part.udi ?? '',
  side: part.side,
  placement: part.placement,
  reservoirMl: typed(part.reservoirMl),
});

export const catheterRecord = (part: Handled): CatheterRecord => ({
  modelCode: part.modelCode,
  modelText: words(part),
  serial: part.serial ?? '',
  udi: part.udi ?? '',
  pieces: part.pieces,
  entryLevel: part.entryLevel ?? '',
  tipLevel: part.tipLevel ?? '',
  implantedLengthCm: typed(part.implantedLengthCm),
  internalVolumeMl: typed(part.internalVolumeMl),
});

const text = (value: string): string | null => value.trim() || null;

/** Null for a blank field, and for one that is no number: the form does not send those. */
export const numberOf = (value: string): number | null => {
  const plain = value.trim().replace(',', '.');
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain);
};

export const pumpInput = (record: PumpRecord): PumpInput => ({
  modelCode: record.modelCode,
  modelText: record.modelCode === null ? text(record.modelText) : null,
  serial: text(record.serial),
  udi: text(record.udi),
  side: record.side,
  placement: record.placement,
  reservoirMl: numberOf(record.reservoirMl),
});

export const catheterInput = (record: CatheterRecord): CatheterInput => ({
  modelCode: record.modelCode,
  modelText: record.modelCode === null ? text(record.modelText) : null,
  serial: text(record.serial),
  udi: text(record.udi),
  pieces: record.pieces,
  entryLevel: text(record.entryLevel),
  tipLevel: text(record.tipLevel),
  implantedLengthCm: numberOf(record.implantedLengthCm),
  internalVolumeMl: numberOf(record.internalVolumeMl),
});

/** What of a catheter was typed: a revision says only what is new. */
export const newOfCatheter = (record: CatheterRecord): CatheterInput | null => {
  const said = Object.entries(catheterInput(record)).filter(([, value]) => value !== null);
  return said.length === 0 ? null : (Object.fromEntries(said) as CatheterInput);
};

export type PartProblems = Readonly<Record<string, string>>;

const problemsOf = (fields: readonly (readonly [field: string, value: string, limits: NumberLimits])[]): PartProblems =>
  Object.fromEntries(
    fields.flatMap(([field, value, limits]) => {
      const problem = checkTypedNumber(value, limits);
      return problem === null ? [] : [[field, problem] as const];
    }),
  );

export const pumpProblems = ({ reservoirMl }: PumpRecord): PartProblems =>
  problemsOf([['reservoirMl', reservoirMl, RESERVOIR]]);

/** Numbers out of their range, and levels that cannot be. */
export function catheterProblems(record: CatheterRecord): PartProblems {
  const impossible = limitsOfCatheter(record).filter(({ level }) => level === 'ERROR');
  return {
    ...Object.fromEntries(impossible.map(({ field, sentence }) => [field, sentence])),
    ...problemsOf([
      ['implantedLengthCm', record.implantedLengthCm, LENGTH],
      ['internalVolumeMl', record.internalVolumeMl, VOLUME],
    ]),
  };
}

/** What is unusual about a catheter, told at the keyboard. */
export const unusualOfCatheter = (record: CatheterRecord): readonly Finding[] =>
  limitsOfCatheter(record).filter(({ level }) => level === 'WARNING');

const limitsOfCatheter = ({ entryLevel, tipLevel, implantedLengthCm }: CatheterRecord): readonly Finding[] =>
  checkLimits('catheter', {
    entryLevel: text(entryLevel),
    tipLevel: text(tipLevel),
    implantedLengthCm: numberOf(implantedLengthCm),
  });
