import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { demandsOf, demandsOfVariables } from './demands.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

const demands = (query: string): string[] => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return [...demandsOf(schema, document)].sort();
};

const demandsOfValues = (query: string, values: Record<string, unknown>): string[] => {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return [...demandsOfVariables(schema, operation as OperationDefinitionNode, values)].sort();
};

describe('what a request demands', () => {
  it('is every operation and field, those of fragments within fragments included', () => {
    const query = `{ patient(id: "x") { ...P } } fragment P on Patient { ... { identity { ...I } } } fragment I on PatientIdentityView { familyName }`;
    expect(demands(query)).toEqual(['Patient.identity', 'PatientIdentityView.familyName', 'patient', 'patient(id:)']);
  });

  it('is what stands behind an alias, and what a directive might leave out', () => {
    expect(demands('query ($no: Boolean!) { registry { harmless: mode @include(if: $no) } }')).toEqual([
      'RegistryInfo.mode',
      'registry',
    ]);
  });

  it('is every argument, condition and order written out', () => {
    const query = `{ patients(first: 5, filter: { search: "Osei", states: [LOST] }, sort: { field: LAST_CONTACT, direction: ASC }) { total } }`;
    expect(demands(query)).toEqual([
      'PatientFilter.search',
      'PatientFilter.states',
      'PatientPage.total',
      'PatientSort.direction',
      'PatientSort.field',
      'PatientSortField.LAST_CONTACT',
      'patients',
      'patients(filter:)',
      'patients(first:)',
      'patients(sort:)',
    ]);
  });

  it('is the same in variables, in parts of them, in their defaults and in lists', () => {
    const whole =
      'query ($filter: PatientFilter, $sort: PatientSort) { patients(filter: $filter, sort: $sort) { total } }';
    const sort = { field: 'FIRST_IMPLANT', direction: 'ASC' };
    expect(demandsOfValues(whole, { filter: { search: 'Osei' }, sort })).toEqual([
      'PatientFilter.search',
      'PatientSort.direction',
      'PatientSort.field',
      'PatientSortField.FIRST_IMPLANT',
    ]);
    const part = 'query ($text: String) { patients(filter: { search: $text }) { total } }';
    expect(demands(part)).toContain('PatientFilter.search');
    const order = 'query ($field: PatientSortField!) { patients(sort: { field: $field, direction: ASC }) { total } }';
    expect(demandsOfValues(order, { field: 'PSEUDONYM' })).toEqual(['PatientSortField.PSEUDONYM']);
    const byDefault = 'query ($filter: PatientFilter = { search: "Osei" }) { patients(filter: $filter) { total } }';
    expect(demands(byDefault)).toContain('PatientFilter.search');
    const nested = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }';
    expect(demandsOfValues(nested, { input: { assessments: { notDone: { reason: 'x' } } } })).toEqual([
      'AssessmentInput.notDone',
      'NotDoneInput.reason',
      'RecordEncounterInput.assessments',
    ]);
  });

  it('is nothing for values that are absent, nor for a field nobody declared', () => {
    const query = 'query ($filter: PatientFilter) { patients(filter: $filter) { total } }';
    expect(demandsOfValues(query, {})).toEqual([]);
    expect(demandsOfValues(query, { filter: null })).toEqual([]);
    expect(demandsOfValues(query, { filter: { __proto__x: 1 } })).toEqual([]);
  });

  it('is one thing for reading the schema, however deep and through fragments', () => {
    const query = `{ __schema { types { ...T } } __typename } fragment T on __Type { name fields { name } }`;
    expect(demands(query)).toEqual(['__schema']);
  });
});
