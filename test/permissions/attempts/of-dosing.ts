import { mutationOf, type Attempts } from '../attempt.js';

const ofImplanted = mutationOf('implanted');

/** Doses and refills. */
export const ofDosing: Attempts = {
  doseForm: {
    query: 'query ($id: ID!) { doseForm(patientId: $id) { patient { id pseudonym } lastRefill { id } } }',
    about: ({ implantedId: id }) => ({ id }),
  },
  recordRefill: ofImplanted('recordRefill', 'RecordRefillInput', ({ implantedId: patientId }) => ({
    patientId,
    refilledAt: '2020-02-01T10:00:00Z',
    filledMl: 20,
    concentrationUgPerMl: 2000,
    attestation: 'NONE',
    programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100 },
  })),
  recordProgramming: ofImplanted('recordProgramming', 'RecordProgrammingInput', ({ implantedId: patientId }) => ({
    patientId,
    programmedAt: '2020-02-01T11:00:00Z',
    mode: 'SIMPLE_CONTINUOUS',
    dailyDoseUg: 100,
  })),
};
