import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsUUID, Length } from 'class-validator';
import { Centre } from '../centres/centre.entity.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export enum ErasureScope {
  IDENTITY = 'IDENTITY',
  RECORD = 'RECORD',
}
registerEnumType(ErasureScope, {
  name: 'ErasureScope',
  description: 'How much is erased.',
  valuesMap: {
    IDENTITY: { description: 'Who the patient is; the record stays under its pseudonym.' },
    RECORD: { description: 'Everything recorded of the patient.' },
  },
});

export enum ErasureGround {
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  OBJECTION = 'OBJECTION',
  UNLAWFUL_PROCESSING = 'UNLAWFUL_PROCESSING',
  LEGAL_OBLIGATION = 'LEGAL_OBLIGATION',
  NO_LONGER_NEEDED = 'NO_LONGER_NEEDED',
}
registerEnumType(ErasureGround, {
  name: 'ErasureGround',
  description: 'Legal ground of an erasure, as GDPR article 17 (1) lists them.',
  valuesMap: {
    CONSENT_WITHDRAWN: { description: 'Consent was withdrawn (b).' },
    OBJECTION: { description: 'The patient objected (c).' },
    UNLAWFUL_PROCESSING: { description: 'The data were recorded unlawfully (d).' },
    LEGAL_OBLIGATION: { description: 'The law demands it (e).' },
    NO_LONGER_NEEDED: { description: 'The data are no longer needed (a).' },
  },
});

export enum ErasureState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'How far an erasure has come.',
  valuesMap: {
    REQUESTED: { description: 'Waits for an administrator.' },
    APPROVED: { description: 'Done.' },
    DECLINED: { description: 'Refused by an administrator.' },
    WITHDRAWN: { description: 'Taken back by the centre.' },
  },
});

@ObjectType({ description: 'A request to erase, and what became of it.' })
export class Erasure {
  @Field(() => ID, { description: 'Identifier of the request.' })
  id!: string;

  @Field(() => Centre, { description: 'Centre of the patient.' })
  centre!: Centre;

  @Field(() => ID, { description: 'Identifier of the patient, which stays when the record is gone.' })
  patientId!: string;

  @Field(() => String, { nullable: true, description: 'Pseudonym. Null: not for the reader to know, or erased.' })
  pseudonym!: string | null;

  @Field(() => ErasureScope, { description: 'How much is erased.' })
  scope!: ErasureScope;

  @Field(() => ErasureGround, { description: 'Legal ground.' })
  ground!: ErasureGround;

  @Field(() => ErasureState, { description: 'How far it has come.' })
  state!: ErasureState;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of the centre. Null: erased with the record.',
  })
  reason!: string | null;

  @Field(() => String, { description: 'Name of the coordinator who requested it.' })
  requestedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of whoever approved, declined or withdrew.' })
  decidedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'UTC. Null: still open.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader may decide: another person than the one who requested.' })
  mayDecide!: boolean;
}

@InputType({ description: 'What to erase, and on what ground.' })
export class RequestErasureInput {
  @Field(() => ID, { description: 'The patient of the own centre.' })
  @IsUUID()
  patientId!: string;

  @Field(() => ErasureScope, { description: 'How much to erase.' })
  scope!: ErasureScope;

  @Field(() => ErasureGround, { description: 'Legal ground.' })
  ground!: ErasureGround;

  @Field(() => String, { description: 'Why; whoever decides reads it.' })
  @trimmed
  @Length(3, 500)
  reason!: string;
}
