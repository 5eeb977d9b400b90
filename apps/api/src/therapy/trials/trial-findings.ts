import { checkLimits, hoursBetween } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import { Records } from '../../access/records.js';
import type { Implausibility } from '../../plausibility.js';
import type { EndObservationInput, RecordTestBolusInput } from './record-trial.input.js';
import type { Trial } from './trial.model.js';
import { readBoluses, readTrials } from './trials.query.js';

/** What limits and the order of dates say of a step of a trial. */
@Injectable()
export class TrialFindings {
  constructor(private readonly records: Records) {}

  async ofBolus(trial: Trial, bolus: RecordTestBolusInput): Promise<Implausibility[]> {
    return checkLimits('bolus', { ...bolus, hoursSincePrevious: await this.hoursToNearest(trial, bolus.givenAt) });
  }

  ofObservation({ observedHours }: EndObservationInput): Implausibility[] {
    return checkLimits('bolus', { observedHours });
  }

  /** From the nearest other bolus of the patient, before or after, of this trial or another; null without one. */
  private async hoursToNearest({ centreId, patientId }: Trial, givenAt: Date): Promise<number | null> {
    const trials = await readTrials(this.records, centreId, [patientId]);
    const boluses = await readBoluses(
      this.records,
      centreId,
      trials.map(({ id }) => id),
    );
    const hours = boluses.map((other) => Math.abs(hoursBetween(other.givenAt.toISOString(), givenAt.toISOString())));
    // The same moment is the same bolus once more, which the database refuses.
    const apart = hours.filter((each) => each > 0);
    return apart.length === 0 ? null : Math.min(...apart);
  }
}
