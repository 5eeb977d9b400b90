import { graphql } from '../../graphql/generated/gql.js';

export const PatientListDocument = graphql(`
  query PatientList($filter: PatientFilter, $sort: PatientSort, $first: Int!, $after: String) {
    patients(filter: $filter, sort: $sort, first: $first, after: $after) {
      total
      endCursor
      hasNextPage
      nodes {
        id
        pseudonym
        state
        firstImplantOn
        lastContactOn
        aetiology {
          label
        }
        identity {
          familyName
          givenName
        }
      }
    }
  }
`);

export const AetiologiesDocument = graphql(`
  query Aetiologies {
    aetiologies {
      code
      label
      origin
    }
  }
`);

export const RegisterPatientDocument = graphql(`
  mutation RegisterPatient($input: RecordPatientInput!) {
    recordPatient(input: $input) {
      id
      pseudonym
    }
  }
`);
