import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Role } from '../../access/role.js';
import { Person } from './person.model.js';

export const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Account names are the same however they are typed. */
const lowered = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value,
);

@InputType({ description: 'Somebody new, with the first role.' })
export class InvitePersonInput {
  @Field(() => String, { description: 'Name as colleagues read it, 1 to 120 characters.' })
  @trimmed
  @Length(1, 120)
  name!: string;

  @Field(() => String, { description: 'What she will type to sign in: 3 to 100 letters, digits and . _ @ + -.' })
  @lowered
  @MaxLength(100)
  accountName!: string;

  @Field(() => Role, { description: 'What she will do.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Code of the hospital; absent for the registry office.' })
  @IsOptional()
  @MaxLength(16)
  centreCode?: string | null;
}

@InputType({ description: 'Whom to give a new one-time link.' })
export class NewLinkInput {
  @Field(() => ID, { description: 'Identifier of the person.' })
  @IsUUID()
  personId!: string;
}

@ObjectType({ description: 'A one-time link, told this once: the registry keeps only a hash of its code.' })
export class HandedLink {
  @Field(() => Person, { description: 'Whom it is for.' })
  person!: Person;

  @Field(() => String, { description: 'Opens /invitation#CODE once.' })
  code!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when it is good.' })
  expiresAt!: Date;
}
