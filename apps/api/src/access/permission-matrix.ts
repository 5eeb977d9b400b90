import { Role } from './role.js';

/*
 * Who may do what: read by the gate before a request runs, by the guard, by the tests and by the page of the registry
 * office. What is not written here is refused to everyone, and a test fails the build until it is written.
 *
 * A new query or mutation: a line in `acts`, under the thing it is about, with its arguments in `takes`.
 * A new type, field or input field: its name in `readable`, under those who may read or give it. A type may stand
 * under several of them, as Patient does where a field of it needs more than the rest.
 * A new filter or order: a line in `looksAt`, if it tells something about a field that not everybody reads.
 */

const { CLINICIAN, QUALITY, RESEARCHER, COORDINATOR, ADMINISTRATOR } = Role;

/**
 * How far a right reaches. O: the own centre. A: the own centre, and of others only figures that pass disclosure
 * control. M: what the person did herself. *: the whole registry.
 */
export type Reach = 'O' | 'A' | 'M' | '*';

/** Reach, and what the act needs besides. R: the person has just proved again who she is. 2: a second person approves. */
export type Terms = Reach | `${Reach} R` | `${Reach} 2` | `${Reach} R 2`;

/** Whoever asks, signed in or not. */
export const ANYONE = 'ANYONE';
/** Whoever holds a caregiver link: one form of one patient, and nothing that is open to everybody else. */
export const CAREGIVER_LINK = 'CAREGIVER_LINK';
/** As what somebody asks: in the role of her login session, or by a link. */
export type Asker = Role | typeof CAREGIVER_LINK;
export type Party = Asker | typeof ANYONE;

export type Act = { readonly [party in Party]?: Terms } & {
  /** The arguments, for whoever may do the act. */
  readonly takes?: string;
  /** Opens, changes or ends the login session itself, or carries a password: nothing is kept of it, not even a hash. */
  readonly session?: true;
  /** Its answer tells a secret, once: a repeated request learns that the act was done, and no more. */
  readonly toldOnce?: true;
};

const everyone = [CLINICIAN, QUALITY, RESEARCHER, COORDINATOR, ADMINISTRATOR] as const;
const ward = [CLINICIAN, COORDINATOR] as const;
const readsPatients = [CLINICIAN, QUALITY, COORDINATOR] as const;
const readsIdentity = [CLINICIAN, QUALITY, COORDINATOR] as const;
/** Researchers are left out until every count they can reach passes disclosure control. */
const readsFigures = [CLINICIAN, QUALITY, COORDINATOR, ADMINISTRATOR] as const;
const office = [COORDINATOR, ADMINISTRATOR] as const;

const to = (parties: readonly Party[], terms: Terms): Act =>
  Object.fromEntries(parties.map((party) => [party, terms])) as Act;

/** Coordinators look after the people of their centre, administrators after all. */
const manages: Act = { COORDINATOR: 'O', ADMINISTRATOR: '*' };

/**
 * Every query and mutation, and the fields that are a right of their own, by the thing they are about. A row reads like
 * one of the security contract: `{ CLINICIAN: 'O R' }` is a clinician, at the own centre, after proving who she is.
 */
