import type { Answers, InstrumentDefinition } from '#libs/instruments/index';
import {
  canRespond,
  catheterIntervals,
  changeFromBaseline,
  chooseAssessment,
  chosenOverTime,
  daysBetween,
  deviceIntervals,
  deviceProcedures,
  inOrder,
  isExposed,
  isoDay,
  dayNumber,
  meetsRule,
  procedureBefore,
  pumpIntervals,
  responses,
  type Change,
  type DeviceInterval,
  type FollowUpWindow,
  type Protocol,
  type ProtocolScore,
  type Reign,
  type ScoredAssessment,
} from '#libs/outcomes/index';
import type { AnalysisTableName, Row } from './analysis-tables.js';
import { outcomeKey, type Outcome } from './outcome.js';
import type { PatientRecord, RecordedAssessment } from './patient-record.js';
