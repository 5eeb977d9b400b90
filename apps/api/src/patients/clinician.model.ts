import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { ExpectedVersion } from '../expected-version.js';

@ObjectType({ description: 'A clinician who looks after patients.' })
export class Clinician {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id!: string;

  @Field(() => String, { description: 'Name as shown to colleagues.' })
  name!: string;
}

@InputType({ description: 'Who looks after a patient from now on.' })
export class SetResponsibleInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'A clinician of the centre; absent for nobody in particular.' })
  @IsOptional()
  @IsUUID()
  responsibleId?: string | null;
}
