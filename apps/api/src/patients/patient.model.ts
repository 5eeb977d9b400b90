import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ExpectedVersion } from '../expected-version.js';
import { Origin } from './aetiology.js';
import { Patient, Sex } from './patient.entity.js';

export enum TherapyState {
  REFERRED = 'REFERRED',
  CANDIDATE = 'CANDIDATE',
  NOT_SUITABLE = 'NOT_SUITABLE',
  DEFERRED = 'DEFERRED',
  IN_TRIAL = 'IN_TRIAL',
  TRIAL_POSITIVE = 'TRIAL_POSITIVE',
  TRIAL_NEGATIVE = 'TRIAL_NEGATIVE',
  DECLINED = 'DECLINED',
  TITRATION = 'TITRATION',
  MAINTENANCE = 'MAINTENANCE',
  SUSPENDED = 'SUSPENDED',
  EXPLANTED = 'EXPLANTED',
  TRANSFERRED = 'TRANSFERRED',
  LOST = 'LOST',
  EXITED = 'EXITED',
  WITHDRAWN = 'WITHDRAWN',
  DECEASED = 'DECEASED',
}
registerEnumType(TherapyState, {
  name: 'TherapyState',
  description: 'Where the patient stands, derived from dated records.',
  valuesMap: {
    REFERRED: { description: 'Referred or enrolled; not assessed yet.' },
    CANDIDATE: { description: 'Assessed as suitable; no trial yet, or one without a result.' },
    NOT_SUITABLE: { description: 'Assessed as not suitable.' },
    DEFERRED: { description: 'The decision was put off.' },
    IN_TRIAL: { description: 'A screening trial is open.' },
    TRIAL_POSITIVE: { description: 'The trial was positive; no implant yet.' },
    TRIAL_NEGATIVE: { description: 'The trial was not positive, or cost useful function.' },
    DECLINED: { description: 'Patient or team declined.' },
    TITRATION: {
      description: 'A pump is in place and its dose is being found: up to 6 months, unless declared stable before.',
    },
    MAINTENANCE: { description: 'A pump is in place and its dose is stable.' },
    SUSPENDED: { description: 'A pump is in place and stopped.' },
    EXPLANTED: { description: 'The system was removed.' },
    TRANSFERRED: { description: 'Followed by another hospital.' },
    LOST: {
      description: 'No contact for 18 months and two attempts since, or stated as lost. Any new dated record ends it.',
    },
    EXITED: { description: 'Follow-up ended for another reason.' },
    WITHDRAWN: { description: 'Consent was withdrawn: nothing new is recorded.' },
    DECEASED: { description: 'Died.' },
  },
});

/** A patient with what the list needs, read in one query. */
export class PatientRow extends Patient {
  firstImplantOn!: string | null;
  state!: TherapyState;
}

@ObjectType({ description: 'Who the patient is. Shown to staff of the own centre only.' })
export class PatientIdentityView {
  @Field(() => String, { description: 'Family name.' })
  familyName!: string;

  @Field(() => String, { description: 'Given name.' })
  givenName!: string;

  @Field(() => CalendarDay, { description: 'Day of birth.' })
  birthDate!: string;

  @Field(() => String, { description: 'Number of the patient at the hospital.' })
  hospitalNumber!: string;
}

@ObjectType({ description: 'One page of a list of patients.' })
export class PatientPage {
  @Field(() => Int, { description: 'Patients that match, on all pages.' })
  total!: number;

  @Field(() => [Patient], { description: 'Patients of this page, in the order asked for.' })
  nodes!: PatientRow[];

  @Field(() => String, { nullable: true, description: 'Pass as "after" to read on.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether more patients follow.' })
  hasNextPage!: boolean;
}

@InputType({ description: 'Which patients to list. Conditions that are absent are not asked.' })
export class PatientFilter {
  @Field(() => String, { nullable: true, description: 'Part of the pseudonym, the name or the hospital number.' })
  @IsOptional()
  @MaxLength(80)
  search?: string | null;

  @Field(() => [TherapyState], { nullable: true, description: 'Any of these states.' })
  @IsOptional()
  @ArrayMaxSize(17)
  states?: TherapyState[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of aetiologies.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @MaxLength(80, { each: true })
  aetiologies?: string[] | null;
}

export enum PatientSortField {
  PSEUDONYM = 'PSEUDONYM',
  FIRST_IMPLANT = 'FIRST_IMPLANT',
  LAST_CONTACT = 'LAST_CONTACT',
}
registerEnumType(PatientSortField, {
  name: 'PatientSortField',
  description: 'What a list of patients is sorted by.',
  valuesMap: {
    PSEUDONYM: { description: 'Pseudonym.' },
    FIRST_IMPLANT: { description: 'Day of the first implant.' },
    LAST_CONTACT: { description: 'Day of the last contact.' },
  },
});

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Order of sorting.',
  valuesMap: {
    ASC: { description: 'Lowest or earliest first.' },
    DESC: { description: 'Highest or latest first.' },
  },
});

@InputType({ description: 'Order of a list of patients.' })
export class PatientSort {
  @Field(() => PatientSortField, { description: 'What to sort by.' })
  field!: PatientSortField;

  @Field(() => SortDirection, { description: 'Ascending or descending.' })
  direction!: SortDirection;
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'Who the patient is; kept apart from the record.' })
export class PatientIdentityInput {
  @Field(() => String, { description: 'Family name, 1 to 120 characters.' })
  @trimmed
  @Length(1, 120)
  familyName!: string;

  @Field(() => String, { description: 'Given name, 1 to 120 characters.' })
  @trimmed
  @Length(1, 120)
  givenName!: string;

  @Field(() => CalendarDay, { description: 'Day of birth.' })
  birthDate!: string;

  @Field(() => String, { description: 'Number of the patient at the hospital, 1 to 40 characters.' })
  @trimmed
  @Length(1, 40)
  hospitalNumber!: string;
}

@InputType({ description: 'A patient to enrol.' })
export class RecordPatientInput {
  @Field(() => String, { nullable: true, description: 'Made by the registry when absent.' })
  @IsOptional()
  @MaxLength(24)
  pseudonym?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Absent: not recorded.' })
  sex?: Sex | null;

  @Field(() => Int, { description: 'Year of birth.' })
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear!: number;

  @Field(() => String, { nullable: true, description: 'Code of the aetiology.' })
  @IsOptional()
  @MaxLength(80)
  aetiology?: string | null;

  @Field(() => Origin, { nullable: true, description: 'Taken from the aetiology when absent.' })
  origin?: Origin | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Today when absent.' })
  enrolledOn?: string | null;

  @Field(() => PatientIdentityInput, { nullable: true, description: 'Who the patient is; may be left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PatientIdentityInput)
  identity?: PatientIdentityInput | null;

  @Field(() => ID, { nullable: true, description: 'Protocol to follow; the registry protocol when absent.' })
  @IsOptional()
  @MaxLength(80)
  protocolCode?: string | null;
}

@InputType({ description: 'The death of one patient.' })
export class RecordDeathInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, { description: 'Ends schedule and exposure.' })
  diedOn!: string;
}
