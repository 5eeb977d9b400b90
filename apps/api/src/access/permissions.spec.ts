import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { acts, looksAt, readable, type Act } from './permission-matrix.js';
import { grantOf, isSessionAct, mayDo, mayUse, namedPlaces, permissionsOf, tellsOfFields } from './permissions.js';
import { Role } from './role.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  type ? [type] : [],
);
const operations = roots.flatMap((type) => Object.keys(type.getFields()));
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

/** Every operation, field, argument and input field, named as in the matrix. */
const places = types.flatMap((type): string[] => {
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => {
    const place = roots.some((root) => root === type) ? name : `${type.name}.${name}`;
    return [place, ...args.map((argument) => `${place}(${argument.name}:)`)];
  });
});
const enumValues = types.flatMap((type) =>
  isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : [],
);
const allActs = Object.values(acts).flatMap((group) => Object.entries<Act>(group));

describe('PERM-2: whatever the schema offers has a declared permission', () => {
  it('names every operation, object field, argument and input field', () => {
    expect(places.length).toBeGreaterThan(400);
    const named = new Set(namedPlaces());
    expect(places.filter((place) => !named.has(place))).toEqual([]);
  });

  it('names nothing the schema does not have', () => {
    const known = new Set([...places, ...enumValues]);
    expect([...namedPlaces(), ...Object.keys(looksAt)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('names each once', () => {
    const written = [
      ...allActs.map(([name]) => name),
      ...readable.flatMap(([, byType]) =>
        Object.entries(byType).flatMap(([type, fields]) => fields.split(' ').map((field) => `${type}.${field}`)),
      ),
    ];
    expect(written.filter((name, index) => written.indexOf(name) !== index)).toEqual([]);
  });

  it('looks only at fields that exist, and at every one an order is about', () => {
    const fields = Object.values(looksAt).flatMap((list) => list.split(' '));
    expect(fields.filter((field) => !places.includes(field))).toEqual([]);
    const orders = enumValues.filter((value) => /Sort(Field)?\.|Order(By|Field)?\./.test(value));
    expect(orders.filter((order) => !order.startsWith('SortDirection.') && !tellsOfFields(order))).toEqual([]);
  });

  it('gives the same operation one name only, query or mutation', () => {
    expect(new Set(operations).size).toBe(operations.length);
  });
});

describe('the permission matrix', () => {
  it('denies what it does not name, inherited names included', () => {
    for (const place of ['dropEverything', 'constructor', 'toString', '__proto__', 'Patient.__proto__']) {
      expect(mayUse(place, Role.ADMINISTRATOR)).toBe(false);
    }
  });

  it('lets nobody who is signed out see patients', () => {
    expect(mayDo('patients', null)).toBe(false);
    expect(mayDo('registry', null)).toBe(true);
  });

  it('keeps patients from the registry office and from researchers', () => {
    for (const role of [Role.ADMINISTRATOR, Role.RESEARCHER]) {
      expect(permissionsOf(role).filter((operation) => /patient|visit|today|record/i.test(operation))).toEqual([]);
      expect(namedPlaces().filter((place) => /^Patient|^Encounter/.test(place) && mayUse(place, role))).toEqual([]);
    }
  });

  it('lets nobody filter or sort by what she may not read', () => {
    for (const [place, fields] of Object.entries(looksAt)) {
      for (const role of [null, ...Object.values(Role)]) {
        if (mayUse(place, role)) expect(fields.split(' ').filter((field) => !mayUse(field, role))).toEqual([]);
      }
    }
  });

  it('says how far a right reaches and what it needs besides', () => {
    expect(grantOf('recordPatient', Role.COORDINATOR)).toEqual({
      reach: 'O',
      reauthentication: false,
      secondPerson: false,
    });
    expect(grantOf('recordPatient', Role.QUALITY)).toBeNull();
    expect(grantOf('signOut', Role.RESEARCHER)).toMatchObject({ reach: '*' });
  });

  it('marks only mutations as acts of the login session', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const session = operations.filter(isSessionAct);
    expect(session).toContain('signOut');
    expect(session.filter((name) => !mutations.includes(name))).toEqual([]);
  });
});
