import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { tellsOfFields } from '../access/permissions.js';

/** What reading the schema itself counts as. */
export const INTROSPECTION = '__schema';

/**
 * Every place of the schema a request uses, named as in the permission matrix: operations, fields, arguments, input
 * fields, and orders. What a directive might leave out counts as used, so that the answer holds for any variables.
 *
 * @param document the operation with the fragments it uses, and no other
 */
export function demandsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const places = new Set<string>();
  const info = new TypeInfo(schema);
  const fieldPlace = (): string | null => {
    const [parent, field] = [info.getParentType(), info.getFieldDef()];
    if (!parent || !field) return null;
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
      (root) => root === parent,
    );
    return isRoot ? field.name : `${parent.name}.${field.name}`;
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const place = fieldPlace();
        if (name.value === '__typename') return undefined;
        if (name.value.startsWith('__') || info.getParentType()?.name.startsWith('__')) {
          places.add(INTROSPECTION);
          return false;
        }
        if (place !== null) places.add(place);
        return undefined;
      },
      Argument({ name }) {
        const place = fieldPlace();
        if (place !== null && !info.getDirective()) places.add(`${place}(${name.value}:)`);
      },
      ObjectField({ name }) {
        const type = getNamedType(info.getParentInputType());
        if (type) places.add(`${type.name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType());
        if (type && tellsOfFields(`${type.name}.${value}`)) places.add(`${type.name}.${value}`);
      },
    }),
  );
  return places;
}

/** The same for what the values of variables use: input fields and orders. */
export function demandsOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const declared = typeFromAST(schema, type);
    if (declared) collect(declared as GraphQLInputType, values[variable.name.value], places);
  }
  return places;
}

function collect(type: GraphQLInputType, value: unknown, places: Set<string>): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) return collect(type.ofType, value, places);
  if (isListType(type)) {
    // GraphQL takes a single value for a list of one.
    for (const item of Array.isArray(value) ? value : [value]) collect(type.ofType, item, places);
    return;
  }
  if (isEnumType(type)) {
    const place = typeof value === 'string' ? `${type.name}.${value}` : '';
    if (tellsOfFields(place)) places.add(place);
  } else if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    for (const [name, inner] of Object.entries(value)) {
      // What the schema does not have, GraphQL refuses later, and without repeating its name.
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!field) continue;
      places.add(`${type.name}.${name}`);
      collect(field.type, inner, places);
    }
  }
}
