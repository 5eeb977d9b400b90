import { Info, Query, Resolver } from '@nestjs/graphql';
import { isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { acts, CAREGIVER_LINK } from './permission-matrix.js';
import { PermissionMatrix, reachOf, type GrantView, type Permission } from './permission-matrix.model.js';
import { grantOf, mayDo } from './permissions.js';
import { Role } from './role.js';

const roles = Object.values(Role);

@Resolver(() => PermissionMatrix)
export class PermissionMatrixResolver {
  @Query(() => PermissionMatrix, { description: 'Who may do what in the registry.' })
  permissionMatrix(@Info() { schema }: GraphQLResolveInfo): PermissionMatrix {
    const groups = Object.entries(acts).map(([title, group]) => ({
      title,
      rights: Object.keys(group).map((name) => permission(schema, name)),
    }));
    return { roles, groups };
  }
}

function permission(schema: GraphQLSchema, name: string): Permission {
  return {
    name,
    description: descriptionOf(schema, name),
    openToAnyone: mayDo(name, null),
    openToCaregiverLink: mayDo(name, CAREGIVER_LINK),
    grants: roles.flatMap((role): GrantView[] => {
      const grant = grantOf(name, role);
      return grant ? [{ ...grant, role, reach: reachOf[grant.reach] }] : [];
    }),
  };
}

/** The words of the schema, so that nothing is described twice; without its notes for programmers, which come after. */
function descriptionOf(schema: GraphQLSchema, name: string): string {
  const [typeName, fieldName] = name.split('.') as [string, string?];
  const holders =
    fieldName === undefined ? [schema.getQueryType(), schema.getMutationType()] : [schema.getType(typeName)];
  const fields = holders.flatMap((type) => (isObjectType(type) ? [type.getFields()[fieldName ?? typeName]] : []));
  const description = fields.find((field) => field !== undefined)?.description ?? name;
  const [said = description] = description.split(/\. |; /);
  return said.replace(/\.?$/, '.');
}
