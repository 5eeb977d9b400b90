import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../access/role.js';
import { AuditEventKind, RecordChange } from './event-kind.js';

@ObjectType({ description: 'A patient an event is about.' })
export class AuditPatient {
  @Field(() => ID, { description: 'Identifier in the registry.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Code the centre knows the patient by. Null: not yours to see.' })
  pseudonym!: string | null;
}

@ObjectType({ description: 'What one field held before and after.' })
export class AuditFieldChange {
  @Field(() => String, { description: 'The field in words.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'As text. Null: it held nothing, or values are not shown.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As text. Null: it holds nothing, or values are not shown.' })
  after!: string | null;
}

@ObjectType({ description: 'One record changed by an event.' })
export class AuditChange {
  @Field(() => String, { description: 'What was changed, in words.' })
  record!: string;

  @Field(() => RecordChange, { description: 'Whether it was added, changed or removed.' })
  did!: RecordChange;

  @Field(() => AuditPatient, { nullable: true, description: 'Whose record. Null: of no patient.' })
  patient!: AuditPatient | null;

  @Field(() => [AuditFieldChange], { description: 'The fields that changed, and no others.' })
  fields!: AuditFieldChange[];

  @Field(() => Boolean, { description: 'The values were removed by law.' })
  redacted!: boolean;

  @Field(() => Boolean, { description: 'Your role sees which fields changed, and not what they hold.' })
  withheld!: boolean;
}

@ObjectType({ description: 'One thing that happened in the registry.' })
export class AuditEvent {
  /** Number the event was opened under; the chain gives another. */
  seq!: number;

  @Field(() => Int, { description: 'Place in the chain: the order of events, without gaps.' })
  sequence!: number;

  @Field(() => GraphQLISODateTime, { description: 'Time of the server.' })
  recordedAt!: Date;

  @Field(() => AuditEventKind, { description: 'What kind of thing happened.' })
  kind!: AuditEventKind;

  @Field(() => String, { description: 'What was done, in words.' })
  action!: string;

  @Field(() => ID, { nullable: true, description: 'Who did it. Null: somebody who is not known.' })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who did it.' })
  personName!: string | null;

  @Field(() => Role, { nullable: true, description: 'In which role. Null: in none, as by a caregiver link.' })
  role!: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the centre it was done for. Null: the registry office.',
  })
  centre!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was asked for.' })
  reason!: string | null;

  @Field(() => ID, { description: 'The request it belongs to.' })
  requestId!: string;

  @Field(() => [String], { description: 'What was asked of the registry, where something was shown or refused.' })
  asked!: string[];

  @Field(() => String, { nullable: true, description: 'What else the event says: a word, or JSON. Null: nothing.' })
  details!: string | null;

  @Field(() => [AuditPatient], { description: 'Patients it is about, at most 50.' })
  patients!: AuditPatient[];

  @Field(() => Int, { description: 'How many patients it is about; 1,001 stands for more than 1,000.' })
  patientCount!: number;

  @Field(() => [AuditChange], { description: 'What it changed, at most 50.' })
  changes!: AuditChange[];

  @Field(() => Int, { description: 'How many records it changed; 1,001 stands for more than 1,000.' })
  changeCount!: number;
}

@ObjectType({ description: 'A page of events, newest first.' })
export class AuditEventPage {
  @Field(() => [AuditEvent], { description: 'The events.' })
  nodes!: AuditEvent[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins. Null: the page is empty.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there are older ones.' })
  hasNextPage!: boolean;
}

@ObjectType({ description: 'How the trail stands.' })
export class AuditTrailState {
  @Field(() => Int, { description: 'Events in the chain.' })
  events!: number;

  @Field(() => Int, { nullable: true, description: 'Event whose place in the chain was signed last.' })
  checkpointSequence!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was signed. Null: not yet.' })
  checkpointAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the trail was last verified. Null: never.' })
  verifiedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was found sound then.' })
  verifiedSound!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Last event that was verified.' })
  verifiedUpTo!: number | null;
}
