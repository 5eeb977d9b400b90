import { graphql } from '../../graphql/generated/gql.js';

export const TodayDocument = graphql(`
  query Today {
    today {
      date
      followUps {
        overdue
        due
        upcoming
        items {
          daysOverdue
          patient {
            ...WhoIsIt
          }
          window {
            code
            label
            opensOn
            targetOn
            closesOn
            status
          }
        }
      }
      openSentinels {
        daysOpen
        patient {
          ...WhoIsIt
        }
        complication {
          id
          onsetOn
          grade
          outcome
          type {
            label
            categoryLabel
          }
        }
      }
      recentVisits {
        encounterId
        heldOn
        windowLabel
        recordedAt
        recordedBy
        patient {
          ...WhoIsIt
        }
      }
    }
  }

  fragment WhoIsIt on PatientRef {
    id
    pseudonym
    identity {
      familyName
      givenName
    }
  }
`);
