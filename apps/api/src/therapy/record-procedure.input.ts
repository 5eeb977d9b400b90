import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ProcedureType } from './procedure.entity.js';

@InputType({ description: 'The implantation of pump and catheter.' })
export class RecordImplantInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day of the operation.' })
  performedOn!: string;

  @Field(() => String, { nullable: true, description: 'Model of the pump, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  pumpModel?: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the catheter, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  catheterModel?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was done, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  indication?: string | null;
}

@InputType({ description: 'An operation on the pump or catheter.' })
export class RecordProcedureInput extends RecordImplantInput {
  @Field(() => ProcedureType, { description: 'What was done.' })
  type!: ProcedureType;

  @Field(() => String, { nullable: true, description: 'Only for an explant.' })
  @IsOptional()
  @MaxLength(80)
  explantReason?: string | null;
}
