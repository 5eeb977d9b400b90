import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { AuditEventKind } from './event-kind.js';

@InputType({ description: 'Which events; absent conditions are not asked.' })
export class AuditEventFilter {
  @Field(() => ID, { nullable: true, description: 'About this patient.' })
  @IsOptional()
  @IsUUID()
  patientId?: string | null;

  @Field(() => String, { nullable: true, description: 'About the patient with this pseudonym at the own centre.' })
  @IsOptional()
  @MaxLength(40)
  pseudonym?: string | null;

  @Field(() => ID, { nullable: true, description: 'Done by this person.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'On this day or later, in UTC.' })
  @IsOptional()
  from?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'On this day or earlier, in UTC.' })
  @IsOptional()
  to?: string | null;

  @Field(() => [AuditEventKind], { nullable: true, description: 'Of any of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(20)
  actions?: AuditEventKind[] | null;
}
