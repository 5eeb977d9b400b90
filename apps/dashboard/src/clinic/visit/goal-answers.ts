import { gasTScore, type Answer } from '#libs/instruments/index';
import { messages } from '../../messages/messages.js';
import { absentAnswer, codeAnswer } from './visit-draft.js';
import type { VisitGoal } from './visit-facts.js';

const text = messages.visitEntry;
const LEVELS = [-2, -1, 0, 1, 2] as const;

type Answers = Readonly<Record<string, Answer>>;
type Scaled = Pick<VisitGoal, 'number' | 'levels' | 'baselineLevel' | 'importance' | 'difficulty'>;

/** Not rated yet: keeps the goal in the set, so that no T-score is computed of some of them only. */
const missing: Answer = { code: null, absence: 'MISSING', reason: null };

export const levelKey = ({ number }: Pick<Scaled, 'number'>): string => `goal-${number}.level`;

/** The levels as written, chosen by 1 to 5 from the worst up, and what stands for a goal that was given up. */
export function levelOptions({ levels }: Pick<Scaled, 'levels'>) {
  return [
    ...LEVELS.map((level, index) => ({
      code: String(level),
      key: String(index + 1),
      label: `${text.levels[index] ?? ''}: ${levels[index] ?? ''}`,
    })),
    { code: 'abandoned', key: 'A', label: text.abandoned },
  ];
}

/** What one rating changes: the level with the goal's own weights, and, at the first, that the others wait for theirs. */
export function goalChanges(
  goals: readonly Scaled[],
  answers: Answers,
  goal: Scaled,
  code: string | null,
): Readonly<Record<string, Answer | null>> {
  const rated = (one: Scaled) => one !== goal && answers[levelKey(one)] && !isMissing(answers[levelKey(one)]);
  const nothingLeft = code === null && !goals.some(rated);
  if (nothingLeft) return Object.fromEntries(goals.flatMap((one) => keysOf(one).map((key) => [key, null])));
  const others = goals.filter((one) => one !== goal && answers[levelKey(one)] === undefined);
  return {
    ...Object.fromEntries(others.map((one) => [levelKey(one), missing])),
    [levelKey(goal)]:
      code === null ? missing : code === 'abandoned' ? absentAnswer('NOT_APPLICABLE') : codeAnswer(code),
    ...weightOf(goal, 'importance', code),
    ...weightOf(goal, 'difficulty', code),
  };
}

function weightOf(goal: Scaled, factor: 'importance' | 'difficulty', code: string | null) {
  const weight = goal[factor];
  const counts = code !== null && code !== 'abandoned' && weight !== null;
  return { [`goal-${goal.number}.${factor}`]: counts ? codeAnswer(String(weight)) : null };
}

const keysOf = ({ number }: Scaled): string[] =>
  ['level', 'importance', 'difficulty'].map((part) => `goal-${number}.${part}`);

const isMissing = (answer: Answer | undefined): boolean => answer === undefined || answer.absence === 'MISSING';

/** T-score now and at baseline over the same goals; null until all are rated. Abandoned ones are left out of both. */
export function goalScores(goals: readonly Scaled[], answers: Answers) {
  const abandoned = goals.filter((goal) => answers[levelKey(goal)]?.absence === 'NOT_APPLICABLE').length;
  const unrated = goals.filter((goal) => isMissing(answers[levelKey(goal)])).length;
  const rated = goals.flatMap((goal) => {
    const code = answers[levelKey(goal)]?.code;
    return code == null ? [] : [{ weight: (goal.importance ?? 1) * (goal.difficulty ?? 1), goal, level: Number(code) }];
  });
  const whole = unrated === 0 && rated.length > 0;
  return {
    abandoned,
    unrated,
    now: whole ? gasTScore(rated) : null,
    start: whole ? gasTScore(rated.map(({ weight, goal }) => ({ weight, level: goal.baselineLevel }))) : null,
  };
}
