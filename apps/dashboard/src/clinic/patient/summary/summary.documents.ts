import { graphql } from '../../../graphql/generated/gql.js';

/** What one sheet of paper says of a patient. */
export const PatientSummaryDocument = graphql(`
  query PatientSummary($id: ID!) {
    patient(id: $id) {
      id
      pseudonym
      sex
      birthYear
      origin
      firstImplantOn
      lastContactOn
      diedOn
      aetiology {
        code
        label
      }
      identity {
        familyName
        givenName
        birthDate
        hospitalNumber
      }
      responsible {
        name
      }
      pathway {
        state
        sinceOn
      }
      nextVisit {
        label
        targetOn
        status
      }
      components {
        id
        kind
        modelName
        reservoirMl
        tipLevel
        implantedOn
        explantedOn
      }
      reservoir {
        state
        missing
        filledAt
        filledMl
        asOf
        volumeMl
        concentrationUgPerMl
        dailyDoseUg
        dailyMl
        alarmMl
        alarmOn
        emptyOn
        dueByOn
        programmerAlarmOn
        disagreementDays
        modelName
        implantedOn
        replaceByOn
        basis
      }
      programmings {
        programmedAt
        dailyDoseUg
        concentrationUgPerMl
      }
      goals {
        id
        number
        statement
        ratings {
          heldOn
          level
        }
      }
      complications {
        id
        onsetOn
        grade
        outcome
        type {
          code
          label
          sentinel
        }
      }
      trajectories {
        scoreCode
        primary
        shortTitle
        domain
        unit
        rater
        direction
        points {
          heldOn
          value
          improvement
        }
      }
      protocol {
        code
        version
        title
        scores {
          scoreCode
          decimals
        }
      }
    }
  }
`);