export const acts: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  Patients: {
    patients: { ...to(readsPatients, 'O'), takes: 'after filter first sort' },
    patient: { ...to(readsPatients, 'O'), takes: 'id' },
    'Patient.identity': to(readsIdentity, 'O'),
    worklistChanged: to(readsPatients, 'O'),
    today: { ...to(readsPatients, 'O'), takes: 'filter' },
    clinicians: to(readsPatients, 'O'),
    setResponsible: { ...to(ward, 'O'), takes: 'input' },
    recordContactAttempt: { ...to(ward, 'O'), takes: 'input' },
    calendarFeeds: to(readsPatients, 'M'),
    createCalendarFeed: { ...to(readsPatients, 'O'), toldOnce: true },
    revokeCalendarFeed: { ...to(readsPatients, 'M'), takes: 'id' },
    recordPatient: { ...to(ward, 'O'), takes: 'input' },
    recordDeath: { ...to(ward, 'O'), takes: 'input' },
    correctPatient: { ...to(ward, 'O'), takes: 'input' },
  },
  'Way through the therapy': {
    recordPathwayEvent: { ...to(ward, 'O'), takes: 'input' },
    recordExit: { ...to(ward, 'O'), takes: 'input' },
    resumeFollowUp: { ...to(ward, 'O'), takes: 'input' },
    recordCandidacy: { ...to(ward, 'O'), takes: 'input' },
    recordGoal: { ...to(ward, 'O'), takes: 'input' },
    correctGoal: { ...to(ward, 'O'), takes: 'input' },
    lockGoals: { ...to(ward, 'O'), takes: 'input' },
    voidTherapyRecord: { ...to(ward, 'O'), takes: 'input' },
  },
  'Visits and assessments': {
    visitForm: { ...to(ward, 'O'), takes: 'askFor heldOn patientId' },
    entryTimes: to(readsPatients, 'O'),
    visitDraft: { ...to(ward, 'O'), takes: 'patientId since' },
    visitDraftChanged: { ...to(ward, 'O'), takes: 'page patientId' },
    saveVisitDraft: { ...to(ward, 'O'), takes: 'input' },
    discardVisitDraft: { ...to(ward, 'O'), takes: 'input' },
    draftKeys: to(ward, 'M'),
    assessment: { ...to(readsPatients, 'O'), takes: 'id' },
    recordEncounter: { ...to(ward, 'O'), takes: 'input' },
    correctEncounter: { ...to(ward, 'O'), takes: 'input' },
    signAssessments: { CLINICIAN: 'O R', takes: 'input' },
    amendAssessment: { ...to(ward, 'O R'), takes: 'input' },
    unlockAssessment: { COORDINATOR: 'O R', takes: 'input' },
    voidAssessment: { COORDINATOR: 'O R', takes: 'input' },
  },
  'Caregiver links': {
    issueCaregiverLink: { ...to(ward, 'O'), takes: 'input', toldOnce: true },
    revokeCaregiverLink: { ...to(ward, 'O'), takes: 'id' },
    openCaregiverForm: { CAREGIVER_LINK: 'M' },
    keepCaregiverAnswers: { CAREGIVER_LINK: 'M', takes: 'input' },
    submitCaregiverAnswers: { CAREGIVER_LINK: 'M', takes: 'input' },
  },
  'Operations on pump and catheter': {
    recordImplant: { ...to(ward, 'O'), takes: 'input' },
    recordProcedure: { ...to(ward, 'O'), takes: 'input' },
    correctProcedure: { ...to(ward, 'O'), takes: 'input' },
    confirmImplant: { CLINICIAN: 'O R', takes: 'input' },
    readUdi: { ...to(ward, '*'), takes: 'text' },
  },
  'Screening trials': {
    startTrial: { ...to(ward, 'O'), takes: 'input' },
    recordTestBolus: { ...to(ward, 'O'), takes: 'input' },
    recordBolusResponse: { ...to(ward, 'O'), takes: 'input' },
    endObservation: { ...to(ward, 'O'), takes: 'input' },
    concludeTrial: { ...to(ward, 'O'), takes: 'input' },
  },
  'Doses and refills': {
    doseForm: { ...to(ward, 'O'), takes: 'patientId' },
    recordRefill: { ...to(ward, 'O'), takes: 'input' },
    recordProgramming: { ...to(ward, 'O'), takes: 'input' },
  },
  Complications: {
    recordComplication: { ...to(ward, 'O'), takes: 'input' },
    concludeComplication: { ...to(ward, 'O'), takes: 'input' },
    correctComplication: { ...to(ward, 'O'), takes: 'input' },
  },
  'Figures of the registry': {
    outcomes: { ...to(readsFigures, 'A'), takes: 'filter' },
    complicationRates: { ...to(readsFigures, 'A'), takes: 'by filter' },
  },
  'Definitions and centres': {
    instruments: to(everyone, '*'),
    instrument: { ...to(everyone, '*'), takes: 'code version' },
    protocols: to(everyone, '*'),
    aetiologies: to(everyone, '*'),
    deviceModels: to(everyone, '*'),
    publishDeviceModel: { ADMINISTRATOR: '* R', takes: 'input' },
    centres: to(everyone, '*'),
  },
  'People and roles': {
    people: { ...manages, takes: 'after filter first' },
    person: { ...manages, takes: 'id' },
    invitePerson: { ...manages, takes: 'input', toldOnce: true },
    invitePersonAgain: { ...manages, takes: 'input', toldOnce: true },
    resetCredentials: { COORDINATOR: 'O R', ADMINISTRATOR: '* R', takes: 'input', toldOnce: true },
    correctPerson: { ...manages, takes: 'input' },
    disablePerson: { ...manages, takes: 'input' },
    enablePerson: { ...manages, takes: 'input' },
    addMembership: { ...manages, takes: 'input' },
    removeMembership: { ...manages, takes: 'input' },
    linkIdentity: { COORDINATOR: 'O R', ADMINISTRATOR: '* R', takes: 'input' },
    unlinkIdentity: { ...manages, takes: 'input' },
  },
  'Emergency access': {
    openBreakGlass: { CLINICIAN: '* R', takes: 'input' },
    closeBreakGlass: { CLINICIAN: 'M' },
    breakGlassUses: { ...to(ward, 'O'), ADMINISTRATOR: '*' },
    reviewBreakGlass: { COORDINATOR: 'O', ADMINISTRATOR: '*', takes: 'input' },
  },
  'Transfers between centres': {
    transfers: { COORDINATOR: 'O' },
    offerTransfer: { COORDINATOR: 'O 2', takes: 'input' },
    acceptTransfer: { COORDINATOR: 'O', takes: 'input' },
    declineTransfer: { COORDINATOR: 'O', takes: 'id note' },
    withdrawTransfer: { COORDINATOR: 'O', takes: 'id' },
  },
  'Erasure and own copies': {
    erasures: { COORDINATOR: 'O', ADMINISTRATOR: '*' },
    requestErasure: { COORDINATOR: 'O 2', takes: 'input' },
    withdrawErasure: { COORDINATOR: 'O', takes: 'id' },
    approveErasure: { ADMINISTRATOR: '* R 2', takes: 'id' },
    declineErasure: { ADMINISTRATOR: '*', takes: 'id note' },
    exportPatientCopy: { COORDINATOR: 'O R', takes: 'patientId', toldOnce: true },
  },
  'The audit trail': {
    auditEvents: { ...to(ward, 'O'), RESEARCHER: 'M', ADMINISTRATOR: '*', takes: 'after filter first' },
    auditTrail: { COORDINATOR: 'O', ADMINISTRATOR: '*' },
  },
  'Registry office': {
    addCentre: { ADMINISTRATOR: '*', takes: 'input' },
    correctCentre: { ADMINISTRATOR: '*', takes: 'input' },
    permissionMatrix: to(office, '*'),
  },
  'Signing in': {
    registry: to([ANYONE], '*'),
    viewer: to([ANYONE], '*'),
    signInAsPersona: { ...to([ANYONE], '*'), takes: 'code', session: true },
    signOut: { ...to([ANYONE], '*'), session: true },
    signInProgress: to([ANYONE], '*'),
    signIn: { ...to([ANYONE], '*'), takes: 'account password', session: true },
    confirmSecondFactor: { ...to([ANYONE], '*'), takes: 'code', session: true },
    chooseRole: { ...to([ANYONE], '*'), takes: 'roleId', session: true },
    invitation: { ...to([ANYONE], '*'), takes: 'code' },
    acceptInvitation: { ...to([ANYONE], '*'), takes: 'input', session: true },
    setUpRegistry: { ...to([ANYONE], '*'), takes: 'input', session: true },
  },
  'The own account': {
    account: to(everyone, 'M'),
    switchRole: { ...to(everyone, 'M'), takes: 'roleId', session: true },
    reauthenticate: { ...to(everyone, 'M'), takes: 'proof', session: true },
    changePassword: { ...to(everyone, 'M'), takes: 'input', session: true },
    replaceSecondFactor: { ...to(everyone, 'M R'), session: true },
    loginSessions: { COORDINATOR: 'O', ADMINISTRATOR: '*', takes: 'personId' },
    endLoginSession: { ...to(everyone, 'M'), COORDINATOR: 'O', ADMINISTRATOR: '*', takes: 'id' },
    endOtherLoginSessions: to(everyone, 'M'),
  },
};

