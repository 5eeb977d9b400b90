import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, Length, MaxLength } from 'class-validator';

/** Code units, enough for 128 characters of any script; the rule itself counts as a person counts. */
const LONGEST = 1_000;

@InputType({ description: 'A one-time code, and the password it buys.' })
export class NewPasswordInput {
  @Field(() => String, { description: 'The code of the link.' })
  @Length(43, 43, { message: 'the code is not complete; open the whole link' })
  code!: string;

  @Field(() => String, { description: '15 to 128 characters, any composition.' })
  @MaxLength(LONGEST)
  password!: string;
}

@InputType({ description: 'The first administrator.' })
export class SetUpInput {
  @Field(() => String, { description: 'The code the server printed.' })
  @MaxLength(100)
  code!: string;

  @Field(() => String, { description: 'Account name: 3 to 100 small letters, digits and . _ @ + -' })
  @MaxLength(100)
  account!: string;

  @Field(() => String, { description: 'Name of the person, as records will show it.' })
  @Length(1, 120, { message: 'a name has 1 to 120 characters' })
  name!: string;

  @Field(() => String, { description: '15 to 128 characters, any composition.' })
  @MaxLength(LONGEST)
  password!: string;
}

@InputType({ description: 'A change of the own password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  @MaxLength(LONGEST)
  current!: string;

  @Field(() => String, { description: '15 to 128 characters, any composition.' })
  @MaxLength(LONGEST)
  next!: string;
}

@InputType({ description: 'Who it is, once more. A persona of a demonstration proves nothing and gives neither.' })
export class ProofInput {
  @Field(() => String, { nullable: true, description: 'Password.' })
  @IsOptional()
  @MaxLength(LONGEST)
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the second factor.' })
  @IsOptional()
  @MaxLength(100)
  code?: string | null;
}
