import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, specifiedRules, validate, type OperationDefinitionNode } from 'graphql';
import { mayDo, mayUse } from '../apps/api/src/access/permissions.js';
import { Role } from '../apps/api/src/access/role.js';
import { costOf } from '../apps/api/src/gate/cost.js';
import { demandsOf, INTROSPECTION } from '../apps/api/src/gate/demands.js';
import { limitRules } from '../apps/api/src/gate/limit-rules.js';
import { limits } from '../apps/api/src/gate/limits.js';

const root = join(import.meta.dirname, '..');
const schema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));

/** Everything the dashboard asks, by the name of the operation. */
const questions = readdirSync(join(root, 'apps/dashboard/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
  .flatMap((file) => {
    const source = readFileSync(join(root, 'apps/dashboard/src', file), 'utf8');
    return [...source.matchAll(/graphql\(`([^`]*)`\)/g)].flatMap(([, text]) => (text === undefined ? [] : [text]));
  })
  .map((text) => {
    const document = parse(text, { maxTokens: limits.tokens });
    const operation = document.definitions.find(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION,
    ) as OperationDefinitionNode;
    return [operation.name?.value ?? '', document, operation] as const;
  });

const operationsAsked = (places: ReadonlySet<string>) => [...places].filter((place) => !/[.(]|^__/.test(place));

describe('what the pages of the dashboard ask', () => {
  it('is found', () => {
    expect(questions.map(([name]) => name)).toEqual(
      expect.arrayContaining(['PatientList', 'Today', 'VisitForm', 'Outcomes']),
    );
  });

  it.each(questions)('fits into the limits with room: %s', (_name, document, operation) => {
    expect(validate(schema, document, [...specifiedRules, ...limitRules])).toEqual([]);
    // As many of a list as any page may ask for; texts and days cost nothing.
    const texts = { id: 'x', patientId: 'x', code: 'x', search: 'x', heldOn: '2024-01-01', by: 'TYPE' };
    const cost = costOf(schema, document, { ...texts, first: limits.page, input: {} });
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
