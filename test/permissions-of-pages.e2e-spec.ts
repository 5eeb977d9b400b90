import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  Kind,
  parse,
  separateOperations,
  specifiedRules,
  typeFromAST,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { mayDo, mayUse } from '../apps/api/src/access/permissions.js';
import { Role } from '../apps/api/src/access/role.js';
import { costOf } from '../apps/api/src/gate/cost.js';
import { demandsOf, INTROSPECTION } from '../apps/api/src/gate/demands.js';
import { limitRules } from '../apps/api/src/gate/limit-rules.js';
import { limits } from '../apps/api/src/gate/limits.js';

const root = join(import.meta.dirname, '..');
const schema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));

const documents = readdirSync(join(root, 'apps/dashboard/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
  .flatMap((file) => [
    ...readFileSync(join(root, 'apps/dashboard/src', file), 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g),
  ])
  .map(([, text]) => parse(text ?? '', { maxTokens: limits.tokens }));
const definitions = documents.flatMap((document) => document.definitions);
const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);

/** An operation is sent with the fragments it uses, wherever in the dashboard they are written. */
const asSent = (operation: OperationDefinitionNode): DocumentNode =>
  separateOperations({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] })[operation.name?.value ?? ''] ?? {
    kind: Kind.DOCUMENT,
    definitions: [operation],
  };

/** Everything the dashboard asks, by the name of the operation. */
const questions = definitions
  .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  .map((operation) => [operation.name?.value ?? '', asSent(operation), operation] as const);

/** As many of a list as any page may ask for; texts and days cost nothing. */
const samples: Readonly<Record<string, unknown>> = { ID: 'x', String: 'x', Date: '2024-01-01', Boolean: true, Int: 1 };
const variablesOf = (operation: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const { name } = variable;
      if (name.value === 'first') return [[name.value, limits.page]];
      if (type.kind !== Kind.NON_NULL_TYPE) return [];
      const named = getNamedType(typeFromAST(schema, type as TypeNode));
      const value = isEnumType(named) ? named.getValues()[0]?.name : (samples[named?.name ?? ''] ?? {});
      return [[name.value, type.type.kind === Kind.LIST_TYPE ? [value] : value]];
    }),
  );

const operationsAsked = (places: ReadonlySet<string>) => [...places].filter((place) => !/[.(]|^__/.test(place));

describe('what the pages of the dashboard ask', () => {
  it('is found', () => {
    expect(questions.map(([name]) => name)).toEqual(
      expect.arrayContaining(['PatientList', 'TodayRefills', 'VisitForm', 'Outcomes']),
    );
  });

  it.each(questions)('fits into the limits with room: %s', (_name, document, operation) => {
    expect(validate(schema, document, [...specifiedRules, ...limitRules])).toEqual([]);
    const cost = costOf(schema, document, variablesOf(operation));
    if (operation.operation === 'query') expect(cost).not.toBeNull();
    expect(cost ?? 0).toBeLessThanOrEqual(limits.cost / 2);
  });

  it.each(questions)('is open in all its parts to whoever may do what it asks: %s', (_name, document) => {
    const places = demandsOf(schema, document);
    const parties = [null, ...Object.values(Role)];
    const mayAsk = parties.filter((role) => operationsAsked(places).every((operation) => mayDo(operation, role)));
    expect(mayAsk.length).toBeGreaterThan(0);
    for (const role of mayAsk) {
      expect([...places].filter((place) => place !== INTROSPECTION && !mayUse(place, role))).toEqual([]);
    }
  });
});
