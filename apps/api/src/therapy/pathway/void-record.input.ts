import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsUUID, Length } from 'class-validator';
import { ExpectedVersion } from '../../expected-version.js';

export enum TherapyRecordKind {
  PATHWAY_EVENT = 'PATHWAY_EVENT',
  CANDIDACY = 'CANDIDACY',
  GOAL = 'GOAL',
  TRIAL = 'TRIAL',
  TRIAL_BOLUS = 'TRIAL_BOLUS',
  TRIAL_RESPONSE = 'TRIAL_RESPONSE',
  PROGRAMMING = 'PROGRAMMING',
  REFILL = 'REFILL',
  CONTACT_ATTEMPT = 'CONTACT_ATTEMPT',
}
registerEnumType(TherapyRecordKind, {
  name: 'TherapyRecordKind',
  description: 'A record of the therapy that is mended by voiding it and recording it anew.',
  valuesMap: {
    PATHWAY_EVENT: { description: 'A referral, a decision, an exit or a return; an exit voided lets follow-up go on.' },
    CANDIDACY: { description: 'A decision on candidacy, unless a trial rests on it alone.' },
    GOAL: { description: 'A goal that is neither locked nor rated.' },
    TRIAL: { description: 'A trial without boluses.' },
    TRIAL_BOLUS: { description: 'A test bolus without responses.' },
    TRIAL_RESPONSE: { description: 'A response to a test bolus.' },
    PROGRAMMING: { description: 'A programming session, together with the stable dose declared with it.' },
    REFILL: {
      description:
        'A refill, together with the programming entered with it. An empty reservoir it found stays a complication of its own.',
    },
    CONTACT_ATTEMPT: { description: 'An attempt to reach the patient.' },
  },
});

@InputType({ description: 'A record entered in error.' })
export class VoidTherapyRecordInput {
  @Field(() => TherapyRecordKind, { description: 'What kind of record it is.' })
  kind!: TherapyRecordKind;

  @Field(() => ID, { description: 'The record.' })
  @IsUUID()
  id!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => String, { description: 'Why, for the history: 3 to 500 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 500)
  reason!: string;
}

@ObjectType({ description: 'A record that was voided.' })
export class VoidedTherapyRecord {
  @Field(() => TherapyRecordKind, { description: 'What kind of record it is.' })
  kind!: TherapyRecordKind;

  @Field(() => ID, { description: 'The record.' })
  id!: string;
}
