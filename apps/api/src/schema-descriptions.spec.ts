import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { readFileSync } from 'node:fs';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

type Part = readonly [path: string, description: string | null | undefined];

/** The fields, arguments, input fields and enum values a type declares. */
function membersOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => [`${type.name}.${name}`, description]);
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Part[] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map(({ name, description }): Part => [`${type.name}.${field.name}(${name})`, description]),
  ]);
}

/** Query, Mutation and Subscription only gather the operations, which are described one by one. */
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const isRoot = (type: GraphQLNamedType): boolean => roots.some((root) => root === type);

const parts = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
  .flatMap((type): Part[] => [...(isRoot(type) ? [] : [[type.name, type.description] as const]), ...membersOf(type)]);

describe('The contract of the API', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    expect(parts.length).toBeGreaterThan(500);
    expect(parts.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
  });
});
