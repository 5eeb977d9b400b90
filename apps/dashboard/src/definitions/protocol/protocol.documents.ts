import { graphql } from '../../graphql/generated/gql.js';

export const ProtocolsDocument = graphql(`
  query Protocols {
    protocols {
      code
      version
      title
      description
      exposure {
        ongoingUntil
        lostAfterMonths
      }
      windows {
        code
        label
        targetDay
        fromDay
        toDay
        baseline
        instruments
      }
      scores {
        scoreCode
        title
        instrumentCode
        instrumentTitle
        domain
        unit
        direction
        validity
        responder {
          minImprovement
          baselineAtLeast
          minShareOfBaseline
          followUpAtMost
          consecutiveVisits
          description
          provisional
          source
        }
      }
      complicationTypes {
        code
        label
        category
        categoryLabel
        sentinel
        infection
      }
    }
    instruments {
      code
      title
      shortTitle
    }
  }
`);
