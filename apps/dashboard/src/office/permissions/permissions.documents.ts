import { graphql } from '../../graphql/generated/gql.js';

export const PermissionMatrixDocument = graphql(`
  query PermissionMatrix {
    permissionMatrix {
      roles
      groups {
        title
        rights {
          name
          description
          openToAnyone
          openToCaregiverLink
          grants {
            role
            reach
            reauthentication
            secondPerson
          }
        }
      }
    }
  }
`);
