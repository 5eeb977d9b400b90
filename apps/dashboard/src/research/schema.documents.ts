import { graphql } from '../graphql/generated/gql.js';

export const QueriesOfSchemaDocument = graphql(`
  query QueriesOfSchema {
    __schema {
      queryType {
        fields {
          name
          description
        }
      }
    }
  }
`);

/** The introspection other tools read a schema from. */
export const WholeSchemaDocument = graphql(`
  query WholeSchema {
    __schema {
      description
      queryType {
        name
      }
      mutationType {
        name
      }
      subscriptionType {
        name
      }
      types {
        kind
        name
        description
        specifiedByURL
        isOneOf
        fields(includeDeprecated: true) {
          name
          description
          isDeprecated
          deprecationReason
          args(includeDeprecated: true) {
            ...SchemaInput
          }
          type {
            ...SchemaType
          }
        }
        inputFields(includeDeprecated: true) {
          ...SchemaInput
        }
        interfaces {
          ...SchemaType
        }
        enumValues(includeDeprecated: true) {
          name
          description
          isDeprecated
          deprecationReason
        }
        possibleTypes {
          ...SchemaType
        }
      }
      directives {
        name
        description
        isRepeatable
        locations
        args(includeDeprecated: true) {
          ...SchemaInput
        }
      }
    }
  }

  fragment SchemaInput on __InputValue {
    name
    description
    type {
      ...SchemaType
    }
    defaultValue
    isDeprecated
    deprecationReason
  }

  fragment SchemaType on __Type {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
          ofType {
            kind
            name
          }
        }
      }
    }
  }
`);
