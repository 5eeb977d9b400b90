import { mutationOf, type Attempts } from '../attempt.js';

const ofTrial = mutationOf('onTrial');

/** Screening trials. */
export const ofTrials: Attempts = {
  startTrial: ofTrial('startTrial', 'StartTrialInput', ({ untriedId }) => ({
    patientId: untriedId,
    startedOn: '2020-06-01',
    route: 'LP_BOLUS',
  })),
  recordTestBolus: ofTrial('recordTestBolus', 'RecordTestBolusInput', ({ trialId }) => ({
    trialId,
    givenAt: '2020-01-12T09:00:00Z',
    doseUg: 75,
  })),
  recordBolusResponse: ofTrial('recordBolusResponse', 'RecordBolusResponseInput', ({ bolusId }) => ({
    bolusId,
    hours: 4,
    psfsFrequency: 0,
  })),
  endObservation: ofTrial('endObservation', 'EndObservationInput', ({ bolusId }) => ({
    bolusId,
    expectedVersion: 1,
    observedHours: 8,
    adverse: 'NONE',
  })),
  concludeTrial: ofTrial('concludeTrial', 'ConcludeTrialInput', ({ trialId }) => ({
    trialId,
    expectedVersion: 1,
    concludedOn: '2020-01-15',
    conclusion: 'INCONCLUSIVE',
  })),
};
