import { getNamedType, getNullableType, isLeafType, isListType, type GraphQLInputType } from 'graphql';
import { CAREGIVER_LINK } from '../apps/api/src/access/permission-matrix.js';
import { mayDo } from '../apps/api/src/access/permissions.js';
import { personas } from '../apps/api/src/access/personas.js';
import { boundsOf } from './registry/declared-bounds.js';
import { issue } from './caregiver/answers.js';
import { GraphqlClient, type GraphqlAnswer } from './registry/graphql-client.js';
import {
  atBound,
  casesOf,
  firstPlaces,
  ID,
  inputs,
  ofType,
  operations,
  outside,
  places,
  right,
  schema,
  typeCases,
  variablesOf,
  wrongTypes,
  type Case,
  type Path,
  type Place,
} from './registry/input-cases.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
const clients = new Map<string, GraphqlClient>();

beforeAll(async () => {
  registry = await startRegistry();
  holder = await handOutLink();
});
afterAll(() => registry.close());

/** Whoever holds a caregiver link: no form here is whole, which would use it up. */
let holder: GraphqlClient;

async function handOutLink(): Promise<GraphqlClient> {
  const clinician = await clientFor('issueCaregiverLink');
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation { recordPatient(input: { birthYear: 1980 }) { id } }',
  );
  const { token } = await issue(clinician, { patientId: recordPatient.id });
  return GraphqlClient.byLink(registry.url, token);
}

/** Somebody who may do it. */
async function clientFor(operation: string): Promise<GraphqlClient> {
  if (mayDo(operation, CAREGIVER_LINK)) return holder;
  const code = personas.find(({ role }) => mayDo(operation, role))?.code;
  const known = clients.get(code ?? '');
  if (known) return known;
  const made = await registry.client(code);
  clients.set(code ?? '', made);
  return made;
}

async function send(one: Case): Promise<GraphqlAnswer<unknown>> {
  const field = operations.find(({ name }) => name === one.place.operation);
  if (!field) throw new Error(one.place.operation);
  const kind = schema.getMutationType()?.getFields()[field.name] ? 'mutation' : 'query';
  const variables = variablesOf(one);
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const client = await clientFor(field.name);
  return client.send(`${kind} (${declared}) { ${field.name}(${passed}) ${selection} }`, variables);
}

/** Rows of the registry; its history also keeps what was refused. */
async function stored(): Promise<unknown> {
  return registry.behind.query(`
    select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint) as rows
    from pg_tables where schemaname in ('registry', 'analysis')`);
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
    const cases = [
      ...firstPlaces.flatMap((place) => [...casesOf(place, outside), ...typeCases(place, wrongTypes(place))]),
      // Elsewhere one is enough to tell that the input is checked there as well.
      ...places.filter((place) => !firstPlaces.includes(place)).flatMap((place) => casesOf(place, outside).slice(0, 1)),
    ];
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
    const cases = firstPlaces.flatMap((place) => [
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
        owner: '',
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
  String: [['longest', 'uuid', 'form']],
  ID: [['longest', 'uuid', 'form']],
  Int: [['lowest'], ['highest']],
  Float: [['lowest'], ['highest']],
};
