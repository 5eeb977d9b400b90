import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Role } from './role.js';
import { SignInMethod } from './sign-in-method.js';

@ObjectType({ description: 'The signed-in person, in the role of this login session.' })
export class Viewer {
  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => Role, { description: 'Role of this login session.' })
  role!: Role;

  @Field(() => [String], { description: 'Names of the operations this role may use.' })
  permissions!: string[];

  @Field(() => GraphQLISODateTime, { description: 'When the login session ends at the latest, UTC.' })
  expiresAt!: Date;

  @Field(() => SignInMethod, { description: 'How the person proved who she is.' })
  method!: SignInMethod;

  @Field(() => GraphQLISODateTime, {
    description: 'When the person last proved who she is, UTC; signing and exporting ask for the last five minutes.',
  })
  authenticatedAt!: Date;

  centreId!: number | null;
}

@ObjectType({ description: 'Someone to sign in as in a demonstration.' })
export class Persona {
  @Field(() => String, { description: 'Code to sign in with.' })
  code!: string;

  @Field(() => String, { description: 'Invented name.' })
  name!: string;

  @Field(() => Role, { description: 'Role of the login session.' })
  role!: Role;

  @Field(() => Boolean, { description: 'Whether the persona works at a hospital; the registry office does not.' })
  atCentre!: boolean;

  @Field(() => String, { description: 'What the persona does in the registry.' })
  description!: string;
}

export enum RegistryMode {
  DEMO = 'DEMO',
  PRODUCTION = 'PRODUCTION',
}

registerEnumType(RegistryMode, {
  name: 'RegistryMode',
  description: 'A demonstration with synthetic data, or a real registry.',
  valuesMap: {
    DEMO: { description: 'Invented patients; sign in as a persona.' },
    PRODUCTION: { description: 'A real registry.' },
  },
});

@ObjectType({ description: 'What this installation is.' })
export class RegistryInfo {
  @Field(() => RegistryMode, { description: 'A demonstration or a real registry.' })
  mode!: RegistryMode;

  @Field(() => String, { description: 'Version of the software.' })
  version!: string;

  @Field(() => Boolean, { description: 'True when the patients are invented.' })
  synthetic!: boolean;

  @Field(() => CalendarDay, { description: 'Today, UTC.' })
  today!: string;

  @Field(() => [Persona], { description: 'Who one can sign in as; empty outside demonstrations.' })
  personas!: readonly Persona[];

  @Field(() => String, {
    nullable: true,
    description: 'Name of the identity provider people may sign in with; null where there is none.',
  })
  provider!: string | null;
}
