import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Reach } from './permission-matrix.js';
import { Role } from './role.js';

export enum PermissionReach {
  OWN_CENTRE = 'OWN_CENTRE',
  AGGREGATES = 'AGGREGATES',
  OWN_DOING = 'OWN_DOING',
  REGISTRY = 'REGISTRY',
}
registerEnumType(PermissionReach, {
  name: 'PermissionReach',
  description: 'How far a right reaches.',
  valuesMap: {
    OWN_CENTRE: { description: 'The own centre.' },
    AGGREGATES: { description: 'The own centre; of others only figures that pass disclosure control.' },
    OWN_DOING: { description: 'What the person did herself.' },
    REGISTRY: { description: 'The whole registry.' },
  },
});

export const reachOf: Readonly<Record<Reach, PermissionReach>> = {
  O: PermissionReach.OWN_CENTRE,
  A: PermissionReach.AGGREGATES,
  M: PermissionReach.OWN_DOING,
  '*': PermissionReach.REGISTRY,
};

@ObjectType('Grant', { description: 'A right of one role, and what it needs besides.' })
export class GrantView {
  @Field(() => Role, { description: 'Whose right it is.' })
  role!: Role;

  @Field(() => PermissionReach, { description: 'How far it reaches.' })
  reach!: PermissionReach;

  @Field(() => Boolean, { description: 'Whether the person has to prove again who she is.' })
  reauthentication!: boolean;

  @Field(() => Boolean, { description: 'Whether another person has to approve.' })
  secondPerson!: boolean;
}

@ObjectType({ description: 'One thing that can be done or seen, and who may.' })
export class Permission {
  @Field(() => String, { description: 'Name in the schema: an operation, or a field as Type.field.' })
  name!: string;

  @Field(() => String, { description: 'What it does or shows, in words.' })
  description!: string;

  @Field(() => Boolean, { description: 'Whether nobody needs to sign in for it.' })
  openToAnyone!: boolean;

  @Field(() => Boolean, { description: "Whether whoever holds a caregiver's link may, for its patient alone." })
  openToCaregiverLink!: boolean;

  @Field(() => [GrantView], { description: 'The roles that may, in the order of the roles; nobody else may.' })
  grants!: GrantView[];
}

@ObjectType({ description: 'Rights about one thing.' })
export class PermissionGroup {
  @Field(() => String, { description: 'The thing.' })
  title!: string;

  @Field(() => [Permission], { description: 'What can be done about it.' })
  rights!: Permission[];
}

@ObjectType({ description: 'Who may do what in the registry. The rules the registry itself goes by, not a copy.' })
export class PermissionMatrix {
  @Field(() => [Role], { description: 'Every role, in the order to show them.' })
  roles!: Role[];

  @Field(() => [PermissionGroup], { description: 'Rights by the thing they are about.' })
  groups!: PermissionGroup[];
}
