import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { mayDo, permissions, permissionsOf } from './permissions.js';
import { Role } from './role.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}),
);

describe('the permission matrix', () => {
  it('names every query and mutation of the schema', () => {
    expect(operations.filter((operation) => !Object.hasOwn(permissions, operation))).toEqual([]);
  });

  it('names nothing the schema does not have', () => {
    const known = new Set([...operations, ...fieldNames()]);
    expect(Object.keys(permissions).filter((name) => !known.has(name))).toEqual([]);
  });

  it('denies what it does not name, inherited names included', () => {
    for (const operation of ['dropEverything', 'constructor', 'toString', '__proto__']) {
      expect(mayDo(operation, Role.ADMINISTRATOR)).toBe(false);
    }
  });

  it('lets nobody who is signed out see patients', () => {
    expect(mayDo('patients', null)).toBe(false);
    expect(mayDo('registry', null)).toBe(true);
  });

  it('keeps patients from the registry office and from researchers', () => {
    for (const role of [Role.ADMINISTRATOR, Role.RESEARCHER]) {
      expect(permissionsOf(role).filter((operation) => /patient|visit|today|record/i.test(operation))).toEqual([]);
    }
  });
});

function fieldNames(): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
}
