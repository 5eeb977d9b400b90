import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';
import '../apps/api/src/app.module.js';
import { boundsOf, type Bound } from './registry/declared-bounds.js';
import type { GraphqlAnswer, GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const schema = buildSchema(readFileSync(new URL('../apps/api/schema.graphql', import.meta.url), 'utf8'));
const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
const ID = '018f0000-0000-7000-8000-000000000000';
const DAY = '2020-01-01';

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** One field somewhere within an argument, with the bounds it has there. */
interface Place {
  readonly operation: string;
  readonly argument: string;
  readonly path: Path;
  readonly type: GraphQLInputType;
  readonly bounds: readonly Bound[];
  readonly default: unknown;
}

interface Case {
  readonly title: string;
  readonly place: Place;
  readonly value: unknown;
}

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

const ofType = (type: GraphQLInputType): GraphQLNamedInputType => getNamedType(type);

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
  if (bounds.some(({ kind }) => kind === 'uuid')) return ID;
  if (type === 'Date') return DAY;
  if (type === 'Boolean') return true;
  if (type === 'Int' || type === 'Float') return Math.max(0, lowest ?? 0);
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

const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}),
);
const places = operations.flatMap(({ name, args }) => args.flatMap((argument) => placesWithin(name, argument)));

const atBound = ({ kind, at }: Bound, entry: unknown): unknown => {
  if (kind === 'uuid') return ID;
  if (kind === 'most') return Array(at).fill(entry);
  return kind === 'longest' || kind === 'shortest' ? 'x'.repeat(at) : at;
};
const outside = ({ kind, at }: Bound, entry: unknown): unknown => {
  if (kind === 'uuid') return `${ID}0`;
  if (kind === 'most') return Array(at + 1).fill(entry);
  if (kind === 'longest') return 'x'.repeat(at + 1);
  if (kind === 'shortest') return 'x'.repeat(at - 1);
  return kind === 'highest' ? at + 1 : at - 1;
};

/** A value that does not fit the type, whatever its bounds. */
function wrongTypes({ type }: Place): readonly unknown[] {
  const named = ofType(type);
  if (isEnumType(named)) return ['NOT_A_CODE', 1];
  if (isInputObjectType(named)) return [{ noSuchField: 1 }, 'x'];
  return wrong[named.name] ?? [{}];
}
const wrong: Readonly<Record<string, readonly unknown[] | undefined>> = {
  Date: ['1899-12-31', '2200-01-01', '2023-02-29', 20200101],
  Boolean: ['true', 1],
  Int: [1.5, '1', 2_147_483_648],
  Float: ['1', {}],
  String: [1, true, {}],
  ID: [1.5, true, {}],
};
const right: Readonly<Record<string, readonly unknown[] | undefined>> = { Date: ['1900-01-01', '2199-12-31'] };

const entryOf = (place: Place): unknown => {
  const named = ofType(place.type);
  if (isInputObjectType(named)) return smallestInput(named);
  return isEnumType(named) ? named.getValues()[0]?.name : 'x';
};
const isList = ({ type }: Place): boolean => isListType(getNullableType(type));
const asked = (place: Place, bound: Bound | null, value: unknown): unknown =>
  isList(place) && bound?.kind !== 'most' ? [value] : value;

const casesOf = (place: Place, valueOf: typeof atBound): Case[] =>
  place.bounds.map((bound) => ({
    title: `${place.operation} ${place.path.join('.')} ${bound.kind} ${String(bound.at)}`,
    place,
    value: asked(place, bound, valueOf(bound, entryOf(place))),
  }));
const typeCases = (place: Place, values: readonly unknown[]): Case[] =>
  values.map((value) => ({
    title: `${place.operation} ${place.path.join('.')} ${JSON.stringify(value)}`,
    place,
    value: asked(place, null, value),
  }));

