import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { LimitReasonInput } from '../plausibility.js';
import { CatheterInput, PumpInput } from './components/component.input.js';
import { FirstFillInput } from './dosing/first-fill.input.js';
import { Anaesthesia, ProcedureType, SurgeonRole } from './procedure.entity.js';

export enum CatheterAction {
  EXCHANGED = 'EXCHANGED',
  REVISED = 'REVISED',
}
registerEnumType(CatheterAction, {
  name: 'CatheterAction',
  description: 'What a revision did to the catheter.',
  valuesMap: {
    EXCHANGED: { description: 'Taken out, and another one put in: the clock of the catheter starts anew.' },
    REVISED: { description: 'Operated on and left in: its clock goes on.' },
  },
});

@InputType({ description: 'How an operation was done, as far as it is known.' })
export class OperationDetailsInput {
  @Field(() => String, { nullable: true, description: 'Why it was done, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  indication?: string | null;

  @Field(() => PumpInput, { nullable: true, description: 'The pump that was put in.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PumpInput)
  pump?: PumpInput | null;

  @Field(() => CatheterInput, {
    nullable: true,
    description: 'The catheter that was put in, or what is new of the one that was revised.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => CatheterInput)
  catheter?: CatheterInput | null;

  @Field(() => SurgeonRole, { nullable: true, description: 'Who operated.' })
  surgeonRole?: SurgeonRole | null;

  @Field(() => Anaesthesia, { nullable: true, description: 'Which anaesthesia.' })
  anaesthesia?: Anaesthesia | null;

  @Field(() => Int, { nullable: true, description: 'Minutes from incision to closure.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  durationMin?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether antibiotics were given before.' })
  antibioticProphylaxis?: boolean | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of discharge.' })
  dischargedOn?: string | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({ description: 'The implantation of pump and catheter.' })
export class RecordImplantInput extends OperationDetailsInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day of the operation.' })
  performedOn!: string;

  @Field(() => String, { nullable: true, description: 'Model of the pump in words, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  pumpModel?: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the catheter in words, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  catheterModel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is done without a trial, or after one that was negative; 3 to 500 characters.',
  })
  @IsOptional()
  @Length(3, 500)
  overrideReason?: string | null;

  @Field(() => FirstFillInput, {
    nullable: true,
    description: 'What the new pump was filled with and told to deliver. Null: to be recorded later.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FirstFillInput)
  firstFill?: FirstFillInput | null;
}

@InputType({ description: 'An operation on the pump or catheter.' })
export class RecordProcedureInput extends RecordImplantInput {
  @Field(() => ProcedureType, { description: 'What was done.' })
  type!: ProcedureType;

  @Field(() => CatheterAction, {
    nullable: true,
    description: 'Only of a revision of the catheter; left out, it counts as exchanged.',
  })
  catheterAction?: CatheterAction | null;

  @Field(() => String, { nullable: true, description: 'Only for an explant: code of the reason.' })
  @IsOptional()
  @MaxLength(80)
  explantReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only for an explant: whether a new implant is planned.' })
  reimplantPlanned?: boolean | null;
}
