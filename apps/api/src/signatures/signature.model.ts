import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum SignatureMeaning {
  AUTHORED = 'AUTHORED',
  REVIEWED = 'REVIEWED',
  APPROVED = 'APPROVED',
}
registerEnumType(SignatureMeaning, {
  name: 'SignatureMeaning',
  description: 'What a signature says; 21 CFR 11.50 asks for it.',
  valuesMap: {
    AUTHORED: { description: 'I made this assessment, and it is recorded as I made it.' },
    REVIEWED: { description: 'I have checked this assessment of somebody else.' },
    APPROVED: { description: 'I answer for this assessment being used.' },
  },
});

export enum SignatureState {
  NONE = 'NONE',
  VALID = 'VALID',
  BROKEN = 'BROKEN',
}
registerEnumType(SignatureState, {
  name: 'SignatureState',
  description: 'Whether signatures still fit what they stand under, checked when asked.',
  valuesMap: {
    NONE: { description: 'Not signed.' },
    VALID: { description: 'Signed, and not a byte has changed since.' },
    BROKEN: {
      description: 'Content or signature was altered after signing: do not rely on it, tell the registry office.',
    },
  },
});

@ObjectType({ description: 'One person’s signature under one version of an assessment.' })
export class Signature {
  @Field(() => ID, { description: 'Identifier of the signature.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the assessment it stands under.' })
  version!: number;

  @Field(() => String, { description: 'Name of the person, as she was called when she signed.' })
  printedName!: string;

  @Field(() => SignatureMeaning, { description: 'What it says.' })
  meaning!: SignatureMeaning;

  @Field(() => GraphQLISODateTime, { description: 'UTC, by the clock of the server.' })
  signedAt!: Date;

  @Field(() => SignatureState, { description: 'VALID or BROKEN.' })
  state!: SignatureState;
}
