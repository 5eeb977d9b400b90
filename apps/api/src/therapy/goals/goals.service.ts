import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { goalCategories } from '#libs/therapy/index';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { refuseFuture } from '../../calendar-day.js';
import { CentresService } from '../../centres/centres.service.js';
import { notFound } from '../../errors.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse, type Implausibility } from '../../plausibility.js';
import { because, correctedOrKept, editRow, givenOrKept, versionConflict } from '../../versions.js';
import { aboutRecord, findingsAbout, including } from '../findings-about.js';
import { newRecord, recordColumns } from '../therapy-record.js';
import type { CorrectGoalInput, LockGoalsInput, RecordGoalInput } from './goal.input.js';
import type { Goal, GoalRating } from './goal.model.js';
import {
  enoughGoals,
  levelsAlike,
  levelsMissing,
  lockedGoal,
  noGoals,
  openGoalsLeft,
  unknownCategory,
} from './goals.errors.js';

const NUMBERS = [1, 2, 3, 4, 5] as const;

@Injectable()
export class GoalsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async record(actor: Actor, input: RecordGoalInput): Promise<Goal> {
    return this.audit.write(actor, 'goal recorded', async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      refuseFuture(input.agreedOn, await this.centres.today(patient.centreId), 'agreedOn');
      const standing = await this.ofPatients(patient.centreId, [patient.id]);
      const number = input.number ?? NUMBERS.find((free) => standing.every((goal) => goal.number !== free));
      if (number === undefined) throw enoughGoals();
      const goal: Goal = {
        ...newRecord(actor, patient),
        number,
        agreedOn: input.agreedOn,
        category: input.category,
        statement: input.statement,
        levels: input.levels.map((level) => level.trim()),
        baselineLevel: input.baselineLevel,
        importance: input.importance ?? null,
        difficulty: input.difficulty ?? null,
        lockedAt: null,
        lockedBy: null,
      };
      refuseUnfitting(goal);
      const found = [...agreedLate(input, patient.firstImplantOn), ...(await datesOf(tx, goal))];
      goal.reasons = acceptOrRefuse(found, input.reasons);
      await insertRows(tx, 'registry.goal', [goal]);
      return goal;
    });
  }

  /** @throws LOCKED once the goals are fixed */
  async correct(actor: Actor, input: CorrectGoalInput): Promise<Goal> {
    const goal = await this.findVisible(actor, input.goalId);
    if (goal.version !== input.expectedVersion) throw versionConflict('goal', goal.version);
    if (goal.lockedAt !== null) throw lockedGoal();
    const changed: Goal = {
      ...goal,
      agreedOn: correctedOrKept('agreedOn', input.agreedOn, goal.agreedOn),
      category: correctedOrKept('category', input.category, goal.category),
      statement: correctedOrKept('statement', input.statement, goal.statement),
      levels: correctedOrKept('levels', input.levels, goal.levels).map((level) => level.trim()),
      baselineLevel: correctedOrKept('baselineLevel', input.baselineLevel, goal.baselineLevel),
      importance: givenOrKept(input.importance, goal.importance),
      difficulty: givenOrKept(input.difficulty, goal.difficulty),
    };
    refuseUnfitting(changed);
    refuseFuture(changed.agreedOn, await this.centres.today(goal.centreId), 'agreedOn');
    const set = {
      agreed_on: changed.agreedOn,
      category: changed.category,
      statement: changed.statement,
      levels: JSON.stringify(changed.levels),
      baseline_level: changed.baselineLevel,
      importance: changed.importance,
      difficulty: changed.difficulty,
    };
    const version = await this.audit.write(
      actor,
      'goal corrected',
      async (tx) => {
        await this.patients.hold(tx, actor, goal.patientId);
        if (changed.agreedOn !== goal.agreedOn) acceptOrRefuse(await datesOf(tx, changed), null);
        return editRow(tx, { ...rowOf(goal), expectedVersion: input.expectedVersion, set });
      },
      because(input.reason),
    );
    return { ...changed, version };
  }

  /** Fixes all goals of a patient as they were read. */
  async lock(actor: Actor, { patientId, goals }: LockGoalsInput): Promise<Goal[]> {
    const centreId = ownCentre(actor);
    await this.audit.write(actor, 'goals locked', async (tx) => {
      await this.patients.hold(tx, actor, patientId);
      const open = (await this.ofPatients(centreId, [patientId])).filter(({ lockedAt }) => lockedAt === null);
      if (open.length === 0) throw noGoals();
      const named = open.map((goal) => ({ goal, given: goals.find(({ goalId }) => goalId === goal.id) }));
      if (goals.length !== open.length || named.some(({ given }) => given === undefined)) throw openGoalsLeft();
      const set = { locked_at: new Date(), locked_by: actor.personId };
      for (const { goal, given } of named)
        await editRow(tx, { ...rowOf(goal), expectedVersion: given?.expectedVersion ?? 0, set });
    });
    return this.ofPatients(centreId, [patientId]);
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Goal[]> {
    return this.records.query<Goal[]>(
      `select ${recordColumns}, number, agreed_on as "agreedOn", category, statement, levels, baseline_level as "baselineLevel",
              importance, difficulty, locked_at as "lockedAt", locked_by as "lockedBy"
       from registry.goal where centre_id = $1 and patient_id = any($2) and voided_at is null order by number`,
      [centreId, patientIds],
    );
  }

  /** What visits rated, by goal, in order of date. */
  async ratings(centreId: number, patientIds: readonly string[]): Promise<GoalRating[]> {
    return this.records.query<GoalRating[]>(
      `select a.patient_id as "patientId", n.number as "goalNumber", e.id as "encounterId", e.held_on as "heldOn",
              (r.answer ->> 'code')::integer as level, r.answer ->> 'absence' as absence
       from registry.assessment a
       join registry.encounter e on e.centre_id = a.centre_id and e.id = a.encounter_id
       cross join generate_series(1, 5) n (number)
       cross join lateral (select a.answers -> format('goal-%s.level', n.number) as answer) r
       where a.centre_id = $1 and a.patient_id = any($2) and a.instrument_code = 'gas' and a.status <> 'VOIDED' and r.answer is not null
       order by e.held_on, e.id`,
      [centreId, patientIds],
    );
  }

  private async findVisible(actor: Actor, id: string): Promise<Goal> {
    const centreId = ownCentre(actor);
    const [found] = await this.records.query<{ patient_id: string }[]>(
      'select patient_id from registry.goal where centre_id = $1 and id = $2 and voided_at is null',
      [centreId, id],
    );
    const goals = found ? await this.ofPatients(centreId, [found.patient_id]) : [];
    const goal = goals.find((each) => each.id === id);
    if (!goal) throw notFound('goal');
    return goal;
  }
}

