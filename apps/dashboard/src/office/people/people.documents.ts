import { graphql } from '../../graphql/generated/gql.js';

export const PeopleListDocument = graphql(`
  query PeopleList($filter: PersonFilter, $first: Int!, $after: String) {
    people(filter: $filter, first: $first, after: $after) {
      total
      endCursor
      hasNextPage
      nodes {
        id
        name
        accountName
        state
        lastSignedInAt
        you
        roles {
          id
          role
          centre {
            name
          }
        }
      }
    }
  }
`);

export const CentreChoicesDocument = graphql(`
  query CentreChoices {
    centres {
      code
      name
    }
  }
`);

export const InvitePersonDocument = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      code
      expiresAt
      person {
        id
        name
      }
    }
  }
`);
