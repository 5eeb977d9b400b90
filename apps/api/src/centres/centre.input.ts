import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, Length, Max, MaxLength, Min } from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const capital = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toUpperCase() : value,
);

@InputType({ description: 'A hospital that will take part.' })
export class AddCentreInput {
  @Field(() => ID, { description: 'Short code, 1 to 16 capital letters, digits and hyphens. It never changes.' })
  @capital
  @MaxLength(16)
  code!: string;

  @Field(() => String, { description: 'Name of the hospital, 1 to 120 characters.' })
  @trimmed
  @Length(1, 120)
  name!: string;

  @Field(() => String, { description: 'IANA time zone, such as Europe/Zurich.' })
  @trimmed
  @MaxLength(60)
  timeZone!: string;
}

@InputType({ description: 'What a hospital is rightly called, and where its days begin.' })
export class CorrectCentreInput {
  @Field(() => ID, { description: 'Code of the hospital.' })
  @MaxLength(16)
  code!: string;

  @Field(() => Int, { description: 'Version the edit is made of.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;

  @Field(() => String, { description: 'Name of the hospital, 1 to 120 characters.' })
  @trimmed
  @Length(1, 120)
  name!: string;

  @Field(() => String, { description: 'IANA time zone, such as Europe/Zurich.' })
  @trimmed
  @MaxLength(60)
  timeZone!: string;
}
