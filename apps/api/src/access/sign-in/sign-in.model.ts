import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Viewer } from '../viewer.model.js';
import { RoleChoice } from './account.model.js';

export enum SignInStep {
  PASSWORD = 'PASSWORD',
  SECOND_FACTOR = 'SECOND_FACTOR',
  ENROL_SECOND_FACTOR = 'ENROL_SECOND_FACTOR',
  CHOOSE_ROLE = 'CHOOSE_ROLE',
  DONE = 'DONE',
}

registerEnumType(SignInStep, {
  name: 'SignInStep',
  description: 'What is asked next.',
  valuesMap: {
    PASSWORD: { description: 'Account name and password, or the identity provider.' },
    SECOND_FACTOR: { description: 'A code of the second factor.' },
    ENROL_SECOND_FACTOR: { description: 'Setting up the second factor, proved by a code of it.' },
    CHOOSE_ROLE: { description: 'Which of several roles to act in.' },
    DONE: { description: 'Nothing: the person is signed in.' },
  },
});

@ObjectType({ description: 'A second factor to set up: shown once, to the person it belongs to.' })
export class SecondFactorEnrolment {
  @Field(() => String, { description: 'For typing into the authenticator: base32 in groups of four.' })
  secret!: string;

  @Field(() => String, {
    description: 'For the QR code: an otpauth address (time-based, SHA-1, 6 digits, 30 seconds).',
  })
  address!: string;
}

@ObjectType({ description: 'How far signing in has come.' })
export class SignInProgress {
  @Field(() => SignInStep, { description: 'What is asked next.' })
  step!: SignInStep;

  @Field(() => SecondFactorEnrolment, {
    nullable: true,
    description: 'Present while the second factor is being set up.',
  })
  enrolment?: SecondFactorEnrolment | null;

  @Field(() => [RoleChoice], { description: 'Present while a role is chosen, else empty.' })
  roles!: RoleChoice[];

  @Field(() => Viewer, { nullable: true, description: 'The signed-in person, once it is done.' })
  viewer?: Viewer | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the identity provider signed nobody in, in a sentence for people.',
  })
  problem?: string | null;
}

@ObjectType({ description: 'Whom a one-time code invites.' })
export class Invitation {
  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => String, { description: 'What she will type to sign in.' })
  account!: string;

  @Field(() => Boolean, { description: 'True when the account exists and its password is set anew.' })
  reset!: boolean;
}

@ObjectType({ description: 'The identity provider people may sign in with instead of a password.' })
export class IdentityProvider {
  @Field(() => String, { description: 'Name for the button.' })
  name!: string;
}
