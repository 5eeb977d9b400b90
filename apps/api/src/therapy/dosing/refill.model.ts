import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { PartialDay } from '../../partial-day.scalar.js';
import { Attestation } from '../../patients/attestation.js';
import { LimitReason } from '../../plausibility.js';
import { DiscrepancyStanding, GapAnswer, RefillKind } from './dosing-codes.js';

@ObjectType({ isAbstract: true })
export class StoredRefill {
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the refill.' })
  id!: string;

  patientId!: string;

  @Field(() => RefillKind, { description: 'The first fill of a pump, or a later one.' })
  kind!: RefillKind;

  @Field(() => GraphQLISODateTime, { description: 'When it was filled, UTC.' })
  refilledAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The operation of the same act. Null: none.' })
  procedureId!: string | null;

  @Field(() => Float, { nullable: true, description: 'Residual the programmer expected, mL. Null: not recorded.' })
  expectedResidualMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume withdrawn before filling, mL. Null: not measured.' })
  measuredResidualMl!: number | null;

  @Field(() => Float, { description: 'Volume in the reservoir after filling, mL.' })
  filledMl!: number;

  @Field(() => Float, { description: 'Of the drug filled in, µg/mL.' })
  concentrationUgPerMl!: number;

  @Field(() => String, { nullable: true, description: 'Code or name of the product. Null: not recorded.' })
  drugProduct!: string | null;

  @Field(() => String, { nullable: true, description: 'Lot of the drug. Null: not recorded.' })
  lot!: string | null;

  @Field(() => PartialDay, { nullable: true, description: 'Expiry of the drug. Null: not recorded.' })
  drugExpiresOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Punctures until the port was found. Null: not recorded.' })
  attempts!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether imaging showed the way. Null: not recorded.' })
  imagingGuided!: boolean | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Low-reservoir alarm date as the programmer shows it: authoritative. Null: not recorded.',
  })
  alarmOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the next appointment. Null: none made.' })
  nextAppointmentOn!: string | null;

  @Field(() => Attestation, { description: 'Any event since the last contact?' })
  attestation!: Attestation;

  @Field(() => String, { nullable: true, description: 'Who reviewed a large discrepancy, and what was found.' })
  discrepancyReview!: string | null;

  @Field(() => GapAnswer, {
    nullable: true,
    description: 'Why it came after the reservoir was computed to be empty. Null: it did not.',
  })
  gapAnswer!: GapAnswer | null;

  @Field(() => [LimitReason], { description: 'Why something unusual was stored; empty when nothing was.' })
  reasons!: LimitReason[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  version!: number;
}

@ObjectType({ description: 'A fill of the reservoir: the first of a pump, or a refill.' })
export class Refill extends StoredRefill {
  @Field(() => Float, {
    nullable: true,
    description: 'Residual the registry computes from the fill and the doses before, mL. Null: it cannot.',
  })
  computedResidualMl!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Measured less expected, mL; the registry’s expectation, else the programmer’s. Positive: too little was delivered.',
  })
  discrepancyMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the volume that should have been delivered, %.' })
  discrepancyPercent!: number | null;

  @Field(() => DiscrepancyStanding, { nullable: true, description: 'Null: nothing was measured or expected.' })
  discrepancyStanding!: DiscrepancyStanding | null;
}
