import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { Attestation } from '../../patients/attestation.js';

export enum ContactAbout {
  REFILL = 'REFILL',
  FOLLOW_UP = 'FOLLOW_UP',
  REPLACEMENT = 'REPLACEMENT',
  OTHER = 'OTHER',
}
registerEnumType(ContactAbout, {
  name: 'ContactAbout',
  description: 'What somebody was contacted about.',
  valuesMap: {
    REFILL: { description: 'A refill that is due.' },
    FOLLOW_UP: { description: 'A follow-up visit, or how the patient is.' },
    REPLACEMENT: { description: 'A pump that must be replaced.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum ContactChannel {
  TELEPHONE = 'TELEPHONE',
  MESSAGE = 'MESSAGE',
  LETTER = 'LETTER',
  CAREGIVER = 'CAREGIVER',
  OTHER_HOSPITAL = 'OTHER_HOSPITAL',
}
registerEnumType(ContactChannel, {
  name: 'ContactChannel',
  description: 'How contact was sought.',
  valuesMap: {
    TELEPHONE: { description: 'A call.' },
    MESSAGE: { description: 'A text message or e-mail.' },
    LETTER: { description: 'A letter.' },
    CAREGIVER: { description: 'Through a caregiver.' },
    OTHER_HOSPITAL: { description: 'Through another hospital or the family doctor.' },
  },
});

export enum ContactOutcome {
  REACHED = 'REACHED',
  NO_ANSWER = 'NO_ANSWER',
  MESSAGE_LEFT = 'MESSAGE_LEFT',
  WRONG_NUMBER = 'WRONG_NUMBER',
  MOVED = 'MOVED',
  DECLINED = 'DECLINED',
  REPORTED_DEAD = 'REPORTED_DEAD',
}
registerEnumType(ContactOutcome, {
  name: 'ContactOutcome',
  description: 'What came of an attempt to reach a patient.',
  valuesMap: {
    REACHED: { description: 'Patient or caregiver was reached.' },
    NO_ANSWER: { description: 'Nobody answered.' },
    MESSAGE_LEFT: { description: 'A message was left or sent.' },
    WRONG_NUMBER: { description: 'Number or address is wrong.' },
    MOVED: { description: 'The patient has moved away.' },
    DECLINED: { description: 'The patient wants no contact.' },
    REPORTED_DEAD: {
      description: 'Somebody said that the patient has died; recording the death is an act of its own.',
    },
  },
});

@ObjectType({ description: 'One attempt to reach a patient.' })
export class ContactAttempt {
  centreId!: number;
  patientId!: string;

  @Field(() => ID, { description: 'Identifier of the attempt.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When, UTC.' })
  attemptedAt!: Date;

  @Field(() => ContactAbout, { description: 'What about.' })
  about!: ContactAbout;

  @Field(() => ContactChannel, { description: 'How.' })
  channel!: ContactChannel;

  @Field(() => ContactOutcome, { description: 'What came of it.' })
  outcome!: ContactOutcome;

  @Field(() => Attestation, {
    nullable: true,
    description: 'Any event since the last contact? Null unless somebody was reached.',
  })
  attestation!: Attestation | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the appointment made. Null: none.' })
  appointmentOn!: string | null;

  @Field(() => String, { nullable: true, description: 'A note. Null: none.' })
  note!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  version!: number;
}
