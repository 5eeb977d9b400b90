import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { FormLanguage, LinkRespondent } from './caregiver-link.model.js';

@InputType({ description: 'A link for somebody who answers without an account.' })
export class IssueCaregiverLinkInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => LinkRespondent, { description: 'Who is to answer.' })
  respondent!: LinkRespondent;

  @Field(() => FormLanguage, { description: 'Language to open it in.' })
  language!: FormLanguage;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of instruments to ask for: nrs-pain, care-difficulty-8, sleep-nrs. All of them when absent.',
  })
  @IsOptional()
  @ArrayMaxSize(3)
  @MaxLength(80, { each: true })
  instruments?: string[] | null;
}
