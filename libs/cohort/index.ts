export type {
  AetiologyModel,
  AttendanceModel,
  CentreModel,
  CohortModel,
  Measure,
  MeasureModel,
  OperativeRisk,
  RunningRates,
} from './cohort-model.js';
export { syntheticCentres } from './centres.js';
export type { SyntheticCentre } from './centres.js';
export { effectAt, expectedImprovement, expectedInfection } from './expected.js';
export { exampleModels } from './therapy/example-models.js';
export { generateCohort } from './generate-cohort.js';
export type { CohortOptions } from './generate-cohort.js';
export type {
  AetiologyCode,
  Attestation,
  ComplicationOutcome,
  Contact,
  ExitReason,
  NotDone,
  Origin,
  ProcedureType,
  Sex,
  SyntheticAssessment,
  SyntheticComplication,
  SyntheticEncounter,
  SyntheticIdentity,
  SyntheticPatient,
  SyntheticProcedure,
} from './synthetic-patient.js';
export type {
  SyntheticBolus,
  SyntheticCandidacy,
  SyntheticComponent,
  SyntheticContactAttempt,
  SyntheticGoal,
  SyntheticOperation,
  SyntheticPathwayEvent,
  SyntheticProgramming,
  SyntheticRefill,
  SyntheticResponse,
  SyntheticTherapy,
  SyntheticTrial,
} from './therapy/records.js';
export { therapyTruth } from './therapy/therapy-truth.js';
export { truth } from './truth.js';