/** Fields of types and of inputs by who may read or give them. */
export const readable: readonly (readonly [parties: readonly Party[], types: Readonly<Record<string, string>>])[] = [
  [
    [ANYONE],
    {
      RegistryInfo: 'mode personas provider synthetic today version',
      Persona: 'atCentre centre code description name role',
      Viewer: 'authenticatedAt breakGlass centre expiresAt method name permissions role',
      SignInProgress: 'enrolment problem roles step viewer',
      SecondFactorEnrolment: 'address secret',
      RoleChoice: 'centreName id role',
      Invitation: 'account name reset',
      NewPasswordInput: 'code password',
      SetUpInput: 'account code name password',
      Centre: 'code name timeZone',
      BreakGlassSight: 'patientId pseudonym until',
    },
  ],
  [
    [CAREGIVER_LINK],
    {
      CaregiverForm: 'answers centreName expiresAt language questions relation relations respondent',
      CaregiverQuestion: 'highest instrumentCode key lowest mayNotApply',
      CaregiverAnswer: 'absence code instrumentCode key',
      CaregiverAnswerInput: 'absence code instrumentCode key',
      KeepCaregiverAnswersInput: 'answers language relation',
      SubmitCaregiverAnswersInput: 'activeSeconds answers language relation wording',
    },
  ],
  [
    everyone,
    {
      Account: 'account fresh method name passwordSetAt roles secondFactorSince sessions',
      LoginSession: 'browser centreName current id lastSeenAt method role startedAt system',
      ChangePasswordInput: 'current next',
      ProofInput: 'code password',
      Centre: 'version',
      Aetiology: 'code label origin',
      Instrument:
        'age bindings code comparability domain instruction items licence raters recall role scoreOnly scores shortTitle status thresholds title validity version',
      AgeRange: 'hard maxMonths minMonths',
      Binding: 'code system target',
      Licence: 'evidence holder status textShippable',
      InstrumentItem: 'cells enableWhen label linkId max min options required step type unit',
      InstrumentCell: 'code core group label region side',
      InstrumentOption: 'code kind label reason reasonRequired score',
      EnableWhen: 'linkId scoreGreaterThan',
      ScoreDefinition:
        'code decimals direction meanLabel minAnswered minFraction op ordinal over primary range shortTitle title unit',
      Threshold: 'kind method population provisional scoreCode source unit value',
      DeviceModel:
        'code constants deviceIdentifiers kind manufacturer name publishedAt publishedBy reason retired version versions',
      DeviceConstant: 'name source value verified',
      Protocol: 'code complicationTypes description exposure optional scores title version windows',
      Window: 'baseline classifiers code fromDay instruments label targetDay toDay',
      ExposureRule: 'lostAfterMonths ongoingUntil',
      ComplicationType: 'category categoryLabel code infection label sentinel',
      ProtocolScore:
        'decimals direction domain instrumentCode instrumentTitle meanLabel ordinal range responder scoreCode shortTitle title unit validity',
      ResponderRule:
        'baselineAtLeast consecutiveVisits description followUpAtMost minImprovement minShareOfBaseline provisional source',
    },
  ],
  [
    readsPatients,
    {
      PatientPage: 'endCursor hasNextPage nodes total',
      PatientFilter: 'aetiologies states',
      PatientSort: 'direction field',
      Patient:
        'aetiology birthYear candidacies caregiverLinks centre complications components contactAttempts diedOn encounters enrolledOn events exitReason exitedOn firstImplantOn goals id lastContactOn nextVisit origin pathway procedures programmings protocol pseudonym refills reservoir responsible sex state trajectories trials version windows',
      PathwayEvent: 'detail happenedOn id kind note reasons recordedAt recordedBy version',
      Candidacy:
        'ais assessedOn bmi caregiver congenital contraindications distanceKm distribution dystonia edss features gmfcs heightCm id injuryLevel monthsSinceOnsetLeast monthsSinceOnsetMost mrs onsetOn outcome outcomeNote reasons recordedAt recordedBy treatments trunk version weightKg',
      CheckedEntry: 'code note status',
      PreviousTreatment: 'code maxDoseMgPerDay note stoppedBecause',
      Goal: 'agreedOn baselineLevel category difficulty id importance levels lockedAt number ratings reasons recordedAt recordedBy statement version',
      GoalRating: 'absence encounterId heldOn level',
      Pathway: 'course nextStates sinceOn state',
      PathwayStage: 'fromOn state',
      PatientRef: 'id pseudonym',
      PatientWindow: 'closesOn code encounterId label opensOn status targetOn',
      Encounter:
        'activeSeconds afterTestBolus antispastics antispasticsAbsence assessments attestation caregiverLink contact duringBridge fromPaper heldOn id patientId purpose reasons recordedAt recordedBy voidedAssessments version windowCode windowLabel',
      CaregiverLink:
        'activeSeconds answeredIn encounterId expiresAt firstOpenedAt id instruments issuedAt issuedBy language lastOpenedAt relation respondent revokedAt revokedBy state submittedAt timesOpened wording',
      Assessment:
        'absence answers domain id instrumentCode instrumentVersion ratedBy rater reason recording relation scores signatureState signatures status title version versions voiding',
      AssessmentVersion:
        'absence answers change changeCategory changeReason differences instrumentCode instrumentVersion rater reason recordedAt recordedBy recording scores signatureState signatures status version',
      FieldChange: 'after before field',
      Voiding: 'category reason voidedAt voidedBy',
      Signature: 'id meaning printedName signedAt state version',
      ItemAnswer: 'absence code key reason',
      Score: 'absence answered code expected reason title unit value',
      Refill:
        'alarmOn attempts attestation computedResidualMl concentrationUgPerMl discrepancyMl discrepancyPercent discrepancyReview discrepancyStanding drugExpiresOn drugProduct expectedResidualMl filledMl gapAnswer id imagingGuided kind lot measuredResidualMl nextAppointmentOn procedureId reasons recordedAt recordedBy refilledAt version',
      Programming:
        'alarmOn bridge changePercent concentrationUgPerMl dailyDoseUg id mode oralBaclofenMgPerDay procedureId programmedAt reason reasons recordedAt recordedBy refillId replaceByOn reservoirMl steps version',
      DoseStep: 'atMinute doseUg fromMinute perDay rateUgPerHour toMinute',
      BridgeBolus: 'durationMinutes oldConcentrationUgPerMl volumeMl',
      Procedure:
        'anaesthesia antibioticProphylaxis awaitsSecondSignOff catheterModel components dischargedOn durationMin explantReason id indication overrideReason own performedOn pumpModel reasons recordedAt recordedBy reimplantPlanned secondSignOffAt secondSignOffBy surgeonRole type version',
      ProcedureComponent: 'action component',
      Component:
        'entryLevel explantedOn id implantedLengthCm implantedOn internalVolumeMl kind modelCode modelName pieces placement reservoirMl serial side tipLevel udi',
      Complication:
        'causedById detectedOn grade id onsetOn outcome reasons recordedAt recordedBy resolvedOn serious type version',
      Trial:
        'boluses concludedOn conclusion criterion criterionMet decidedBy id note proposals reasons recordedAt recordedBy route startedOn version',
      TestBolus:
        'adverse concentrationUgPerMl doseUg effect givenAt id observedHours openingPressureCmH2o punctureLevel reasons recordedAt recordedBy responses version volumeMl',
      BolusEffect: 'bestFall bestPsfsFall functionLost pairs peakHours watchedHours',
      BolusResponse:
        'change diastolicMmhg function heartRate hours id mas masLeMean psfsFrequency reasons recordedAt recordedBy respiratoryRate spo2Percent systolicMmhg version',
      HourChange: 'fall pairs',
      ResponseGrade: 'absence cell code reason',
      LimitReason: 'field reason rule',
      CriterionProposal: 'basis criterion met source',
      Trajectory: 'direction domain points primary range rater scoreCode shortTitle title unit',
      TrajectoryPoint: 'absence dayOfTherapy encounterId heldOn improvement pairs raterChanged reason value windowCode',
      EntryTimes: 'fromPaper lowerQuartileSeconds medianSeconds month underThreeMinutes upperQuartileSeconds visits',
      WorklistChange: 'acts at',
      Today:
        'begun centre date drafts followUps lost openSentinels recentVisits refills replacements unconfirmedImplants unsigned',
      TodayFilter: 'band nobodyResponsible replacementMonth responsibleId',
      Clinician: 'id name',
      ContactAttempt:
        'about appointmentOn attemptedAt attestation channel id note outcome recordedAt recordedBy version',
      Reservoir:
        'alarmMl alarmOn asOf basis concentrationUgPerMl dailyDoseUg dailyMl disagreementDays dueByOn emptyOn filledAt filledMl implantedOn missing modelName modelVersion programmerAlarmOn replaceByOn state unusableMl volumeMl',
      RefillList: 'cannotCompute items overdue stopped within30 within7',
      RefillItem: 'alarmReached band daysLeft emptyReached lastContact patient reservoir responsible',
      ReplacementList: 'items late later months overdue scheduleNow',
      ReplacementMonth: 'count month',
      ReplacementItem: 'implantedOn modelName patient replaceByOn responsible scheduleByOn standing',
      UnfinishedList: 'items total',
      BegunList: 'items total',
      BegunVisit: 'answers begunAt changedAt changedBy draftId heldOn patient',
      UnfinishedVisit: 'assessments encounterId heldOn patient recordedAt recordedBy',
      UnconfirmedImplant: 'own patient performedOn procedureId recordedBy',
      SilentList: 'items toDeclare total',
      SilentPatient: 'attempts lastContact lastContactOn mayBeDeclaredLost patient responsible',
      CalendarFeed: 'centreName createdAt current id lastReadOn role',
      CreatedCalendarFeed: 'feed path',
      FollowUpList: 'due items overdue upcoming',
      FollowUpItem: 'daysOverdue patient responsible window',
      SentinelItem: 'complication daysOpen patient responsible',
      RecentVisit: 'encounterId heldOn patient recordedAt recordedBy windowLabel',
    },
  ],
  [
    readsIdentity,
    {
      PatientRef: 'identity',
      PatientIdentityView: 'birthDate familyName givenName hospitalNumber',
      PatientFilter: 'search',
    },
  ],
  [
    ward,
    {
      IssueCaregiverLinkInput: 'instruments language patientId respondent',
      IssuedCaregiverLink: 'link path',
      VisitForm: 'askedFor dayOfTherapy duringBridge heldOn instruments others patient problem purpose self window',
      VisitInstrument: 'baseline instrument previous usualRater',
      PreviousAssessment: 'answers heldOn ratedBy rater relation scores',
      RecordPatientInput: 'aetiology birthYear enrolledOn identity origin protocolCode pseudonym sex',
      PatientIdentityInput: 'birthDate familyName givenName hospitalNumber',
      SetResponsibleInput: 'expectedVersion patientId responsibleId',
      RecordContactAttemptInput: 'about appointmentOn attemptedAt attestation channel note outcome patientId',
      RecordDeathInput: 'diedOn expectedVersion patientId',
      CorrectPatientInput:
        'aetiology birthYear enrolledOn expectedVersion identity origin patientId pseudonym reason sex',
      CorrectEncounterInput:
        'antispastics antispasticsAbsence attestation contact encounterId expectedVersion fromPaper heldOn reason reasons',
      LimitReasonInput: 'field reason rule',
      RecordPathwayEventInput: 'decidedBy earlierData happenedOn kind note patientId reasons',
      RecordExitInput: 'exitedOn expectedVersion note patientId reason reasons',
      ResumeFollowUpInput: 'expectedVersion note patientId resumedOn',
      RecordCandidacyInput:
        'ais assessedOn caregiver congenital contraindications distanceKm distribution dystonia edss features gmfcs heightCm injuryLevel mrs onsetOn outcome outcomeNote patientId reasons treatments trunk weightKg',
      CheckedEntryInput: 'code note status',
      PreviousTreatmentInput: 'code maxDoseMgPerDay note stoppedBecause',
      RecordGoalInput:
        'agreedOn baselineLevel category difficulty importance levels number patientId reasons statement',
      CorrectGoalInput:
        'agreedOn baselineLevel category difficulty expectedVersion goalId importance levels reason statement',
      LockGoalsInput: 'goals patientId',
      GoalToLockInput: 'expectedVersion goalId',
      VoidTherapyRecordInput: 'expectedVersion id kind reason',
      VoidedTherapyRecord: 'id kind',
      UdiReading: 'deviceIdentifier deviceModelCode expiresOn issuer lot manufacturedOn printed serial',
      RecordImplantInput:
        'anaesthesia antibioticProphylaxis catheter catheterModel dischargedOn durationMin firstFill indication overrideReason patientId performedOn pump pumpModel reasons surgeonRole',
      RecordProcedureInput:
        'anaesthesia antibioticProphylaxis catheter catheterAction catheterModel dischargedOn durationMin explantReason firstFill indication overrideReason patientId performedOn pump pumpModel reasons reimplantPlanned surgeonRole type',
      CorrectProcedureInput:
        'anaesthesia antibioticProphylaxis catheter dischargedOn durationMin expectedVersion explantReason indication performedOn procedureId pump reason reasons reimplantPlanned surgeonRole',
      PumpInput: 'modelCode modelText placement reservoirMl serial side udi',
      CatheterInput: 'entryLevel implantedLengthCm internalVolumeMl modelCode modelText pieces serial tipLevel udi',
      RecordEncounterInput:
        'activeSeconds antispastics antispasticsAbsence assessments attestation contact draftId draftRevision fromPaper heldOn patientId purpose reasons',
      RatedGoalInput: 'goalId number',
      AssessmentInput: 'answers goals instrumentCode instrumentVersion notDone ratedById rater relation scores',
      VisitDraft: 'begunAt begunBy changedAt changedBy fields id patientId revision',
      DraftField: 'changedAt changedBy own path revision rivals value',
      DraftRival: 'changedAt changedBy own value',
      VisitDraftChange: 'at others revision',
      DraftEditor: 'name own',
      DraftKey: 'key owner',
      SaveVisitDraftInput: 'changes draftId patientId since',
      DraftChangeInput: 'base path settles value',
      DiscardVisitDraftInput: 'draftId revision',
      ItemAnswerInput: 'absence code key reason',
      ScoreInput: 'code value',
      NotDoneInput: 'absence reason',
      AmendAssessmentInput: 'answers assessmentId category expectedVersion notDone rater reason scores',
      StartTrialInput: 'note patientId reasons route startedOn',
      RecordTestBolusInput:
        'concentrationUgPerMl doseUg givenAt openingPressureCmH2o punctureLevel reasons trialId volumeMl',
      RecordBolusResponseInput:
        'bolusId diastolicMmhg function heartRate hours mas psfsFrequency reasons respiratoryRate spo2Percent systolicMmhg',
      ResponseGradeInput: 'absence cell code reason',
      EndObservationInput: 'adverse bolusId expectedVersion observedHours reasons',
      ConcludeTrialInput:
        'concludedOn conclusion criterion criterionMet decidedBy expectedVersion note reasons trialId',
      DoseForm:
        'bestBolusUg catheterMl doses expectedResidualMl fills implants lastProgramming lastRefill patient problem pumps timeZone',
      DosePump:
        'alarmMl explantedOn implantedOn maxDailyMl minDailyMl modelName modelVersion reservoirMl serviceLifeYears stabilityDays unusableMl',
      DoseFill: 'at concentrationUgPerMl filledMl pump',
      SetDose: 'at concentrationUgPerMl dailyDoseUg pump',
      RecordRefillInput:
        'alarmOn attempts attestation concentrationUgPerMl discrepancyReview drugExpiresOn drugProduct emptyGrade expectedResidualMl filledMl gapAnswer imagingGuided lot measuredResidualMl nextAppointmentOn patientId programming reasons refilledAt',
      FirstFillInput: 'alarmOn concentrationUgPerMl drugExpiresOn drugProduct filledAt filledMl lot programming',
      ProgrammeInput: 'bridge dailyDoseUg declaredStable mode oralBaclofenMgPerDay reason replaceByOn steps',
      RecordProgrammingInput:
        'alarmOn bridge concentrationUgPerMl dailyDoseUg declaredStable mode oralBaclofenMgPerDay patientId programmedAt reason reasons replaceByOn reservoirMl steps',
      DoseStepInput: 'atMinute doseUg fromMinute perDay rateUgPerHour toMinute',
      BridgeBolusInput: 'durationMinutes oldConcentrationUgPerMl volumeMl',
      RecordComplicationInput:
        'causedById detectedOn diedOn grade onsetOn outcome patientId reasons resolvedOn serious type',
      ConcludeComplicationInput: 'complicationId diedOn expectedVersion outcome resolvedOn',
      CorrectComplicationInput:
        'causedById complicationId detectedOn diedOn expectedVersion grade onsetOn outcome reason reasons resolvedOn serious type',
    },
  ],
  [
    [CLINICIAN],
    {
      ConfirmImplantInput: 'expectedVersion procedureId',
      SignAssessmentsInput: 'assessments encounterId meaning',
      VersionToSignInput: 'assessmentId expectedVersion',
    },
  ],
  [
    [COORDINATOR],
    {
      UnlockAssessmentInput: 'assessmentId expectedVersion reason',
      VoidAssessmentInput: 'assessmentId category expectedVersion reason',
    },
  ],
  [[CLINICIAN], { OpenBreakGlassInput: 'bornOn centreCode knownAs reason', OpenedBreakGlass: 'patientId until' }],
  [
    [CLINICIAN, COORDINATOR, ADMINISTRATOR],
    {
      BreakGlassUse:
        'centre closedAt fromCentre id note openedAt openedBy overdue patientId pseudonym reason reviewDueAt reviewedAt reviewedBy until verdict',
    },
  ],
  [
    [COORDINATOR],
    {
      Transfer:
        'fromCentre id note offeredAt offeredBy outgoing patient patientId reason settledAt settledBy state toCentre',
      OfferedPatient: 'birthDate birthYear familyName givenName pseudonym sex',
      OfferTransferInput: 'patientId reason toCentreCode',
      AcceptTransferInput: 'hospitalNumber id pseudonym',
      RequestErasureInput: 'ground patientId reason scope',
      PatientCopy: 'fileName html json',
    },
  ],
  [
    [CLINICIAN, RESEARCHER, COORDINATOR, ADMINISTRATOR],
    {
      AuditEventFilter: 'actions from patientId personId pseudonym to',
      AuditEventPage: 'endCursor hasNextPage nodes',
      AuditEvent:
        'action asked centre changeCount changes details kind patientCount patients personId personName reason recordedAt requestId role sequence',
      AuditChange: 'did fields patient record redacted withheld',
      AuditFieldChange: 'after before name',
      AuditPatient: 'id pseudonym',
    },
  ],
  [
    office,
    {
      AuditTrailState: 'checkpointAt checkpointSequence events verifiedAt verifiedSound verifiedUpTo',
      ReviewBreakGlassInput: 'id note verdict',
      Erasure:
        'centre decidedAt decidedBy ground id mayDecide note patientId pseudonym reason requestedAt requestedBy scope state',
    },
  ],
  [
    readsFigures,
    {
      CohortFilter:
        'aetiologies ageAtImplantFrom ageAtImplantTo asOf centreCodes implantedFrom implantedTo origins protocolCode sexes',
      Population: 'asOf centres computedAt definition implanted patients protocolCode protocolVersion',
      Outcomes: 'population scores',
      ScoreOutcome: 'instrumentVersions score windows',
      WindowOutcome:
        'belowResponderBaseline completeness distribution improved interval meanImprovement median nBaseline nExpected nFollowUp nPaired nPatients nRecordedOfExpected q1 q3 responders respondersOfBaseline sd se unchanged window worsened',
      ValueCount: 'count value',
      Interval: 'confidence lower method upper',
      Proportion: 'estimate exact n wilson x',
      ComplicationRates: 'any followUp infectionPerProcedure population rows',
      ComplicationRate: 'code events label per100PumpYears perPatient perProcedure',
      FollowUpSummary: 'medianYears patients procedures pumpYears',
      InfectionPerProcedure: 'byType eligible excluded infections proportion',
      ProcedureTypeProportion: 'proportion type',
      ProcedureRate: 'events procedures proportion',
      Rate: 'dispersion estimate events interval pumpYears robust',
    },
  ],
  [
    office,
    {
      PersonPage: 'endCursor hasNextPage nodes total',
      PersonFilter: 'centreCodes roles search states',
      Person:
        'accountName disabledAt id identities lastSignedInAt linkExpiresAt managed name roles rolesManaged state version you',
      Membership: 'centre id role',
      LinkedIdentity: 'issuer subject',
      HandedLink: 'code expiresAt person',
      InvitePersonInput: 'accountName centreCode name role',
      NewLinkInput: 'personId',
      CorrectPersonInput: 'expectedVersion name personId',
      DisablePersonInput: 'expectedVersion personId reason',
      EnablePersonInput: 'expectedVersion personId',
      AddMembershipInput: 'centreCode personId role',
      RemoveMembershipInput: 'membershipId reason',
      IdentityInput: 'issuer personId subject',
      PermissionMatrix: 'groups roles',
      PermissionGroup: 'rights title',
      Permission: 'description grants name openToAnyone openToCaregiverLink',
      Grant: 'reach reauthentication role secondPerson',
    },
  ],
  [
    [ADMINISTRATOR],
    {
      PublishDeviceModelInput: 'code constants deviceIdentifiers expectedVersion kind manufacturer name reason retired',
      DeviceConstantInput: 'name source value verified',
      AddCentreInput: 'code name timeZone',
      CorrectCentreInput: 'code expectedVersion name timeZone',
    },
  ],
];

/** What a filter or an order tells about fields: whoever may not read those may not ask in this way either. */
export const looksAt: Readonly<Record<string, string>> = {
  'PatientFilter.search': 'Patient.pseudonym Patient.identity',
  'PatientFilter.states': 'Patient.state',
  'PatientFilter.aetiologies': 'Patient.aetiology',
  'TodayFilter.responsibleId': 'Patient.responsible',
  'TodayFilter.nobodyResponsible': 'Patient.responsible',
  'TodayFilter.band': 'RefillItem.band',
  'TodayFilter.replacementMonth': 'ReplacementItem.replaceByOn',
  'PatientSortField.PSEUDONYM': 'Patient.pseudonym',
  'PatientSortField.FIRST_IMPLANT': 'Patient.firstImplantOn',
  'PatientSortField.LAST_CONTACT': 'Patient.lastContactOn',
};

/** Operations that stay open while somebody looks at one patient of another centre. */
export const openWhileLooking =
  'account aetiologies centres closeBreakGlass instrument instruments patient protocols registry signOut viewer';
