export { absences, answersOf, notDoneReasons } from './answer.js';
export type { Absence, Answer, Answers } from './answer.js';
export { answerSlots } from './answer-slots.js';
export type { AnswerSlot } from './answer-slots.js';
export { findInstrument, instruments } from './catalogue.js';
export { checkAnswers } from './check-answers.js';
export type { AnswerProblem } from './check-answers.js';
export { checkScore } from './check-score.js';
export { crosswalks, inVersion } from './crosswalks.js';
export type { Crosswalk } from './crosswalks.js';
export { masExportGrade, masExportScores } from './definitions/mas-export-coding.js';
export { gasTScore } from './gas-t-score.js';
export type { RatedGoal } from './gas-t-score.js';
export { improvement } from './improvement.js';
export { directions, domains, itemTypes, operations, raters } from './instrument-definition.js';
export type {
  Binding,
  Cell,
  Direction,
  Domain,
  InstrumentDefinition,
  Item,
  ItemType,
  Licence,
  Operation,
  Option,
  Rater,
  ScoreDefinition,
  Threshold,
} from './instrument-definition.js';
export { InstrumentDefinitionError } from './instrument-definition.error.js';
export type { DefinitionProblem } from './instrument-definition.error.js';
export { isChosen, isCounted, isGrid } from './item-kinds.js';
export { loadInstrument } from './load-instrument.js';
export { pairedImprovement } from './paired-improvement.js';
export type { PairedImprovement } from './paired-improvement.js';
export { recallDays } from './recall-days.js';
export { recallInWords } from './recall-in-words.js';
export { scoreAnswers, scoringEngineVersion } from './score-answers.js';
export type { Score } from './score-answers.js';
