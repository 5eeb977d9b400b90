import type { ApolloServerPlugin } from '@apollo/server';
import { rootFields } from '../rates/root-fields.js';

/**
 * At logout, has the browser drop what it keeps of our pages, so that going back shows nothing. Neither "storage", where
 * drafts of visits wait that have not been saved yet, nor "cookies", which would end the person's sessions at every
 * other service under the hospital's domain: our own cookie is ended by name.
 */
export const forgetPages: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ operation, document, response }) => {
        if (operation?.operation === 'mutation' && document && rootFields(operation, document).has('signOut')) {
          response.http.headers.set('clear-site-data', '"cache"');
        }
        return Promise.resolve();
      },
    }),
};
