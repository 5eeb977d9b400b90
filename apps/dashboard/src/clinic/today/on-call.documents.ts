import { graphql } from '../../graphql/generated/gql.js';

/** On paper, away from the registry, a patient is known by name, birth date and hospital number. */
export const OnCallDocument = graphql(`
  query OnCall {
    today {
      refills {
        cannotCompute
        overdue
        within7
        items {
          band
          daysLeft
          alarmReached
          emptyReached
          patient {
            ...KnownOnPaper
          }
          responsible {
            name
          }
          reservoir {
            state
            missing
            modelName
            filledAt
            filledMl
            asOf
            volumeMl
            concentrationUgPerMl
            dailyDoseUg
            alarmMl
            alarmOn
            emptyOn
            dueByOn
            programmerAlarmOn
            disagreementDays
          }
        }
      }
      openSentinels {
        patient {
          ...KnownOnPaper
        }
        responsible {
          name
        }
        complication {
          id
          onsetOn
          grade
          outcome
          type {
            label
          }
        }
      }
    }
  }

  fragment KnownOnPaper on PatientRef {
    id
    pseudonym
    identity {
      familyName
      givenName
      birthDate
      hospitalNumber
    }
  }
`);
