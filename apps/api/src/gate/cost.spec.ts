import { readFileSync } from 'node:fs';
import { buildSchema, getNullableType, isListType, isObjectType, parse } from 'graphql';
import { costOf, fields, lengths, parts, whole } from './cost.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const cost = (query: string, variables = {}) => costOf(schema, parse(query), variables);

const typeOf = (place: string) => {
  const [typeName = '', fieldName = ''] = place.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[fieldName]?.type : undefined;
};

describe('the weights of a cost', () => {
  it('are of fields and types the schema has', () => {
    const lists = Object.keys(lengths).filter((place) => !isListType(getNullableType(typeOf(place))));
    expect(lists).toEqual([]);
    expect(Object.keys(fields).filter((place) => typeOf(place) === undefined)).toEqual([]);
    expect([...parts, ...Object.keys(whole)].filter((name) => !schema.getType(name))).toEqual([]);
  });
});

describe('the cost of a request', () => {
  it('is one for a record and nothing for its values', () => {
    expect(cost('{ patient(id: "x") { id pseudonym birthYear } }')).toBe(1);
    expect(cost('{ patient(id: "x") { centre { name } } }')).toBe(2);
  });

  it('multiplies by the page asked for, and by the usual length of a list', () => {
    expect(cost('{ patients(first: 10) { nodes { id } } }')).toBe(10);
    expect(cost('{ patients { nodes { id } } }')).toBe(25);
    // 50 × (1 + 8 × (1 + 5 × (1 + 1)))
    expect(cost('{ patients(first: 50) { nodes { encounters { assessments { scores { value } } } } } }')).toBe(4_450);
  });

  it('counts a definition once with all its parts', () => {
    expect(cost('{ instrument(code: "x") { items { options { code } } thresholds { value } } }')).toBe(5);
  });

  it('leaves out what a directive leaves out', () => {
    const query = 'query ($more: Boolean!) { patient(id: "x") { id centre @include(if: $more) { name } } }';
    expect([cost(query, { more: true }), cost(query, { more: false })]).toEqual([2, 1]);
  });

  it('is not known where the variables do not fit, which the request is refused for anyway', () => {
    expect(cost('query ($n: Int!) { patients(first: $n) { total } }', { n: 'many' })).toBeNull();
    expect(cost('query ($n: Int!) { patients(first: $n) { total } }')).toBeNull();
  });

  it('is beyond any limit for fragments that unfold into tens of thousands of fields', () => {
    const doubling = Array.from(
      { length: 15 },
      (_, level) => `fragment F${level} on Patient { ${level === 14 ? 'id' : `...F${level + 1} ...F${level + 1}`} }`,
    );
    expect(() => cost(`{ patient(id: "x") { ...F0 } } ${doubling.join(' ')}`)).toThrow('5,000');
  });
});
