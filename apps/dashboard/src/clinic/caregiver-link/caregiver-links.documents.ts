import { graphql } from '../../graphql/generated/gql.js';

export const CaregiverLinksDocument = graphql(`
  query CaregiverLinks($id: ID!) {
    patient(id: $id) {
      id
      caregiverLinks {
        id
        state
        respondent
        language
        relation
        issuedAt
        issuedBy
        expiresAt
        timesOpened
        lastOpenedAt
        submittedAt
        revokedAt
        answeredIn
        wording
        activeSeconds
        encounterId
      }
    }
  }
`);

export const IssueCaregiverLinkDocument = graphql(`
  mutation IssueCaregiverLink($input: IssueCaregiverLinkInput!) {
    issueCaregiverLink(input: $input) {
      path
    }
  }
`);

export const RevokeCaregiverLinkDocument = graphql(`
  mutation RevokeCaregiverLink($id: ID!) {
    revokeCaregiverLink(id: $id) {
      id
    }
  }
`);
