import { graphql } from '../../graphql/generated/gql.js';

export const TrailStateDocument = graphql(`
  query TrailState {
    auditTrail {
      events
      checkpointSequence
      checkpointAt
      verifiedAt
      verifiedSound
      verifiedUpTo
    }
  }
`);
