import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';
import '../../apps/api/src/app.module.js';
import { boundsOf, type Bound } from './declared-bounds.js';

export const schema = buildSchema(readFileSync(new URL('../../apps/api/schema.graphql', import.meta.url), 'utf8'));
export const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
export const ID = '018f0000-0000-7000-8000-000000000000';
const DAY = '2020-01-01';

/** What people write in fields with a form. */
const samples = ['x', 'xxx', 'X', 'https://login.example.org'];

function sampleOf({ form }: Bound): string {
  return samples.find((sample) => form?.test(sample)) ?? '';
}

export type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** One field somewhere within an argument, with the bounds it has there. */
export interface Place {
  readonly operation: string;
  readonly argument: string;
  readonly path: Path;
  /** The input it is a field of. */
  readonly owner: string;
  readonly type: GraphQLInputType;
  readonly bounds: readonly Bound[];
  readonly default: unknown;
}

export interface Case {
  readonly title: string;
  readonly place: Place;
  readonly value: unknown;
}

export const ofType = (type: GraphQLInputType): GraphQLNamedInputType => getNamedType(type);

/** The smallest value that fits a field. */
function smallest(owner: string, { name, type }: GraphQLInputField | GraphQLArgument): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isInputObjectType(inner)) return smallestInput(inner);
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  return leaf(inner.toString(), boundsOf(owner, name));
}

function leaf(type: string, bounds: readonly Bound[]): unknown {
  const lowest = bounds.find(({ kind }) => kind === 'lowest')?.at;
  const highest = bounds.find(({ kind }) => kind === 'highest')?.at;
  if (bounds.some(({ kind }) => kind === 'uuid')) return ID;
  if (type === 'Date' || type === 'PartialDay') return DAY;
  if (type === 'DateTime') return `${DAY}T09:00:00Z`;
  if (type === 'Boolean') return true;
  if (type === 'Int' || type === 'Float')
    return Math.min(Math.max(0, lowest ?? 0), highest ?? Number.POSITIVE_INFINITY);
  const form = bounds.find(({ kind }) => kind === 'form');
  if (form) return sampleOf(form);
  return 'x'.repeat(Math.max(1, bounds.find(({ kind }) => kind === 'shortest')?.at ?? 1));
}

const smallestInput = (type: GraphQLInputObjectType): Fields =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => [field.name, smallest(type.name, field)]),
  );

/** Every field of every input that an argument leads to. */
function placesWithin(operation: string, argument: GraphQLArgument): Place[] {
  const walk = (type: GraphQLInputType, path: Path, known: Path): Place[] => {
    const named = ofType(type);
    if (!isInputObjectType(named) || known.includes(named.name)) return [];
    return Object.values(named.getFields()).flatMap((field) => {
      const at = [...path, field.name];
      const place: Place = {
        operation,
        argument: argument.name,
        path: at,
        owner: named.name,
        type: field.type,
        bounds: boundsOf(named.name, field.name),
        default: smallest(named.name, field),
      };
      const inner = isListType(getNullableType(field.type)) ? [...at, '0'] : at;
      return [place, ...walk(field.type, inner, [...known, named.name])];
    });
  };
  return walk(argument.type, [], []);
}

export const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}),
);
export const places = operations.flatMap(({ name, args }) => args.flatMap((argument) => placesWithin(name, argument)));

/** One place of each field: where else the same input is taken, the same class checks it. */
export const firstPlaces = [
  ...new Map(places.toReversed().map((place) => [`${place.owner} ${place.path.at(-1)}`, place])).values(),
];

export const atBound = (bound: Bound, entry: unknown): unknown => {
  const { kind, at } = bound;
  if (kind === 'form') return sampleOf(bound);
  if (kind === 'uuid') return ID;
  if (kind === 'most') return Array(at).fill(entry);
  return kind === 'longest' || kind === 'shortest' ? 'x'.repeat(at) : at;
};
export const outside = ({ kind, at }: Bound, entry: unknown): unknown => {
  if (kind === 'form') return '\u00e9'.repeat(5_000);
  if (kind === 'uuid') return `${ID}0`;
  if (kind === 'most') return Array(at + 1).fill(entry);
  if (kind === 'longest') return 'x'.repeat(at + 1);
  if (kind === 'shortest') return 'x'.repeat(at - 1);
  return kind === 'highest' ? at + 1 : at - 1;
};

/** A value that does not fit the type, whatever its bounds. */
export function wrongTypes({ type }: Place): readonly unknown[] {
  const named = ofType(type);
  if (isEnumType(named)) return ['NOT_A_CODE', 1];
  if (isInputObjectType(named)) return [{ noSuchField: 1 }, 'x'];
  return wrong[named.name] ?? [{}];
}
const wrong: Readonly<Record<string, readonly unknown[] | undefined>> = {
  Date: ['1899-12-31', '2200-01-01', '2023-02-29', 20200101],
  DateTime: ['now', '2023-13-01T09:00:00Z', {}],
  PartialDay: ['1899', '2023-13', '2023-02-29', '2023-2', 2020],
  Boolean: ['true', 1],
  Int: [1.5, '1', 2_147_483_648],
  Float: ['1', {}],
  String: [1, true, {}],
  ID: [1.5, true, {}],
};
export const right: Readonly<Record<string, readonly unknown[] | undefined>> = {
  Date: ['1900-01-01', '2199-12-31'],
  DateTime: ['2020-01-01T09:00:00Z', '2020-01-01T10:00:00.123+01:00'],
  PartialDay: ['1900', '2199-12', '2020-02-29'],
};

const entryOf = (place: Place): unknown => {
  const named = ofType(place.type);
  if (isInputObjectType(named)) return smallestInput(named);
  return isEnumType(named) ? named.getValues()[0]?.name : 'x';
};
const isList = ({ type }: Place): boolean => isListType(getNullableType(type));
const asked = (place: Place, bound: Bound | null, value: unknown): unknown =>
  isList(place) && bound?.kind !== 'most' ? [value] : value;

export const casesOf = (place: Place, valueOf: typeof atBound): Case[] =>
  place.bounds.map((bound) => ({
    title: `${place.operation} ${place.path.join('.')} ${bound.kind} ${String(bound.at)}`,
    place,
    value: asked(place, bound, valueOf(bound, entryOf(place))),
  }));
export const typeCases = (place: Place, values: readonly unknown[]): Case[] =>
  values.map((value) => ({
    title: `${place.operation} ${place.path.join('.')} ${JSON.stringify(value)}`,
    place,
    value: asked(place, null, value),
  }));

/** The variables of an operation, with one value set within an argument and everything on the way made as small as it may be. */
export function variablesOf({ place, value }: Case): Fields {
  const args = operations.find(({ name }) => name === place.operation)?.args ?? [];
  const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const variables = Object.fromEntries(needed.map((argument) => [argument.name, smallest('', argument)]));
  const argument = args.find(({ name }) => name === place.argument);
  if (!argument) throw new Error(`${place.operation} has no argument ${place.argument}`);
  return { ...variables, [argument.name]: within(argument.type, place.path, value) };
}

function within(type: GraphQLInputType, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = getNullableType(type);
  if (isListType(inner)) return [within(inner.ofType as GraphQLInputType, rest, value)];
  if (!isInputObjectType(inner)) throw new Error(`${step} lies within a value`);
  const field = inner.getFields()[step];
  if (!field) throw new Error(`${inner.name} has no field ${step}`);
  return { ...smallestInput(inner), [step]: within(field.type, rest, value) };
}
