import { graphql } from '../../graphql/generated/gql.js';

/** Everything the way through the therapy shows of one patient. */
export const PathwayOfPatientDocument = graphql(`
  query PathwayOfPatient($id: ID!) {
    patient(id: $id) {
      id
      pseudonym
      version
      pathway {
        state
        sinceOn
        course {
          state
          fromOn
        }
      }
      enrolledOn
      lastContactOn
      firstImplantOn
      diedOn
      exitedOn
      exitReason
      procedures {
        type
        performedOn
      }
      trials {
        startedOn
        concludedOn
        conclusion
      }
      events {
        id
        kind
        happenedOn
        detail
        note
        reasons {
          rule
          reason
        }
        recordedBy
        version
      }
      candidacies {
        id
        assessedOn
        outcome
        outcomeNote
        onsetOn
        congenital
        monthsSinceOnsetLeast
        monthsSinceOnsetMost
        distribution
        trunk
        dystonia
        gmfcs
        ais
        injuryLevel
        edss
        mrs
        weightKg
        heightCm
        bmi
        contraindications {
          code
          status
          note
        }
        treatments {
          code
          maxDoseMgPerDay
          stoppedBecause
          note
        }
        features {
          code
          status
        }
        caregiver
        distanceKm
        reasons {
          rule
          field
          reason
        }
        recordedBy
        version
      }
      goals {
        id
        number
        agreedOn
        category
        statement
        levels
        baselineLevel
        importance
        difficulty
        lockedAt
        version
        ratings {
          encounterId
          heldOn
          level
          absence
        }
      }
    }
  }
`);

export const RecordPathwayEventDocument = graphql(`
  mutation RecordPathwayEvent($input: RecordPathwayEventInput!) {
    recordPathwayEvent(input: $input) {
      id
    }
  }
`);

export const RecordExitDocument = graphql(`
  mutation RecordExit($input: RecordExitInput!) {
    recordExit(input: $input) {
      id
    }
  }
`);

export const ResumeFollowUpDocument = graphql(`
  mutation ResumeFollowUp($input: ResumeFollowUpInput!) {
    resumeFollowUp(input: $input) {
      id
    }
  }
`);

export const RecordCandidacyDocument = graphql(`
  mutation RecordCandidacy($input: RecordCandidacyInput!) {
    recordCandidacy(input: $input) {
      id
    }
  }
`);

export const RecordGoalDocument = graphql(`
  mutation RecordGoal($input: RecordGoalInput!) {
    recordGoal(input: $input) {
      id
      number
    }
  }
`);

export const CorrectGoalDocument = graphql(`
  mutation CorrectGoal($input: CorrectGoalInput!) {
    correctGoal(input: $input) {
      id
    }
  }
`);

export const LockGoalsDocument = graphql(`
  mutation LockGoals($input: LockGoalsInput!) {
    lockGoals(input: $input) {
      id
    }
  }
`);

export const VoidTherapyRecordDocument = graphql(`
  mutation VoidTherapyRecord($input: VoidTherapyRecordInput!) {
    voidTherapyRecord(input: $input) {
      kind
      id
    }
  }
`);
