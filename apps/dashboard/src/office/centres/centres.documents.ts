import { graphql } from '../../graphql/generated/gql.js';

export const CentreListDocument = graphql(`
  query CentreList {
    centres {
      code
      name
      timeZone
      version
    }
  }
`);

export const AddCentreDocument = graphql(`
  mutation AddCentre($input: AddCentreInput!) {
    addCentre(input: $input) {
      code
    }
  }
`);

export const CorrectCentreDocument = graphql(`
  mutation CorrectCentre($input: CorrectCentreInput!) {
    correctCentre(input: $input) {
      code
    }
  }
`);
