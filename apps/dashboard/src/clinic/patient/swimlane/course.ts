import type { Direction, Domain, ProcedureType, Rater } from '../../../graphql/generated/graphql.js';

/** What the swimlane is made of, as the registry tells it. */
export interface Course {
  firstImplantOn: string | null;
  diedOn: string | null;
  exitedOn: string | null;
  trajectories: readonly CourseTrajectory[];
  complications: readonly CourseComplication[];
  procedures: readonly { type: ProcedureType; performedOn: string }[];
  components: readonly CourseComponent[];
  programmings: readonly CourseProgramming[];
  protocol: { scores: readonly { scoreCode: string; decimals: number }[] };
}

export interface CourseTrajectory {
  scoreCode: string;
  primary: boolean;
  shortTitle: string;
  domain: Domain;
  unit: string;
  rater: Rater;
  direction: Direction;
  range: readonly number[];
  points: readonly { heldOn: string; value: number | null; absence: string | null; reason: string | null }[];
}

export interface CourseComplication {
  onsetOn: string;
  resolvedOn: string | null;
  type: { code: string; label: string; sentinel: boolean };
}

export interface CourseComponent {
  kind: 'PUMP' | 'CATHETER';
  modelName: string | null;
  tipLevel: string | null;
  implantedOn: string;
  explantedOn: string | null;
}

/** A programming session; `programmedAt` is UTC. */
export interface CourseProgramming {
  programmedAt: string;
  dailyDoseUg: number;
  oralBaclofenMgPerDay: number | null;
}
