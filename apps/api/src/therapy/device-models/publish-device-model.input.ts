import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsNumber,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ComponentKind } from '../components/component.entity.js';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

@InputType({ description: 'A number the model is known by, and where it comes from.' })
export class DeviceConstantInput {
  @Field(() => String, { description: 'What it is, such as "reservoirMl".' })
  @MaxLength(40)
  name!: string;

  @Field(() => Float, { description: 'In the unit of the name.' })
  @IsNumber()
  @Min(0)
  @Max(1000)
  value!: number;

  @Field(() => String, { description: 'Where it was read, 3 to 200 characters.' })
  @Transform(trimmed)
  @Length(3, 200)
  source!: string;

  @Field(() => Boolean, { description: 'Whether it was read in the documents of the manufacturer.' })
  verified!: boolean;
}

@InputType({ description: 'The next version of a device model, whole, or the first of a new one.' })
export class PublishDeviceModelInput {
  @Field(() => String, { description: 'Code: small letters, digits and hyphens.' })
  @Matches(/^[a-z0-9][a-z0-9-]{1,38}$/)
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Newest version this one was made of; refused when there is another by now. Null: a new model.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion?: number | null;

  @Field(() => ComponentKind, { description: 'What it is a model of. Stays the same in every version.' })
  kind!: ComponentKind;

  @Field(() => String, { description: 'Who makes it, up to 80 characters.' })
  @Transform(trimmed)
  @Length(1, 80)
  manufacturer!: string;

  @Field(() => String, { description: 'Name, up to 80 characters.' })
  @Transform(trimmed)
  @Length(1, 80)
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is no longer offered for new operations.' })
  retired?: boolean | null;

  @Field(() => [DeviceConstantInput], { description: 'What is known of it; what is not known is left out.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DeviceConstantInput)
  constants!: DeviceConstantInput[];

  @Field(() => [String], { nullable: true, description: 'Device identifiers of its labels, up to 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(25, { each: true })
  deviceIdentifiers?: string[] | null;

  @Field(() => String, { description: 'Why, for whoever asks later; 3 to 500 characters.' })
  @Transform(trimmed)
  @Length(3, 500)
  reason!: string;
}
