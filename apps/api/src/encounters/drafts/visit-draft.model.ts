import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Another value of a field, entered without having seen the one that stands.' })
export class DraftRival {
  @Field(() => String, { nullable: true, description: 'The value, as JSON. Null: cleared.' })
  value!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was entered, UTC.' })
  changedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  changedBy!: string;

  @Field(() => Boolean, { description: 'The viewer entered it.' })
  own!: boolean;
}

@ObjectType({ description: 'One field of a visit that is being entered.' })
export class DraftField {
  @Field(() => ID, { description: 'Where it stands in the visit: sheets/nrs-pain/answers/average7d.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Its value, as JSON. Null: cleared.' })
  value!: string | null;

  @Field(() => Int, { description: 'Revision of the draft when the field, or what stands against it, last changed.' })
  revision!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the value was entered, UTC.' })
  changedAt!: Date;

  @Field(() => String, { description: 'Who entered the value.' })
  changedBy!: string;

  @Field(() => Boolean, { description: 'The viewer entered the value.' })
  own!: boolean;

  @Field(() => [DraftRival], { description: 'What others entered meanwhile; one of them all is to be chosen.' })
  rivals!: readonly DraftRival[];
}

@ObjectType({
  description: 'A visit that is being entered: one a patient, for everybody at the centre. It counts nowhere.',
})
export class VisitDraft {
  @Field(() => ID, { description: 'Identifier of the draft.' })
  id!: string;

  @Field(() => ID, { description: 'Identifier of the patient.' })
  patientId!: string;

  @Field(() => Int, { description: 'Counts the changes of the draft; 0 before the first.' })
  revision!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun, UTC.' })
  begunAt!: Date;

  @Field(() => String, { description: 'Who began it.' })
  begunBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was changed last, UTC.' })
  changedAt!: Date;

  @Field(() => String, { description: 'Who changed it last.' })
  changedBy!: string;

  @Field(() => [DraftField], { description: 'Its fields; only those changed since a revision, where one was named.' })
  fields!: readonly DraftField[];
}

@ObjectType({ description: 'Somebody who has the same visit open.' })
export class DraftEditor {
  @Field(() => String, { description: 'Who it is.' })
  name!: string;

  @Field(() => Boolean, { description: 'The viewer herself, on another page or device.' })
  own!: boolean;
}

@ObjectType({
  description:
    'Somebody came to a visit that is being entered, left it or changed it. Says nothing of what was entered.',
})
export class VisitDraftChange {
  @Field(() => GraphQLISODateTime, { description: 'When the registry told of it, UTC.' })
  at!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Revision of the draft as last heard of; 0 after its end. Null: nothing was heard, ask.',
  })
  revision!: number | null;

  @Field(() => [DraftEditor], { description: 'Who else has it open, at most 20.' })
  others!: readonly DraftEditor[];
}

@ObjectType({ description: 'Under what a browser keeps answers it could not send.' })
export class DraftKey {
  @Field(() => ID, { description: 'What a browser calls the owner of what is kept: tells nothing of the person.' })
  owner!: string;

  @Field(() => String, { description: 'Key for AES-256-GCM, base64url.' })
  key!: string;
}
