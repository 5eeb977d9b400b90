import { graphql } from '../../../graphql/generated/gql.js';

/** What is drawn on one time axis. */
export const PatientSwimlaneDocument = graphql(`
  query PatientSwimlane($id: ID!) {
    patient(id: $id) {
      id
      pseudonym
      firstImplantOn
      diedOn
      exitedOn
      trajectories {
        scoreCode
        primary
        shortTitle
        domain
        unit
        rater
        direction
        range
        points {
          heldOn
          value
          absence
          reason
          encounterId
        }
      }
      complications {
        id
        onsetOn
        resolvedOn
        outcome
        type {
          code
          label
          sentinel
        }
      }
      components {
        id
        kind
        modelName
        tipLevel
        implantedOn
        explantedOn
      }
      programmings {
        id
        programmedAt
        dailyDoseUg
        oralBaclofenMgPerDay
      }
      procedures {
        id
        type
        performedOn
      }
      protocol {
        code
        version
        scores {
          scoreCode
          decimals
        }
      }
    }
  }
`);
