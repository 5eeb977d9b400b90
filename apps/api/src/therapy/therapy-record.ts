import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import type { Patient } from '../patients/patient.entity.js';
import { LimitReason } from '../plausibility.js';

/** What every record of the therapy has. One entered in error is voided; nothing that reads them shows it then. */
@ObjectType({ isAbstract: true })
export abstract class TherapyRecord {
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the record.' })
  id!: string;

  patientId!: string;

  @Field(() => [LimitReason], { description: 'Why what is unusual about it was recorded.' })
  reasons!: LimitReason[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  version!: number;
}

/** A record about to be stored. */
export const newRecord = (
  actor: Actor,
  { centreId, id }: Pick<Patient, 'centreId' | 'id'>,
  reasons: LimitReason[] = [],
): TherapyRecord => ({
  centreId,
  id: uuid(),
  patientId: id,
  reasons,
  recordedAt: new Date(),
  recordedBy: actor.personId,
  version: 1,
});

/** Its columns, for reading it as such. */
export const recordColumns = `centre_id as "centreId", id, patient_id as "patientId", reasons,
  recorded_at as "recordedAt", recorded_by as "recordedBy", version`;
