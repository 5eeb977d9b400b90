import type { DeviceModelListQuery, PublishDeviceModelInput } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { checkTypedNumber } from '../../ui/typed-number.js';

const text = messages.devices.models;

export type Model = DeviceModelListQuery['deviceModels'][number];
export type ModelVersion = Model['versions'][number];
type Kind = Model['kind'];

/** The constants of a kind, in the order they are shown. */
const CONSTANTS: Readonly<Record<Kind, readonly string[]>> = {
  PUMP: [
    'reservoirMl',
    'alarmMl',
    'unusableMl',
    'accuracyPercent',
    'minDailyMl',
    'maxDailyMl',
    'pathVolumeMl',
    'serviceLifeYears',
    'stabilityDays',
  ],
  CATHETER: ['internalVolumeMlPerCm', 'totalLengthCm'],
};

export const constantsOf = (kind: Kind): readonly string[] => CONSTANTS[kind];

/** Without these no date of a reservoir can be computed. */
export const computesDates = ({ kind, constants }: Pick<Model, 'kind' | 'constants'>): boolean =>
  kind !== 'PUMP' || ['alarmMl', 'unusableMl'].every((needed) => constants.some(({ name }) => name === needed));

interface ConstantRecord {
  value: string;
  source: string;
  verified: boolean;
}

/** A version as it stands in the form. */
export interface ModelRecord {
  code: string;
  kind: Kind;
  manufacturer: string;
  name: string;
  offered: 'YES' | 'NO';
  identifiers: string;
  reason: string;
  constants: Readonly<Record<string, ConstantRecord>>;
}

const NOTHING: ConstantRecord = { value: '', source: '', verified: false };

export const constantRecord = (record: ModelRecord, name: string): ConstantRecord => record.constants[name] ?? NOTHING;

export const modelRecord = (model: Model | null): ModelRecord => ({
  code: model?.code ?? '',
  kind: model?.kind ?? 'PUMP',
  manufacturer: model?.manufacturer ?? '',
  name: model?.name ?? '',
  offered: model?.retired ? 'NO' : 'YES',
  identifiers: model?.deviceIdentifiers.join(', ') ?? '',
  reason: '',
  constants: Object.fromEntries(
    (model?.constants ?? []).map(({ name, value, source, verified }) => [
      name,
      { value: String(value), source, verified },
    ]),
  ),
});

const identifiersOf = ({ identifiers }: ModelRecord): string[] =>
  identifiers
    .split(/[\s,;]+/)
    .map((one) => one.toUpperCase())
    .filter((one) => one !== '');

export const modelInput = (record: ModelRecord, model: Model | null): PublishDeviceModelInput => ({
  code: record.code.trim(),
  expectedVersion: model?.version ?? null,
  kind: record.kind,
  manufacturer: record.manufacturer.trim(),
  name: record.name.trim(),
  retired: record.offered === 'NO',
  deviceIdentifiers: identifiersOf(record),
  reason: record.reason.trim(),
  constants: constantsOf(record.kind).flatMap((name) => {
    const { value, source, verified } = constantRecord(record, name);
    return value.trim() === '' ? [] : [{ name, value: Number(value), source: source.trim(), verified }];
  }),
});

/** What keeps a version from being published, by field; of a constant "alarmMl" and "alarmMl.source". */
export function modelProblems(record: ModelRecord): Readonly<Record<string, string>> {
  const needed = (['manufacturer', 'name'] as const).filter((field) => record[field].trim() === '');
  const { length } = record.reason.trim();
  const constants = constantsOf(record.kind).flatMap((name) => {
    const { value, source } = constantRecord(record, name);
    if (value.trim() === '') return [];
    const problem = checkTypedNumber(value, { min: 0, max: 1000, step: null, unit: text.units[name] ?? null });
    return [
      ...(problem === null ? [] : [[name, problem] as const]),
      ...(source.trim().length < 3 ? [[`${name}.source`, text.form.sourceNeeded] as const] : []),
    ];
  });
  return {
    ...(/^[a-z0-9][a-z0-9-]{1,38}$/.test(record.code.trim()) ? {} : { code: text.form.codeWrong }),
    ...Object.fromEntries(needed.map((field) => [field, text.form.required(text.form[field])])),
    ...(identifiersOf(record).every((one) => /^[A-Z0-9]{6,25}$/.test(one))
      ? {}
      : { deviceIdentifiers: text.form.identifiersWrong }),
    ...(length < 3 || length > 500 ? { reason: text.form.reasonHint } : {}),
    ...Object.fromEntries(constants),
  };
}

type Facts = Pick<ModelVersion, 'name' | 'manufacturer' | 'retired' | 'deviceIdentifiers' | 'constants'>;

/** What a version says differently from the one before, in words. */
export function changesBetween(before: Facts, after: Facts): readonly string[] {
  const lines: string[] = [];
  const compare = (label: string, from: string, to: string): void => {
    if (from !== to) lines.push(text.changed(label, from || text.unknown, to || text.unknown));
  };
  compare(text.form.name, before.name, after.name);
  compare(text.form.manufacturer, before.manufacturer, after.manufacturer);
  compare(
    text.form.retired,
    before.retired ? text.form.notOffered : text.form.offered,
    after.retired ? text.form.notOffered : text.form.offered,
  );
  compare(text.form.identifiers, before.deviceIdentifiers.join(', '), after.deviceIdentifiers.join(', '));
  const names = [...new Set([...before.constants, ...after.constants].map(({ name }) => name))];
  for (const name of names) compare(text.names[name] ?? name, inWords(before, name), inWords(after, name));
  return lines;
}

function inWords({ constants }: Facts, name: string): string {
  const constant = constants.find((each) => each.name === name);
  if (!constant) return '';
  const { value, source, verified } = constant;
  return `${value} ${text.units[name] ?? ''} (${source}${verified ? '' : `; ${text.unverified.toLowerCase()}`})`;
}
