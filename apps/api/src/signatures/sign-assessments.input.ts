import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { SignatureMeaning } from './signature.model.js';

@InputType({ description: 'One version to sign.' })
export class VersionToSignInput {
  @Field(() => ID, { description: 'Identifier of the assessment.' })
  @IsUUID()
  assessmentId!: string;

  @Field(() => Int, { description: 'The version the signer has read.' })
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;
}

@InputType({ description: 'A signature under assessments of one contact.' })
export class SignAssessmentsInput {
  @Field(() => ID, { description: 'Identifier of the contact.' })
  @IsUUID()
  encounterId!: string;

  @Field(() => [VersionToSignInput], { description: 'All of them are signed, or none.' })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => VersionToSignInput)
  assessments!: VersionToSignInput[];

  @Field(() => SignatureMeaning, { description: 'What the signature says.' })
  meaning!: SignatureMeaning;
}
