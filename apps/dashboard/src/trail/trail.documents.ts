import { graphql } from '../graphql/generated/gql.js';

export const TrailEventsDocument = graphql(`
  query TrailEvents($filter: AuditEventFilter, $first: Int, $after: String) {
    auditEvents(filter: $filter, first: $first, after: $after) {
      endCursor
      hasNextPage
      nodes {
        sequence
        recordedAt
        kind
        action
        personId
        personName
        role
        centre
        reason
        asked
        details
        patientCount
        patients {
          id
          pseudonym
        }
        changeCount
        changes {
          record
          did
          redacted
          withheld
          patient {
            id
            pseudonym
          }
          fields {
            name
            before
            after
          }
        }
      }
    }
  }
`);

export const TrailCentresDocument = graphql(`
  query TrailCentres {
    centres {
      code
      name
    }
  }
`);

export const ActWordsDocument = graphql(`
  query ActWords {
    permissionMatrix {
      groups {
        rights {
          name
          description
        }
      }
    }
  }
`);
