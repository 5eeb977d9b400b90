import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Everything recorded of one patient, to hand to the patient.' })
export class PatientCopy {
  @Field(() => String, {
    description: 'Name for the files, without an ending; tells nothing but the pseudonym and the day.',
  })
  fileName!: string;

  @Field(() => String, { description: 'A page to read and print, complete in itself.' })
  html!: string;

  @Field(() => String, { description: 'The same for programs, as JSON: in words, and as it is stored.' })
  json!: string;
}
