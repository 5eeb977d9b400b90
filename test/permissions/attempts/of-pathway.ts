import { mutationOf, type Attempts } from '../attempt.js';
import { goal } from '../patients-to-treat.js';

const DAY = '2020-06-01';
const ofEnrolled = mutationOf('enrolled');
const ofPlanned = mutationOf('planned');

/** Decisions on the way through the therapy, candidacy and goals. */
export const ofPathway: Attempts = {
  recordPathwayEvent: ofEnrolled('recordPathwayEvent', 'RecordPathwayEventInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    kind: 'CONSENT_GIVEN',
    happenedOn: '2020-01-01',
  })),
  recordExit: ofEnrolled('recordExit', 'RecordExitInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    expectedVersion: 1,
    exitedOn: DAY,
    reason: 'NOT_IMPLANTED',
  })),
  resumeFollowUp: mutationOf('left')('resumeFollowUp', 'ResumeFollowUpInput', ({ leftId }) => ({
    patientId: leftId,
    expectedVersion: 2,
    resumedOn: DAY,
  })),
  recordCandidacy: ofEnrolled('recordCandidacy', 'RecordCandidacyInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    assessedOn: DAY,
    outcome: 'SUITABLE',
  })),
  recordGoal: ofEnrolled('recordGoal', 'RecordGoalInput', ({ enrolledId }) => ({ patientId: enrolledId, ...goal })),
  correctGoal: ofPlanned('correctGoal', 'CorrectGoalInput', ({ goalId }) => ({
    goalId,
    expectedVersion: 1,
    importance: 3,
    reason: 'It matters most.',
  })),
  lockGoals: ofPlanned('lockGoals', 'LockGoalsInput', ({ plannedId, goalId }) => ({
    patientId: plannedId,
    goals: [{ goalId, expectedVersion: 1 }],
  })),
  voidTherapyRecord: ofPlanned('voidTherapyRecord', 'VoidTherapyRecordInput', ({ referralId }) => ({
    kind: 'PATHWAY_EVENT',
    id: referralId,
    expectedVersion: 1,
    reason: 'Recorded for somebody else.',
  })),
};
