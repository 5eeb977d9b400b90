import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Origin } from '../patients/aetiology.js';
import { Sex } from '../patients/patient.entity.js';

@InputType({
  description:
    'Which patients an analysis is about. Absent conditions are not asked; an unrecorded attribute meets no condition. Beyond the own centre it must match five patients of other centres, in whole calendar years and ages by five years.',
})
export class CohortFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Protocol the patients are followed under; the registry protocol when absent.',
  })
  @IsOptional()
  @MaxLength(80)
  protocolCode?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of centres; all when absent.' })
  @IsOptional()
  @ArrayMaxSize(500)
  @MaxLength(40, { each: true })
  centreCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of aetiologies.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(80, { each: true })
  aetiologies?: string[] | null;

  @Field(() => [Origin], { nullable: true, description: 'Any of these origins of the spasticity.' })
  @IsOptional()
  @ArrayMaxSize(10)
  origins?: Origin[] | null;

  @Field(() => [Sex], { nullable: true, description: 'Any of these.' })
  @IsOptional()
  @ArrayMaxSize(10)
  sexes?: Sex[] | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'First implant on this day or later; beyond the own centre a 1 January.',
  })
  @IsOptional()
  implantedFrom?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'First implant on this day or earlier; beyond the own centre a 31 December.',
  })
  @IsOptional()
  implantedTo?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Years: year of the first implant minus year of birth; beyond the own centre a multiple of 5.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(150)
  ageAtImplantFrom?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Years: year of the first implant minus year of birth; beyond the own centre one less than a multiple of 5.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(150)
  ageAtImplantTo?: number | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description:
      'Data lock: only what had happened by the end of this day counts, as it is recorded now. Today when absent or later; beyond the own centre today or a 31 December.',
  })
  @IsOptional()
  asOf?: string | null;
}
