import { graphql } from '../../graphql/generated/gql.js';

export const CliniciansDocument = graphql(`
  query Clinicians {
    clinicians {
      id
      name
    }
  }
`);

export const ResponsibleNowDocument = graphql(`
  query ResponsibleNow($id: ID!) {
    clinicians {
      id
      name
    }
    patient(id: $id) {
      id
      version
      responsible {
        id
        name
      }
    }
  }
`);

export const PatientResponsibleDocument = graphql(`
  query PatientResponsible($id: ID!) {
    patient(id: $id) {
      id
      responsible {
        id
        name
      }
    }
  }
`);

export const SetResponsibleDocument = graphql(`
  mutation SetResponsible($input: SetResponsibleInput!) {
    setResponsible(input: $input) {
      id
      version
    }
  }
`);
