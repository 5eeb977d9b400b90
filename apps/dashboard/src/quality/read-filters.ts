import { readTypedDate } from '../formats/read-typed-date.js';
import type { Origin, Sex } from '../graphql/generated/graphql.js';

/** What the address of the quality page says; a filter that is not set is absent. */
export interface QualityFilters {
  protocol?: string;
  centres?: readonly string[];
  aetiologies?: readonly string[];
  origins?: readonly Origin[];
  sexes?: readonly Sex[];
  from?: string;
  to?: string;
}

/** Filters to set, and those to take away as undefined. */
export type FilterChange = { [Key in keyof QualityFilters]?: QualityFilters[Key] | undefined };

const ORIGINS: readonly Origin[] = ['CEREBRAL', 'SPINAL', 'BOTH'];
const SEXES: readonly Sex[] = ['FEMALE', 'MALE', 'OTHER'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filters out of an address someone may have typed; whatever it cannot mean is left out. */
export function readFilters(search: Record<string, unknown>): QualityFilters {
  return withoutAbsent({
    protocol: text(search['protocol']),
    centres: texts(search['centres']),
    aetiologies: texts(search['aetiologies']),
    origins: chosen(search['origins'], ORIGINS),
    sexes: chosen(search['sexes'], SEXES),
    from: day(search['from']),
    to: day(search['to']),
  });
}

/** Whether the first day lies after the last, so that nobody can be meant. */
export function isBackwards({ from, to }: QualityFilters): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** Drops filters that are not set, so that they also leave the address. */
export function withoutAbsent(filters: FilterChange): QualityFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as QualityFilters;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Codes may look like numbers to whoever parses the address, so numbers are taken back as text. */
function texts(value: unknown): readonly string[] | undefined {
  const list = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((one) =>
    typeof one === 'number' ? String(one) : one,
  );
  const found = list.filter((one): one is string => typeof one === 'string' && one !== '');
  return found.length > 0 ? found : undefined;
}

function chosen<Code extends string>(value: unknown, allowed: readonly Code[]): readonly Code[] | undefined {
  const found = allowed.filter((code) => texts(value)?.includes(code));
  return found.length > 0 ? found : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) ? (readTypedDate(value, value) ?? undefined) : undefined;
}
