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

export const TrailPeopleDocument = graphql(`
  query TrailPeople($search: String!) {
    people(filter: { search: $search }, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);
