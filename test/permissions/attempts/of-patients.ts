import { mutationById, mutationOf, type Attempts } from '../attempt.js';

const DAY = '2020-06-01';
const ofEnrolled = mutationOf('enrolled');
const ofImplanted = mutationOf('implanted');
const ofOverridden = mutationOf('overridden');
const ofAssessed = mutationOf('assessed');

/** Patients, visits and assessments, operations, complications. */
export const ofPatients: Attempts = {
  patients: { query: '{ patients(first: 100) { nodes { id pseudonym } } }' },
  patient: { query: 'query ($id: ID!) { patient(id: $id) { id } }', about: ({ enrolledId }) => ({ id: enrolledId }) },
  'Patient.identity': {
    query: 'query ($id: ID!) { patient(id: $id) { identity { familyName } } }',
    about: ({ enrolledId }) => ({ id: enrolledId }),
  },
  // Over HTTP even those who may are sent to the other line.
  worklistChanged: { query: 'subscription { worklistChanged { acts } }', endsWith: 'WEBSOCKET_ONLY' },
  entryTimes: { query: '{ entryTimes { visits } }' },
  clinicians: { query: '{ clinicians { id name } }' },
  setResponsible: ofEnrolled('setResponsible', 'SetResponsibleInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    expectedVersion: 1,
  })),
  recordContactAttempt: ofEnrolled('recordContactAttempt', 'RecordContactAttemptInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    attemptedAt: `${DAY}T09:30:00Z`,
    about: 'REFILL',
    channel: 'TELEPHONE',
    outcome: 'REACHED',
    attestation: 'NONE',
  })),
  calendarFeeds: { query: '{ calendarFeeds { id centreName } }' },
  createCalendarFeed: { query: 'mutation { createCalendarFeed { path feed { id } } }' },
  revokeCalendarFeed: mutationById('feed')('revokeCalendarFeed', ({ calendarFeedId }) => calendarFeedId),
  today: {
    query:
      '{ today { refills { items { patient { id } } } lost { items { patient { id } } } openSentinels { patient { id pseudonym } } recentVisits { patient { id } } } }',
  },
  recordPatient: {
    query: 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { centre { code } } }',
    variables: { input: { birthYear: 1980 } },
  },
  recordDeath: ofEnrolled('recordDeath', 'RecordDeathInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    expectedVersion: 1,
    diedOn: DAY,
  })),
  correctPatient: ofEnrolled('correctPatient', 'CorrectPatientInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    expectedVersion: 1,
    sex: 'FEMALE',
  })),
  visitForm: {
    query: 'query ($patientId: ID!, $heldOn: Date!) { visitForm(patientId: $patientId, heldOn: $heldOn) { purpose } }',
    about: ({ enrolledId }) => ({ patientId: enrolledId, heldOn: DAY }),
  },
  visitDraft: {
    query: 'query ($patientId: ID!) { visitDraft(patientId: $patientId) { id } }',
    about: ({ enrolledId }) => ({ patientId: enrolledId }),
  },
  visitDraftChanged: {
    query:
      'subscription ($patientId: ID!, $page: ID!) { visitDraftChanged(patientId: $patientId, page: $page) { revision } }',
    // Whose visit it may be is asked where it is answered: test/drafts-are-live.e2e-spec.ts.
    variables: {
      patientId: '0199f5a0-0000-7000-8000-000000000001',
      page: '0199f5a0-0000-7000-8000-000000000002',
    },
    endsWith: 'WEBSOCKET_ONLY',
  },
  saveVisitDraft: ofEnrolled('saveVisitDraft', 'SaveVisitDraftInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    changes: [{ path: 'sheets/nrs-pain/answers/average7d', value: '{"code":"3"}', base: 0 }],
  })),
  discardVisitDraft: mutationOf('begun')('discardVisitDraft', 'DiscardVisitDraftInput', ({ draftId }) => ({
    draftId,
    revision: 1,
  })),
  draftKeys: { query: '{ draftKeys { owner } }' },
  assessment: {
    query: 'query ($id: ID!) { assessment(id: $id) { versions { version } } }',
    about: ({ assessmentId }) => ({ id: assessmentId }),
  },
  recordEncounter: ofEnrolled('recordEncounter', 'RecordEncounterInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    heldOn: DAY,
    purpose: 'BASELINE',
    attestation: 'NONE',
    assessments: [],
  })),
  correctEncounter: ofImplanted('correctEncounter', 'CorrectEncounterInput', ({ encounterId }) => ({
    encounterId,
    expectedVersion: 1,
    contact: 'VIDEO',
    reason: 'It was a call.',
  })),
  signAssessments: ofAssessed('signAssessments', 'SignAssessmentsInput', ({ assessedEncounterId, assessmentId }) => ({
    encounterId: assessedEncounterId,
    assessments: [{ assessmentId, expectedVersion: 1 }],
    meaning: 'AUTHORED',
  })),
  amendAssessment: ofAssessed('amendAssessment', 'AmendAssessmentInput', ({ assessmentId }) => ({
    assessmentId,
    expectedVersion: 1,
    category: 'ENTRY_ERROR',
    reason: 'The form says four.',
    rater: 'PATIENT',
    answers: [{ key: 'average7d', code: '4' }],
  })),
  unlockAssessment: ofAssessed('unlockAssessment', 'UnlockAssessmentInput', ({ signedId }) => ({
    assessmentId: signedId,
    expectedVersion: 1,
    reason: 'Signed too early.',
  })),
  voidAssessment: ofAssessed('voidAssessment', 'VoidAssessmentInput', ({ assessmentId }) => ({
    assessmentId,
    expectedVersion: 1,
    category: 'WRONG_PATIENT',
    reason: 'Recorded for somebody else.',
  })),
  recordImplant: ofEnrolled('recordImplant', 'RecordImplantInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    performedOn: DAY,
    overrideReason: 'Tried elsewhere, before the registry.',
  })),
  recordProcedure: ofImplanted('recordProcedure', 'RecordProcedureInput', ({ implantedId }) => ({
    patientId: implantedId,
    type: 'CATHETER_REVISION',
    performedOn: DAY,
  })),
  correctProcedure: ofOverridden('correctProcedure', 'CorrectProcedureInput', ({ revisionId }) => ({
    procedureId: revisionId,
    expectedVersion: 1,
    durationMin: 90,
    reason: 'Read off the theatre log.',
  })),
  confirmImplant: ofOverridden('confirmImplant', 'ConfirmImplantInput', ({ overriddenId }) => ({
    procedureId: overriddenId,
    expectedVersion: 1,
  })),
  readUdi: { query: '{ readUdi(text: "(01)04012345678901") { deviceIdentifier } }' },
  recordComplication: ofImplanted('recordComplication', 'RecordComplicationInput', ({ implantedId }) => ({
    patientId: implantedId,
    type: 'infect.sepsis',
    onsetOn: DAY,
    grade: 3,
    outcome: 'RECOVERING',
  })),
  concludeComplication: ofImplanted('concludeComplication', 'ConcludeComplicationInput', ({ complicationId }) => ({
    complicationId,
    expectedVersion: 1,
    outcome: 'RECOVERED',
    resolvedOn: DAY,
  })),
  correctComplication: ofImplanted('correctComplication', 'CorrectComplicationInput', ({ complicationId }) => ({
    complicationId,
    expectedVersion: 1,
    grade: 2,
    reason: 'It was mild.',
  })),
};
