import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum LinkRespondent {
  CAREGIVER = 'CAREGIVER',
  PATIENT = 'PATIENT',
}
registerEnumType(LinkRespondent, {
  name: 'LinkRespondent',
  description: 'Who is asked by a link.',
  valuesMap: {
    CAREGIVER: { description: 'The main caregiver: about the patient as a proxy, about the care for herself.' },
    PATIENT: { description: 'The patient.' },
  },
});

export enum FormLanguage {
  EN = 'EN',
  DE = 'DE',
}
registerEnumType(FormLanguage, {
  name: 'FormLanguage',
  description: 'Language of the questions.',
  valuesMap: { EN: { description: 'English.' }, DE: { description: 'German.' } },
});

export enum CaregiverLinkState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(CaregiverLinkState, {
  name: 'CaregiverLinkState',
  description: 'What became of a link.',
  valuesMap: {
    OPEN: { description: 'It may be answered.' },
    ANSWERED: { description: 'Its answers were submitted; it opens nothing any more.' },
    EXPIRED: { description: 'Its seven days have passed without an answer.' },
    REVOKED: { description: 'Somebody of the centre ended it.' },
  },
});

@ObjectType({ description: 'A link by which a caregiver or a patient answers questions without an account.' })
export class CaregiverLink {
  centreId!: number;
  patientId!: string;

  @Field(() => ID, { description: 'Identifier of the link; opens nothing.' })
  id!: string;

  @Field(() => CaregiverLinkState, { description: 'What became of it.' })
  state!: CaregiverLinkState;

  @Field(() => LinkRespondent, { description: 'Who is asked.' })
  respondent!: LinkRespondent;

  @Field(() => FormLanguage, { description: 'Language it opens in; another may be chosen on the page.' })
  language!: FormLanguage;

  @Field(() => [ID], { description: 'Codes of the instruments asked for.' })
  instruments!: string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was made, UTC.' })
  issuedAt!: Date;

  @Field(() => String, { description: 'Who made it.' })
  issuedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when it may be answered, UTC.' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'How often it was opened; that consumes nothing.' })
  timesOpened!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was first opened, UTC. Null: never.' })
  firstOpenedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last opened, UTC. Null: never.' })
  lastOpenedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its answers arrived, UTC. Null: not yet.' })
  submittedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who answered, as a code of care-difficulty-8: parent, partner, self. Null: not answered.',
  })
  relation!: string | null;

  @Field(() => FormLanguage, { nullable: true, description: 'Language it was answered in. Null: not answered.' })
  answeredIn!: FormLanguage | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the words the questions were shown in. Null: not answered.',
  })
  wording!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds the page was in front of the person, as the page says itself. Null: not answered.',
  })
  activeSeconds!: number | null;

  @Field(() => ID, { nullable: true, description: 'The contact its answers are recorded as. Null: not answered.' })
  encounterId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was revoked, UTC. Null: it was not.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who revoked it. Null: nobody.' })
  revokedBy!: string | null;
}

@ObjectType({ description: 'A new link with its address; told this once, since the registry keeps only a hash.' })
export class IssuedCaregiverLink {
  @Field(() => CaregiverLink, { description: 'The link.' })
  link!: CaregiverLink;

  @Field(() => String, {
    description: 'Path of the page at this registry, the token behind the "#": whoever knows it may answer.',
  })
  path!: string;
}