/** The variables of an operation, with one value set within an argument and everything on the way made as small as it may be. */
function variablesOf({ place, value }: Case): Fields {
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

function send(one: Case): Promise<GraphqlAnswer<unknown>> {
  const field = operations.find(({ name }) => name === one.place.operation);
  if (!field) throw new Error(one.place.operation);
  const kind = schema.getMutationType()?.getFields()[field.name] ? 'mutation' : 'query';
  const variables = variablesOf(one);
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return clinician.send(`${kind} (${declared}) { ${field.name}(${passed}) ${selection} }`, variables);
}

/** Rows of the registry and its history. */
async function stored(): Promise<unknown> {
  return registry.behind.query(`
    select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint) as rows
    from pg_tables where schemaname in ('registry', 'audit', 'analysis')`);
}

/** Entries of a list are told with or without their number. */
const isAbout = (field: string | undefined, path: Path): boolean =>
  field !== undefined && field.replace(/\.\d+$/, '') === path.join('.');

describe('VAL-1: every field of every input has bounds, and the server holds them', () => {
  it('leaves no text, number or list without a bound', () => {
    const unbound = inputs.flatMap((input) =>
      Object.values(input.getFields()).flatMap((field) => {
        const kinds = new Set(boundsOf(input.name, field.name).map(({ kind, each }) => (each ? `each ${kind}` : kind)));
        const list = isListType(getNullableType(field.type));
        const needs: string[][] = [
          ...(list ? [['most']] : []),
          ...(needed[ofType(field.type).name] ?? []).map((names) =>
            names.map((name) => (list ? `each ${name}` : name)),
          ),
        ];
        return needs.every((names) => names.some((name) => kinds.has(name))) ? [] : [`${input.name}.${field.name}`];
      }),
    );
    expect(unbound).toEqual([]);
  });

  it('reaches every input from an argument', () => {
    const reached = new Set(
      places.map(({ path, operation, argument }) => `${operation} ${argument} ${path.join('.')}`),
    );
    expect(reached.size).toBeGreaterThan(80);
  });

  it('refuses what lies just outside, names the field and stores nothing', async () => {
    const before = await stored();
    const cases = places.flatMap((place) => [...casesOf(place, outside), ...typeCases(place, wrongTypes(place))]);
    const wrongly: string[] = [];
    for (const one of cases) {
      const { errors, data } = await send(one);
      const [first] = errors ?? [];
      const unknownField = JSON.stringify(one.value).includes('noSuchField');
      const named = unknownField || isAbout(first?.extensions.field, one.place.path);
      if (first?.extensions.code !== 'VALIDATION_FAILED' || !named) {
        wrongly.push(`${one.title}: ${JSON.stringify({ errors, data })}`);
      }
    }
    expect(wrongly).toEqual([]);
    expect(cases.length).toBeGreaterThan(200);
    expect(await stored()).toEqual(before);
  }, 120_000);

  it('lets what lies at the bound pass', async () => {
    const cases = places.flatMap((place) => [
      ...casesOf(place, atBound),
      ...typeCases(place, right[ofType(place.type).name] ?? []),
    ]);
    const wrongly: string[] = [];
    for (const one of cases) {
      const { errors } = await send(one);
      const [first] = errors ?? [];
      const isBound = first?.extensions.rule === 'RANGE' || first?.extensions.rule === undefined;
      const held =
        first?.extensions.code === 'VALIDATION_FAILED' && isBound && isAbout(first.extensions.field, one.place.path);
      if (held || first?.extensions.code === 'INTERNAL') wrongly.push(`${one.title}: ${JSON.stringify(errors)}`);
    }
    expect(wrongly).toEqual([]);
  }, 120_000);
});

describe('VAL-1: an argument that is no input', () => {
  const odd: Readonly<Record<string, readonly unknown[] | undefined>> = {
    String: ['', ' ', 'x'.repeat(50_000), "'; --", '%_\\', '\ufeff', '\u{1f9e0}'.repeat(500)],
    ID: ['', 'x'.repeat(50_000), ID, ID.toUpperCase(), `${ID} `, 2_147_483_647],
    Int: [-1, 0, 101, 2_147_483_647, -2_147_483_648],
    Date: ['1900-01-01', '2199-12-31'],
  };
  const scalar = operations.flatMap(({ name, args }) =>
    args.flatMap(({ name: argument, type }) =>
      (odd[getNamedType(type).name] ?? []).map((value) => [name, argument, value] as const),
    ),
  );

  it('may hold anything of its type without our failing over it', async () => {
    const failed: string[] = [];
    for (const [operation, argument, value] of scalar) {
      if (operation === 'signOut') continue;
      const place: Place = {
        operation,
        argument,
        path: [],
        type: argumentType(operation, argument),
        bounds: [],
        default: null,
      };
      const { errors } = await send({ title: '', place, value });
      if (errors?.some(({ extensions }) => extensions.code === 'INTERNAL')) {
        failed.push(`${operation}(${argument}: ${String(value).slice(0, 20)})`);
      }
    }
    expect(failed).toEqual([]);
    expect(scalar.length).toBeGreaterThan(20);
  }, 60_000);

  function argumentType(operation: string, argument: string): GraphQLInputType {
    const found = operations.find(({ name }) => name === operation)?.args.find(({ name }) => name === argument);
    if (!found) throw new Error(`${operation} has no argument ${argument}`);
    return found.type;
  }
});

/** What a field of each type must have: one of each list. */
const needed: Readonly<Record<string, readonly string[][] | undefined>> = {
  String: [['longest', 'uuid']],
  ID: [['longest', 'uuid']],
  Int: [['lowest'], ['highest']],
  Float: [['lowest'], ['highest']],
};
