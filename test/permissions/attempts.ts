import { nothingGoverned, type Governed } from './governed.js';

/** Somebody to act on, of one hospital or of none at all. */
export interface Target {
  readonly centreCode: string;
  readonly enrolledId: string;
  readonly implantedId: string;
  readonly complicationId: string;
  readonly encounterId: string;
  readonly assessedEncounterId: string;
  readonly assessmentId: string;
  readonly signedId: string;
  /** Where nothing is set up, nothing is found. */
  readonly governed?: Governed;
}

/** One way to do an act that anybody who may do it succeeds with. */
export interface Attempt {
  readonly query: string;
  /** Whom it is about; an act about nobody in particular has only what it always sends. */
  readonly about?: (target: Target) => Record<string, unknown>;
  readonly variables?: Record<string, unknown>;
  /** The refusal of whoever may do the act and has nothing to do it with, such as a password. */
  readonly told?: string;
}

const DAY = '2020-06-01';

const mutation = (name: string, input: string, about: Attempt['about']): Attempt => ({
  query: `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`,
  ...(about && { about: (target) => ({ input: about(target) }) }),
});

const byId = (name: string, idOf: (governed: Governed) => string): Attempt => ({
  query: `mutation ($id: ID!) { ${name}(id: $id) { id } }`,
  about: ({ governed = nothingGoverned }) => ({ id: idOf(governed) }),
});

const figures = (name: string): Attempt => ({
  query: `query ($filter: CohortFilter) { ${name}(filter: $filter) { population { patients } } }`,
  about: ({ centreCode }) => ({ filter: { centreCodes: [centreCode] } }),
});

