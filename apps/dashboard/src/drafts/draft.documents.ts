import { graphql } from '../graphql/generated/gql.js';

export const VisitDraftDocument = graphql(`
  query VisitDraft($patientId: ID!, $since: Int!) {
    visitDraft(patientId: $patientId, since: $since) {
      ...WholeDraft
    }
  }

  fragment WholeDraft on VisitDraft {
    id
    revision
    begunAt
    changedAt
    changedBy
    fields {
      path
      value
      revision
      changedAt
      changedBy
      own
      rivals {
        value
        changedAt
        changedBy
        own
      }
    }
  }
`);

export const SaveVisitDraftDocument = graphql(`
  mutation SaveVisitDraft($input: SaveVisitDraftInput!) {
    saveVisitDraft(input: $input) {
      ...WholeDraft
    }
  }
`);

export const DiscardVisitDraftDocument = graphql(`
  mutation DiscardVisitDraft($input: DiscardVisitDraftInput!) {
    discardVisitDraft(input: $input) {
      id
    }
  }
`);

export const VisitDraftChangedDocument = graphql(`
  subscription VisitDraftChanged($patientId: ID!, $page: ID!) {
    visitDraftChanged(patientId: $patientId, page: $page) {
      at
      revision
      others {
        name
        own
      }
    }
  }
`);
