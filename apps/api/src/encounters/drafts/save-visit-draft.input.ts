import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { DRAFT_PATH } from './draft-path.js';

const MOST_REVISIONS = 2_000_000_000;

@InputType({ description: 'One field as it was left.' })
export class DraftChangeInput {
  @Field(() => ID, { description: 'Where it stands in the visit: sheets/nrs-pain/answers/average7d.' })
  @Matches(DRAFT_PATH)
  path!: string;

  @Field(() => String, { nullable: true, description: 'Its value, as JSON. Null: cleared.' })
  @IsOptional()
  @MaxLength(4000)
  value?: string | null;

  @Field(() => Int, { description: 'Revision of the field that was seen when it was changed; 0: it was blank.' })
  @Min(0)
  @Max(MOST_REVISIONS)
  base!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chosen among the values that stood against each other: the others go.',
  })
  settles!: boolean;
}

@InputType({ description: 'What was typed into a visit since it was sent last.' })
export class SaveVisitDraftInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => ID, { nullable: true, description: 'The draft that was opened; absent when there was none.' })
  @IsOptional()
  @IsUUID()
  draftId?: string | null;

  @Field(() => Int, { defaultValue: 0, description: 'Fields changed after this revision are told in the answer.' })
  @Min(0)
  @Max(MOST_REVISIONS)
  since!: number;

  @Field(() => [DraftChangeInput], { description: 'The fields that changed.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DraftChangeInput)
  changes!: DraftChangeInput[];
}

@InputType({ description: 'A draft that is not wanted.' })
export class DiscardVisitDraftInput {
  @Field(() => ID, { description: 'Identifier of the draft.' })
  @IsUUID()
  draftId!: string;

  @Field(() => Int, { description: 'Its revision as it was seen: what somebody entered since is not discarded.' })
  @Min(0)
  @Max(MOST_REVISIONS)
  revision!: number;
}