/** Every act of the permission matrix, once. A new one needs a line here: the test counts. */
export const attempts: Readonly<Record<string, Attempt>> = {
  patients: { query: '{ patients(first: 100) { nodes { id pseudonym } } }' },
  patient: { query: 'query ($id: ID!) { patient(id: $id) { id } }', about: ({ enrolledId }) => ({ id: enrolledId }) },
  'Patient.identity': {
    query: 'query ($id: ID!) { patient(id: $id) { identity { familyName } } }',
    about: ({ enrolledId }) => ({ id: enrolledId }),
  },
  today: { query: '{ today { openSentinels { patient { id pseudonym } } recentVisits { patient { id } } } }' },
  recordPatient: {
    query: 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { centre { code } } }',
    variables: { input: { birthYear: 1980 } },
  },
  recordDeath: mutation('recordDeath', 'RecordDeathInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    expectedVersion: 1,
    diedOn: DAY,
  })),
  correctPatient: mutation('correctPatient', 'CorrectPatientInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    expectedVersion: 1,
    sex: 'FEMALE',
  })),
  visitForm: {
    query: 'query ($patientId: ID!, $heldOn: Date!) { visitForm(patientId: $patientId, heldOn: $heldOn) { purpose } }',
    about: ({ enrolledId }) => ({ patientId: enrolledId, heldOn: DAY }),
  },
  recordEncounter: mutation('recordEncounter', 'RecordEncounterInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    heldOn: DAY,
    purpose: 'BASELINE',
    attestation: 'NONE',
    assessments: [],
  })),
  correctEncounter: mutation('correctEncounter', 'CorrectEncounterInput', ({ encounterId }) => ({
    encounterId,
    expectedVersion: 1,
    contact: 'VIDEO',
    reason: 'It was a call.',
  })),
  signAssessments: mutation('signAssessments', 'SignAssessmentsInput', ({ assessedEncounterId, assessmentId }) => ({
    encounterId: assessedEncounterId,
    assessments: [{ assessmentId, expectedVersion: 1 }],
    meaning: 'AUTHORED',
  })),
  amendAssessment: mutation('amendAssessment', 'AmendAssessmentInput', ({ assessmentId }) => ({
    assessmentId,
    expectedVersion: 1,
    category: 'ENTRY_ERROR',
    reason: 'The form says four.',
    rater: 'PATIENT',
    answers: [{ key: 'average7d', code: '4' }],
  })),
  unlockAssessment: mutation('unlockAssessment', 'UnlockAssessmentInput', ({ signedId }) => ({
    assessmentId: signedId,
    expectedVersion: 1,
    reason: 'Signed too early.',
  })),
  voidAssessment: mutation('voidAssessment', 'VoidAssessmentInput', ({ assessmentId }) => ({
    assessmentId,
    expectedVersion: 1,
    reason: 'Recorded for somebody else.',
  })),
  recordImplant: mutation('recordImplant', 'RecordImplantInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    performedOn: DAY,
  })),
  recordProcedure: mutation('recordProcedure', 'RecordProcedureInput', ({ implantedId }) => ({
    patientId: implantedId,
    type: 'CATHETER_REVISION',
    performedOn: DAY,
  })),
  recordComplication: mutation('recordComplication', 'RecordComplicationInput', ({ implantedId }) => ({
    patientId: implantedId,
    type: 'infect.sepsis',
    onsetOn: DAY,
    grade: 3,
    outcome: 'RECOVERING',
  })),
  concludeComplication: mutation('concludeComplication', 'ConcludeComplicationInput', ({ complicationId }) => ({
    complicationId,
    expectedVersion: 1,
    outcome: 'RECOVERED',
    resolvedOn: DAY,
  })),
  correctComplication: mutation('correctComplication', 'CorrectComplicationInput', ({ complicationId }) => ({
    complicationId,
    expectedVersion: 1,
    grade: 2,
    reason: 'It was mild.',
  })),
  outcomes: figures('outcomes'),
  complicationRates: figures('complicationRates'),
  instruments: { query: '{ instruments { code } }' },
  instrument: { query: '{ instrument(code: "nrs-pain") { code } }' },
  protocols: { query: '{ protocols { code } }' },
  aetiologies: { query: '{ aetiologies { code } }' },
  centres: { query: '{ centres { code } }' },
  auditEvents: {
    query: 'query ($filter: AuditEventFilter) { auditEvents(filter: $filter) { nodes { patients { id } } } }',
    about: ({ enrolledId }) => ({ filter: { patientId: enrolledId } }),
  },
  auditTrail: { query: '{ auditTrail { events } }' },
  openBreakGlass: {
    query: 'mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { patientId } }',
    variables: { input: { centreCode: 'SOUTH', knownAs: 'Unknown', bornOn: DAY, reason: 'An alarm of the pump.' } },
  },
  closeBreakGlass: { query: 'mutation { closeBreakGlass }' },
  breakGlassUses: { query: '{ breakGlassUses { id patientId pseudonym } }' },
  reviewBreakGlass: mutation('reviewBreakGlass', 'ReviewBreakGlassInput', ({ governed = nothingGoverned }) => ({
    id: governed.glassUseId,
    verdict: 'JUSTIFIED',
  })),
  transfers: { query: '{ transfers { id patientId } }' },
  offerTransfer: mutation('offerTransfer', 'OfferTransferInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    toCentreCode: 'SOUTH',
    reason: 'The patient moves.',
  })),
  acceptTransfer: mutation('acceptTransfer', 'AcceptTransferInput', ({ governed = nothingGoverned }) => ({
    id: governed.receivedId,
  })),
  declineTransfer: byId('declineTransfer', ({ receivedId }) => receivedId),
  withdrawTransfer: byId('withdrawTransfer', ({ offeredId }) => offeredId),
  erasures: { query: '{ erasures { id patientId pseudonym } }' },
  requestErasure: mutation('requestErasure', 'RequestErasureInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    scope: 'RECORD',
    ground: 'OBJECTION',
    reason: 'Asked for.',
  })),
  withdrawErasure: byId('withdrawErasure', ({ erasureId }) => erasureId),
  approveErasure: byId('approveErasure', ({ erasureId }) => erasureId),
  declineErasure: byId('declineErasure', ({ erasureId }) => erasureId),
  exportPatientCopy: {
    query: 'mutation ($patientId: ID!) { exportPatientCopy(patientId: $patientId) { fileName } }',
    about: ({ enrolledId }) => ({ patientId: enrolledId }),
  },
  permissionMatrix: { query: '{ permissionMatrix { roles } }' },
  registry: { query: '{ registry { version } }' },
  viewer: { query: '{ viewer { name } }' },
  signInAsPersona: { query: 'mutation { signInAsPersona(code: "quality") { name } }' },
  signOut: { query: 'mutation { signOut }' },
  signInProgress: { query: '{ signInProgress { step } }' },
  signIn: {
    query: 'mutation { signIn(account: "nobody", password: "nothing anybody has") { step } }',
    told: 'UNAUTHENTICATED',
  },
  confirmSecondFactor: { query: 'mutation { confirmSecondFactor(code: "000000") { step } }', told: 'UNAUTHENTICATED' },
  chooseRole: { query: 'mutation { chooseRole(roleId: "none") { step } }', told: 'UNAUTHENTICATED' },
  invitation: { query: '{ invitation(code: "none") { name } }', told: 'NOT_FOUND' },
  acceptInvitation: {
    query: 'mutation ($input: NewPasswordInput!) { acceptInvitation(input: $input) { step } }',
    variables: { input: { code: 'N'.repeat(43), password: 'nothing anybody has' } },
    told: 'NOT_FOUND',
  },
  setUpRegistry: {
    query: 'mutation ($input: SetUpInput!) { setUpRegistry(input: $input) { step } }',
    variables: { input: { code: 'none', account: 'nobody', name: 'Nobody', password: 'nothing anybody has' } },
    told: 'NOT_FOUND',
  },
  account: { query: '{ account { name } }' },
  switchRole: { query: 'mutation { switchRole(roleId: "none") { name } }', told: 'FORBIDDEN' },
  reauthenticate: { query: 'mutation { reauthenticate(proof: {}) { name } }', told: 'UNAUTHENTICATED' },
  changePassword: {
    query: 'mutation { changePassword(input: { current: "none", next: "gravel teapot orbit lantern" }) }',
    told: 'UNAUTHENTICATED',
  },
  replaceSecondFactor: { query: 'mutation { replaceSecondFactor { step } }', told: 'FORBIDDEN' },
  loginSessions: {
    query: 'query ($id: ID!) { loginSessions(personId: $id) { id } }',
    variables: { id: '00000000-0000-4000-8000-000000000000' },
  },
  endLoginSession: {
    query: 'mutation ($id: ID!) { endLoginSession(id: $id) }',
    variables: { id: '00000000-0000-4000-8000-000000000000' },
    told: 'NOT_FOUND',
  },
  endOtherLoginSessions: { query: 'mutation { endOtherLoginSessions }' },
};
