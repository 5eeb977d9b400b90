import { checkDates, checkLimits, checkPathway, type Timeline } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import { Records } from '../../access/records.js';
import type { Implausibility } from '../../plausibility.js';
import { readTimeline } from '../timeline.query.js';
import type { ConcludeTrialInput, EndObservationInput } from './record-trial.input.js';
import { TrialFunction, type TestBolus } from './test-bolus.model.js';
import { TrialConclusion, type Trial } from './trial.model.js';
import { readResponses } from './trials.query.js';

type TimelineTrial = Timeline['trials'][number];

/** What limits, the order of dates and the pathway say of a step of a trial about to be stored. */
@Injectable()
export class TrialFindings {
  constructor(private readonly records: Records) {}

  async ofStart({ centreId, patientId, id, startedOn }: Trial): Promise<Implausibility[]> {
    const timeline = await readTimeline(this.records, centreId, patientId);
    const started: TimelineTrial = { id, startedOn, concludedOn: null, conclusion: null, boluses: [] };
    return about(id, { ...timeline, trials: [...timeline.trials, started] });
  }

  async ofBolus(trial: Trial, { id, givenAt, ...bolus }: TestBolus): Promise<Implausibility[]> {
    const timeline = await readTimeline(this.records, trial.centreId, trial.patientId);
    const given = { id, givenAt: givenAt.toISOString(), doseUg: bolus.doseUg };
    const trials = timeline.trials.map((each) =>
      each.id === trial.id ? { ...each, boluses: [...each.boluses, given] } : each,
    );
    return [...checkLimits('bolus', bolus), ...about(id, { ...timeline, trials })];
  }

  ofObservation({ observedHours }: EndObservationInput): Implausibility[] {
    return checkLimits('bolus', { observedHours });
  }

  async ofConclusion(
    trial: Trial,
    boluses: readonly TestBolus[],
    input: ConcludeTrialInput,
  ): Promise<Implausibility[]> {
    const { concludedOn, conclusion } = input;
    const timeline = await readTimeline(this.records, trial.centreId, trial.patientId);
    const trials = timeline.trials.map((each) => (each.id === trial.id ? { ...each, concludedOn, conclusion } : each));
    return [...about(trial.id, { ...timeline, trials }), ...(await this.ofLostFunction(trial, boluses, conclusion))];
  }

  /** A fall of tone with loss of useful function has a conclusion of its own. */
  private async ofLostFunction(
    { centreId }: Trial,
    boluses: readonly TestBolus[],
    conclusion: TrialConclusion,
  ): Promise<Implausibility[]> {
    if (conclusion !== TrialConclusion.POSITIVE) return [];
    const responses = await readResponses(
      this.records,
      centreId,
      boluses.map(({ id }) => id),
    );
    if (!responses.some((response) => response.hours > 0 && response.function === TrialFunction.LOST)) return [];
    return [
      {
        rule: 'FUNCTION_LOST',
        level: 'WARNING',
        field: 'conclusion',
        sentence:
          'A useful function was recorded as lost after a bolus. Conclude that tone fell and function was lost, or say why the trial is positive all the same.',
      },
    ];
  }
}

const about = (id: string, timeline: Timeline): Implausibility[] =>
  [...checkDates(timeline), ...checkPathway(timeline)].filter(({ recordId }) => recordId === id);
