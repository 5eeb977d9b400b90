import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { Role } from '../../access/role.js';
import { trimmed } from './invite-person.input.js';

@InputType({ description: 'Another name of a person.' })
export class CorrectPersonInput {
  @Field(() => ID, { description: 'Identifier of the person.' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: 'Version the edit is made of.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;

  @Field(() => String, { description: 'Name as colleagues read it, 1 to 120 characters.' })
  @trimmed
  @Length(1, 120)
  name!: string;
}

@InputType({ description: 'Who may no longer sign in, and why.' })
export class DisablePersonInput {
  @Field(() => ID, { description: 'Identifier of the person.' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: 'Version the edit is made of.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;

  @Field(() => String, { description: 'Kept in the audit trail, 3 to 500 characters.' })
  @trimmed
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'Who may sign in again.' })
export class EnablePersonInput {
  @Field(() => ID, { description: 'Identifier of the person.' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: 'Version the edit is made of.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;
}

@InputType({ description: 'A further role of a person.' })
export class AddMembershipInput {
  @Field(() => ID, { description: 'Identifier of the person.' })
  @IsUUID()
  personId!: string;

  @Field(() => Role, { description: 'What she will do.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Code of the hospital; absent for the registry office.' })
  @IsOptional()
  @MaxLength(16)
  centreCode?: string | null;
}

@InputType({ description: 'A role a person no longer has, and why.' })
export class RemoveMembershipInput {
  @Field(() => ID, { description: 'Identifier of the role of the person.' })
  @IsUUID()
  membershipId!: string;

  @Field(() => String, { description: 'Kept in the audit trail, 3 to 500 characters.' })
  @trimmed
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'A person and what an identity provider calls her.' })
export class IdentityInput {
  @Field(() => ID, { description: 'Identifier of the person.' })
  @IsUUID()
  personId!: string;

  @Field(() => String, { description: 'Address of the provider, exactly as it names itself.' })
  @trimmed
  @MaxLength(300)
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the person, 1 to 255 characters.' })
  @trimmed
  @Length(1, 255)
  subject!: string;
}