const rowOf = ({ centreId, id }: Goal) => ({
  what: 'goal',
  relation: 'registry.goal',
  key: { centre_id: centreId, id },
});

/** @throws VALIDATION_FAILED for a category off the list, and for levels a rater could not tell apart */
function refuseUnfitting({ category, levels }: Goal): void {
  if (!goalCategories.some(({ code }) => code === category)) throw unknownCategory();
  if (levels.length !== 5 || levels.some((level) => level === '')) throw levelsMissing();
  if (new Set(levels.map((level) => level.toLowerCase())).size < 5) throw levelsAlike();
}

/** What the order of dates, the consent and the end of follow-up say of its day. */
const datesOf = (tx: EntityManager, goal: Goal): Promise<Implausibility[]> =>
  findingsAbout(tx, aboutRecord(goal), (timeline) => ({ ...timeline, goals: including(timeline.goals, goal) }));

/** Goals are agreed before the implant; what is agreed after it, for instance for a second system, wants a reason. */
function agreedLate({ agreedOn }: RecordGoalInput, firstImplantOn: string | null): Implausibility[] {
  if (firstImplantOn === null || agreedOn < firstImplantOn) return [];
  return [
    {
      rule: 'GOAL_AFTER_IMPLANT',
      level: 'WARNING',
      field: 'agreedOn',
      sentence: 'Goals are agreed before the implant. Say why this one was agreed after it, or correct the day.',
    },
  ];
}
