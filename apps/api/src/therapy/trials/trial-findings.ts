import { Injectable } from '@nestjs/common';
import type { PatientRow } from '../../patients/patient.model.js';
import type { Implausibility } from '../../plausibility.js';
import type { RecordBolusResponseInput } from './record-response.input.js';
import type {
  ConcludeTrialInput,
  EndObservationInput,
  RecordTestBolusInput,
  StartTrialInput,
} from './record-trial.input.js';
import type { TestBolus } from './test-bolus.model.js';
import type { Trial } from './trial.model.js';

type Named<T> = T & { readonly id: string };

/** What limits and the order of dates say of a step of a trial. */
@Injectable()
export class TrialFindings {
  ofStart(_patient: PatientRow, _input: Named<StartTrialInput>): Promise<Implausibility[]> {
    return Promise.resolve([]);
  }

  ofBolus(_trial: Trial, _input: Named<RecordTestBolusInput>): Promise<Implausibility[]> {
    return Promise.resolve([]);
  }

  ofResponse(_input: RecordBolusResponseInput): Implausibility[] {
    return [];
  }

  ofObservation(_bolus: TestBolus, _input: EndObservationInput): Implausibility[] {
    return [];
  }

  ofConclusion(_trial: Trial, _input: ConcludeTrialInput): Promise<Implausibility[]> {
    return Promise.resolve([]);
  }
}
