import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { ExpectedVersion } from '../../expected-version.js';
import { PartialDay } from '../../partial-day.scalar.js';
import { LimitReasonInput } from '../../plausibility.js';
import { ExitReason, PathwayEventKind } from './pathway-event.model.js';

@InputType({ description: 'A dated decision about a patient.' })
export class RecordPathwayEventInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => PathwayEventKind, {
    description: 'What was decided. Withdrawn consent, exit and return have mutations of their own.',
  })
  kind!: PathwayEventKind;

  @Field(() => PartialDay, { description: 'When. Only a referral may be known by month or year alone.' })
  happenedOn!: string;

  @Field(() => Boolean, { nullable: true, description: 'Only of given consent: whether it covers earlier data.' })
  earlierData?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only, and always, of a declined implant: code of who decided (team, patient, caregiver, shared).',
  })
  @IsOptional()
  @MaxLength(40)
  decidedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark, up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({ description: 'The end of follow-up of a living patient.' })
export class RecordExitInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, { description: 'Last day of follow-up.' })
  exitedOn!: string;

  @Field(() => ExitReason, { description: 'Why follow-up ended.' })
  reason!: ExitReason;

  @Field(() => String, {
    nullable: true,
    description: 'Remark, for instance the hospital that took over; up to 500 characters.',
  })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({ description: 'The return of a patient whose follow-up had ended.' })
export class ResumeFollowUpInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, { description: 'First day of follow-up again.' })
  resumedOn!: string;

  @Field(() => String, { nullable: true, description: 'Remark, up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}
