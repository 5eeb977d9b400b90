import { graphql } from '../../graphql/generated/gql.js';

export const HistoryPatientDocument = graphql(`
  query HistoryPatient($id: ID!) {
    patient(id: $id) {
      pseudonym
    }
  }
`);
