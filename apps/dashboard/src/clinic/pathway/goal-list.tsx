import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconTarget } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { goalCategories } from '#libs/therapy/index';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { useMayRecord } from '../record-visit-link.js';
import classes from './goal-list.module.css';
import type { Goal } from './goal-record.js';
import { closedBy, mayAddGoal } from './possible-acts.js';

const GoalPanel = lazyNamed(() => import('./goal-panel.js'), 'GoalPanel');
const GoalCorrectionPanel = lazyNamed(() => import('./goal-correction-panel.js'), 'GoalCorrectionPanel');
const LockGoalsPanel = lazyNamed(() => import('./lock-goals-panel.js'), 'LockGoalsPanel');
const VoidPanel = lazyNamed(() => import('./void-panel.js'), 'VoidPanel');

const { goals: text, acts } = messages.pathway;

type Opened = { act: 'record' | 'lock' } | { act: 'correct' | 'void'; goal: Goal };

/** The goals agreed, each with its five levels and what visits reached. */
export function GoalList({ patient }: { patient: PathwayOfPatientQuery['patient'] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const mayRecord = useMayRecord();
  const { goals } = patient;
  const close = () => setOpened(null);
  const record = mayRecord && mayAddGoal(patient) && (
    <Button variant="default" size="xs" onClick={() => setOpened({ act: 'record' })}>
      {acts.goal}
    </Button>
  );
  const lock = mayRecord && closedBy(patient) === null && goals.some(({ lockedAt }) => lockedAt === null) && (
    <Button variant="default" size="xs" onClick={() => setOpened({ act: 'lock' })}>
      {acts.lock}
    </Button>
  );
  return (
    <Panel
      title={text.title}
      actions={
        goals.length > 0 && (
          <>
            {lock}
            {record}
          </>
        )
      }
    >
      {goals.length === 0 ? (
        <EmptyState icon={IconTarget} title={text.none} text={text.noneText} action={record} />
      ) : (
        <ol className={classes.goals}>
          {goals.map((goal) => (
            <GoalItem
              key={goal.id}
              goal={goal}
              onAct={mayRecord && goal.lockedAt === null ? (act) => setOpened({ act, goal }) : null}
            />
          ))}
        </ol>
      )}
      <Suspense fallback={null}>
        {opened?.act === 'record' && <GoalPanel patientId={patient.id} onClose={close} />}
        {opened?.act === 'lock' && <LockGoalsPanel patient={patient} onClose={close} />}
        {opened?.act === 'correct' && <GoalCorrectionPanel patientId={patient.id} goal={opened.goal} onClose={close} />}
        {opened?.act === 'void' && (
          <VoidPanel kind="GOAL" record={opened.goal} what={text.voidWhat(opened.goal.number)} onClose={close} />
        )}
      </Suspense>
    </Panel>
  );
}

interface ItemProps {
  goal: Goal;
  /** Null where the goal is locked, or the viewer only reads. */
  onAct: ((act: 'correct' | 'void') => void) | null;
}

function GoalItem({ goal, onAct }: ItemProps) {
  const { number, statement, category, agreedOn, importance, difficulty, lockedAt } = goal;
  const label = goalCategories.find(({ code }) => code === category)?.label ?? category;
  const Sign = lockedAt === null ? IconLockOpen : IconLock;
  const reached = new Map(goal.ratings.map((rating) => [rating.level, rating.heldOn]));
  const weighed = importance !== null || difficulty !== null;
  return (
    <li className={classes.goal}>
      <div className={classes.head}>
        <h3 className={classes.statement}>{text.numbered(number, statement)}</h3>
        <span
          className={classes.lock}
          title={lockedAt === null ? undefined : text.lockedSince(formatDate(lockedAt.slice(0, 10)))}
        >
          <Sign size={15} aria-hidden />
          {lockedAt === null ? text.open : text.locked}
        </span>
        {onAct && (
          <span className={classes.acts}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={text.correctTitle(number)}
              onClick={() => onAct('correct')}
            >
              {acts.correct}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={messages.pathway.voiding.act(text.voidWhat(number))}
              onClick={() => onAct('void')}
            >
              {acts.void}
            </Button>
          </span>
        )}
      </div>
      <p className={classes.facts}>
        {text.agreed(label, formatDate(agreedOn))}
        {weighed && ` · ${text.weight(factorWord(importance), factorWord(difficulty))}`}
      </p>
      <ol className={classes.levels}>
        {goal.levels.map((wording, index) => {
          const level = index - 2;
          return (
            <li key={level} className={classes.level} data-expected={level === 0 || undefined}>
              <b>{text.levelSigns[index]}</b>
              <span>{wording}</span>
              <span className={classes.marks}>
                {level === goal.baselineLevel && <em>{text.baseline}</em>}
                {reached.has(level) && <em data-reached>{formatDate(reached.get(level))}</em>}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={classes.facts}>
        {goal.ratings.length === 0
          ? text.notRated
          : text.reached(
              goal.ratings.map((rating) => text.rating(formatDate(rating.heldOn), levelWord(rating))).join(', '),
            )}
      </p>
    </li>
  );
}

const factorWord = (factor: number | null): string =>
  factor === null ? messages.missing : (text.factors[factor - 1] ?? '').toLowerCase();

const levelWord = ({ level, absence }: Goal['ratings'][number]): string =>
  level === null
    ? absence === 'NOT_APPLICABLE'
      ? text.abandoned
      : text.notDone
    : (text.levelSigns[level + 2] ?? String(level));
