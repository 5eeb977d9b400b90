import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Role } from '../role.js';
import { SignInMethod } from '../sign-in-method.js';

@ObjectType({ description: 'A role somebody has, at one hospital or in the registry office.' })
export class RoleChoice {
  @Field(() => ID, { description: 'Names the role when it is chosen.' })
  id!: string;

  @Field(() => Role, { description: 'What the person does there.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Name of the hospital; null in the registry office.' })
  centreName!: string | null;
}

@ObjectType({ description: 'A place where somebody is signed in just now.' })
export class LoginSession {
  @Field(() => ID, { description: 'Names the session in lists; opens nothing.' })
  id!: string;

  @Field(() => Role, { description: 'Role of the session.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Name of the hospital; null in the registry office.' })
  centreName!: string | null;

  @Field(() => SignInMethod, { description: 'How the person proved who she is.' })
  method!: SignInMethod;

  @Field(() => String, { nullable: true, description: 'Browser, such as "Firefox"; null when it does not say.' })
  browser!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Operating system, such as "Windows"; null when it does not say.',
  })
  system!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the session began, UTC.' })
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last used, UTC, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the session that asks.' })
  current!: boolean;
}

@ObjectType({ description: 'The own account.' })
export class Account {
  @Field(() => String, {
    nullable: true,
    description: 'What is typed to sign in; null without an account with a password.',
  })
  account!: string | null;

  @Field(() => String, { description: 'Name of the person, as records show it.' })
  name!: string;

  @Field(() => SignInMethod, { description: 'How this session was opened.' })
  method!: SignInMethod;

  @Field(() => Boolean, { description: 'Whether the proof of who it is still counts as fresh.' })
  fresh!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the password was set, UTC; null without one.' })
  passwordSetAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the second factor was set up, UTC; null without one.',
  })
  secondFactorSince!: Date | null;

  @Field(() => [RoleChoice], { description: 'The roles the person may act in.' })
  roles!: RoleChoice[];

  @Field(() => [LoginSession], { description: 'Where the person is signed in, the most recently used first.' })
  sessions!: LoginSession[];
}
