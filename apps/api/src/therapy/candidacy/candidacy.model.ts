import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { PartialDay } from '../../partial-day.scalar.js';
import { TherapyRecord } from '../therapy-record.js';

export enum CandidacyOutcome {
  SUITABLE = 'SUITABLE',
  NOT_SUITABLE = 'NOT_SUITABLE',
  DEFERRED = 'DEFERRED',
}
registerEnumType(CandidacyOutcome, {
  name: 'CandidacyOutcome',
  description: 'Whether the therapy may be tried.',
  valuesMap: {
    SUITABLE: { description: 'It may be tried.' },
    NOT_SUITABLE: { description: 'It may not.' },
    DEFERRED: { description: 'To be decided later.' },
  },
});

export enum CheckStatus {
  ABSENT = 'ABSENT',
  PRESENT = 'PRESENT',
  RESOLVED = 'RESOLVED',
  NOT_ASSESSED = 'NOT_ASSESSED',
}
registerEnumType(CheckStatus, {
  name: 'CheckStatus',
  description: 'What was found where something was looked for.',
  valuesMap: {
    ABSENT: { description: 'Looked for, not there.' },
    PRESENT: { description: 'There.' },
    RESOLVED: { description: 'Was there, no longer is. Only of contraindications.' },
    NOT_ASSESSED: { description: 'Not looked for.' },
  },
});

export enum Distribution {
  UNILATERAL = 'UNILATERAL',
  DIPLEGIA = 'DIPLEGIA',
  TRIPLEGIA = 'TRIPLEGIA',
  QUADRIPLEGIA = 'QUADRIPLEGIA',
}
registerEnumType(Distribution, {
  name: 'Distribution',
  description: 'Which limbs the spasticity affects.',
  valuesMap: {
    UNILATERAL: { description: 'One side.' },
    DIPLEGIA: { description: 'Both legs, arms little or not at all.' },
    TRIPLEGIA: { description: 'Three limbs.' },
    QUADRIPLEGIA: { description: 'All four limbs.' },
  },
});

export enum AisGrade {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
  E = 'E',
}
registerEnumType(AisGrade, {
  name: 'AisGrade',
  description: 'ASIA impairment scale.',
  valuesMap: {
    A: { description: 'Complete.' },
    B: { description: 'Sensory incomplete.' },
    C: { description: 'Motor incomplete, most key muscles below grade 3.' },
    D: { description: 'Motor incomplete, half or more of the key muscles at grade 3 or above.' },
    E: { description: 'Normal.' },
  },
});

@ObjectType({ description: 'What was found of one entry of a checklist.' })
export class CheckedEntry {
  @Field(() => String, { description: 'Code of the entry.' })
  code!: string;

  @Field(() => CheckStatus, { description: 'What was found.' })
  status!: CheckStatus;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note!: string | null;
}

@ObjectType({ description: 'A treatment tried before.' })
export class PreviousTreatment {
  @Field(() => String, { description: 'Code of the treatment.' })
  code!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Highest dose of a drug, mg/day. Null: not recorded, or no drug.',
  })
  maxDoseMgPerDay!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of why it ended. Null: not recorded.' })
  stoppedBecause!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note!: string | null;
}

@ObjectType({ description: 'A decision on whether the therapy may be tried, with what it rests on.' })
export class Candidacy extends TherapyRecord {
  @Field(() => CalendarDay, { description: 'Day of the assessment.' })
  assessedOn!: string;

  @Field(() => CandidacyOutcome, { description: 'The decision.' })
  outcome!: CandidacyOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  outcomeNote!: string | null;

  @Field(() => PartialDay, {
    nullable: true,
    description: 'When the condition began. Null: congenital, or not recorded.',
  })
  onsetOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Present from birth. Null: not recorded.' })
  congenital!: boolean | null;

  @Field(() => Distribution, { nullable: true, description: 'Limbs affected. Null: not recorded.' })
  distribution!: Distribution | null;

  @Field(() => Boolean, { nullable: true, description: 'Trunk affected. Null: not recorded.' })
  trunk!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Dystonia present. Null: not recorded.' })
  dystonia!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'GMFCS level, 1 to 5. Null: not recorded.' })
  gmfcs!: number | null;

  @Field(() => AisGrade, { nullable: true, description: 'ASIA impairment scale. Null: not recorded.' })
  ais!: AisGrade | null;

  @Field(() => String, { nullable: true, description: 'Neurological level of a spinal cord injury, such as T4.' })
  injuryLevel!: string | null;

  @Field(() => Float, { nullable: true, description: 'EDSS, 0 to 10 in halves. Null: not recorded.' })
  edss!: number | null;

  @Field(() => Int, { nullable: true, description: 'Modified Rankin scale, 0 to 6. Null: not recorded.' })
  mrs!: number | null;

  @Field(() => Float, { nullable: true, description: 'Weight, kg. Null: not recorded.' })
  weightKg!: number | null;

  @Field(() => Float, { nullable: true, description: 'Height, cm. Null: not recorded.' })
  heightCm!: number | null;

  @Field(() => [CheckedEntry], { description: 'Contraindications looked for.' })
  contraindications!: CheckedEntry[];

  @Field(() => [PreviousTreatment], { description: 'Treatments tried before.' })
  treatments!: PreviousTreatment[];

  @Field(() => [CheckedEntry], { description: 'What series link to complications, or planning depends on.' })
  features!: CheckedEntry[];

  @Field(() => String, { nullable: true, description: 'Code of who gives daily care. Null: not recorded.' })
  caregiver!: string | null;

  @Field(() => Float, { nullable: true, description: 'Distance to the centre, km. Null: not recorded.' })
  distanceKm!: number | null;
}
