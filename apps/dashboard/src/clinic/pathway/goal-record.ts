import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

export type Goal = PathwayOfPatientQuery['patient']['goals'][number];

/** The goal form as filled in. */
export interface GoalRecord {
  readonly agreedOn: string | null;
  readonly category: string | null;
  readonly statement: string;
  readonly level0: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly level4: string;
  readonly baselineLevel: string | null;
  readonly importance: string | null;
  readonly difficulty: string | null;
}

export type GoalProblems = Partial<Record<keyof GoalRecord, string>>;

/** The levels in their order, much less than expected first. */
export const LEVELS = ['level0', 'level1', 'level2', 'level3', 'level4'] as const;

const text = messages.pathway.goals;

export const blankGoal: GoalRecord = {
  agreedOn: null,
  category: null,
  statement: '',
  level0: '',
  level1: '',
  level2: '',
  level3: '',
  level4: '',
  baselineLevel: null,
  importance: null,
  difficulty: null,
};

export const recordOf = (goal: Goal): GoalRecord => {
  const [level0 = '', level1 = '', level2 = '', level3 = '', level4 = ''] = goal.levels;
  const { agreedOn, category, statement, baselineLevel, importance, difficulty } = goal;
  return {
    ...{ agreedOn, category, statement, level0, level1, level2, level3, level4 },
    baselineLevel: String(baselineLevel),
    importance: importance === null ? null : String(importance),
    difficulty: difficulty === null ? null : String(difficulty),
  };
};

const levelsOf = (record: GoalRecord): string[] => LEVELS.map((level) => record[level].trim());

/** What is missing, and levels a rater could not tell apart, by field. */
export function goalProblems(record: GoalRecord): GoalProblems {
  const problems: GoalProblems = {};
  const { length } = record.statement.trim();
  if (record.agreedOn === null) problems.agreedOn = messages.fields.dateRequired;
  if (record.category === null) problems.category = text.categoryNeeded;
  if (length < 3 || length > 300) problems.statement = text.statementNeeded;
  if (record.baselineLevel === null) problems.baselineLevel = text.baselineNeeded;
  const levels = levelsOf(record).map((level) => level.toLowerCase());
  LEVELS.forEach((field, index) => {
    const level = levels[index] ?? '';
    if (level === '' || level.length > 300) problems[field] = text.levelNeeded;
    else if (levels.indexOf(level) < index) problems[field] = text.levelAlike;
  });
  return problems;
}

const factor = (typed: string | null): number | null => (typed === null ? null : Number(typed));

/** What is sent; null while something needed is missing. */
export function goalInput(record: GoalRecord) {
  const { agreedOn, category, statement, baselineLevel, importance, difficulty } = record;
  if (agreedOn === null || category === null || baselineLevel === null) return null;
  return {
    agreedOn,
    category,
    statement: statement.trim(),
    levels: levelsOf(record),
    baselineLevel: Number(baselineLevel),
    importance: factor(importance),
    difficulty: factor(difficulty),
  };
}
