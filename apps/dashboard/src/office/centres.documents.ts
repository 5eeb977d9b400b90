import { graphql } from '../graphql/generated/gql.js';

export const CentreListDocument = graphql(`
  query CentreList {
    centres {
      code
      name
      timeZone
    }
  }
`);
