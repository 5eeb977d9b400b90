import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Names a patient in a list, to be opened from there.' })
export class PatientRef {
  centreId!: number;

  @Field(() => ID, { description: 'Identifier in the registry.' })
  id!: string;

  @Field(() => String, { description: 'Code the centre knows the patient by.' })
  pseudonym!: string;
}
