import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Role } from '../../access/role.js';
import { Centre } from '../centre.entity.js';

export enum PersonState {
  INVITED = 'INVITED',
  LAPSED = 'LAPSED',
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(PersonState, {
  name: 'PersonState',
  description: 'Whether a person can sign in.',
  valuesMap: {
    INVITED: { description: 'Not yet: the link she was given is still good.' },
    LAPSED: { description: 'Not yet, and no link is good any more.' },
    ACTIVE: { description: 'She has a second factor, or an identity provider vouches for her.' },
    DISABLED: { description: 'No longer; her name stays with what she recorded.' },
  },
});

@ObjectType({ description: 'A role a person has, at one hospital or in the registry office.' })
export class Membership {
  @Field(() => ID, { description: 'Identifier in the registry.' })
  id!: string;

  @Field(() => Role, { description: 'What the person does there.' })
  role!: Role;

  @Field(() => Centre, { nullable: true, description: 'Null in the registry office.' })
  centre!: Centre | null;
}

@ObjectType({ description: 'A person as an identity provider knows her.' })
export class LinkedIdentity {
  @Field(() => String, { description: 'Address of the provider.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the person; never an e-mail address.' })
  subject!: string;
}

@ObjectType({ description: 'Someone who works with the registry.' })
export class Person {
  @Field(() => ID, { description: 'Identifier in the registry.' })
  id!: string;

  @Field(() => Int, { description: 'Pass as expectedVersion with an edit.' })
  version!: number;

  @Field(() => String, { description: 'Name as colleagues read it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What she types to sign in. Null: an identity provider only.' })
  accountName!: string | null;

  @Field(() => PersonState, { description: 'Whether she can sign in.' })
  state!: PersonState;

  @Field(() => [Membership], { description: 'Her roles; to a coordinator those at the own centre.' })
  roles!: Membership[];

  @Field(() => [LinkedIdentity], { description: 'Identity providers she may sign in through.' })
  identities!: LinkedIdentity[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when she is disabled. Null: she is not.' })
  disabledAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when her one-time link is good. Null: none.' })
  linkExpiresAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When she last signed in. Null: never.' })
  lastSignedInAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether she is the person who asks.' })
  you!: boolean;

  @Field(() => Boolean, { description: 'Whether you may change her name, account and identities.' })
  managed!: boolean;

  @Field(() => Boolean, { description: 'Whether you may give her roles and take them away.' })
  rolesManaged!: boolean;
}

@ObjectType({ description: 'One page of a list of people.' })
export class PersonPage {
  @Field(() => Int, { description: 'People that match, on all pages.' })
  total!: number;

  @Field(() => [Person], { description: 'People of this page, by name.' })
  nodes!: Person[];

  @Field(() => String, { nullable: true, description: 'Pass as "after" to read on.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether more people follow.' })
  hasNextPage!: boolean;
}

@InputType({ description: 'Which people to list. Conditions that are absent are not asked.' })
export class PersonFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the account name.' })
  @IsOptional()
  @MaxLength(80)
  search?: string | null;

  @Field(() => [Role], { nullable: true, description: 'Any of these roles.' })
  @IsOptional()
  @ArrayMaxSize(5)
  roles?: Role[] | null;

  @Field(() => [String], { nullable: true, description: 'A role at any of these centres, by code.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(16, { each: true })
  centreCodes?: string[] | null;

  @Field(() => [PersonState], { nullable: true, description: 'Any of these states.' })
  @IsOptional()
  @ArrayMaxSize(4)
  states?: PersonState[] | null;
}
