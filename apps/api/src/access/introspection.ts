import type { ApolloServerPlugin } from '@apollo/server';
import { NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import { RegistryError } from '../errors.js';
import type { RequestContext } from './actor.js';

/** The schema is the data dictionary of the people who work here; to strangers it says nothing. */
export const introspectionForTheSignedIn: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, schema, document }) => {
        if (contextValue.actor || validate(schema, document, [NoSchemaIntrospectionCustomRule]).length === 0) {
          return Promise.resolve();
        }
        throw new RegistryError('UNAUTHENTICATED', 'Sign in to read the schema.');
      },
    }),
};
