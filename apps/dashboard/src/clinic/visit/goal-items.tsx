import type { Answer } from '#libs/instruments/index';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { goalScores, goalChanges, levelKey, levelOptions } from './goal-answers.js';
import { useVisitFacts, type VisitGoal } from './visit-facts.js';
import type { Earlier } from './visit-measure.js';
import classes from './visit-entry.module.css';

const text = messages.visitEntry;

interface Props {
  answers: Readonly<Record<string, Answer>>;
  previous: Earlier | null;
  onAnswers: (changes: Readonly<Record<string, Answer | null>>) => void;
}

/** The goals locked before the implant, each with its written levels to choose from, and the T-score as it stands. */
export function GoalItems({ answers, previous, onAnswers }: Props) {
  const { goals } = useVisitFacts();
  if (goals.length === 0) return <p className={classes.note}>{text.noGoals}</p>;
  const { now, start, abandoned, unrated } = goalScores(goals, answers);
  const t = (score: number | null) => (score === null ? messages.missing : formatNumber(score, 1));
  return (
    <>
      {goals.map((goal) => (
        <GoalItem key={goal.id} {...{ goal, answers, previous, goals, onAnswers }} />
      ))}
      <p className={classes.goalScore} role="status">
        {unrated > 0 ? text.goalsUnrated(unrated) : text.goalT(t(now), t(start))}
        {abandoned > 0 && `. ${text.goalsLeftOut(abandoned)}`}.
      </p>
    </>
  );
}

interface ItemProps extends Props {
  goal: VisitGoal;
  goals: readonly VisitGoal[];
}

function GoalItem({ goal, goals, answers, previous, onAnswers }: ItemProps) {
  const key = levelKey(goal);
  const answer = answers[key];
  const before = previous?.answers[key];
  const options = levelOptions(goal);
  const wordsOf = (code: string) => options.find((option) => option.code === code)?.label ?? messages.missing;
  const value = answer?.absence === 'NOT_APPLICABLE' ? 'abandoned' : (answer?.code ?? null);
  return (
    <div data-key={key}>
      <ChoiceField
        vertical
        label={text.goalLevel(goal.number, goal.statement)}
        hint={`${text.goalStarted(wordsOf(String(goal.baselineLevel)))}. ${text.goalKeys}`}
        previous={before?.code != null && previous ? { value: wordsOf(before.code), heldOn: previous.heldOn } : null}
        choices={options}
        value={value}
        onChange={(code) => onAnswers(goalChanges(goals, answers, goal, code))}
      />
    </div>
  );
}
