import { GraphQLError } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../access/actor.js';
import { digestOf, networkOf } from './keys.js';
import { countedHere, spend } from './limiter.js';
import type { RateLimits } from './limits.js';
import { RateLimited } from './rate-limited.js';
import { rootFields } from './root-fields.js';

const A_MINUTE = 60;

const sentence = 'You have sent more to the registry than anyone can read or type.';

/** Whoever came from a forged address or with a cookie of their own making is still the same client. */
const clientOf = ({ actor, req }: RequestContext): string =>
  actor?.session == null ? `address ${networkOf(req.ip)}` : digestOf(actor.session);

/** Refuses operations beyond what a person does, before any resolver runs. Leaving is always possible. */
export function limitOperations(limits: RateLimits): ApolloServerPlugin<RequestContext> {
  const operations = countedHere({ name: 'operation', points: limits.operationsPerMinute, seconds: A_MINUTE });
  const mutations = countedHere({ name: 'mutation', points: limits.mutationsPerMinute, seconds: A_MINUTE });
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ operation, document, contextValue }) => {
          if (!operation) return;
          const fields = rootFields(operation, document);
          if (fields.size === 1 && fields.has('signOut')) return;
          const points = [...fields.values()].reduce((sum, times) => sum + times, 0);
          const client = clientOf(contextValue);
          try {
            await spend(operations, client, { points, sentence });
            if (operation.operation === 'mutation') await spend(mutations, client, { points, sentence });
          } catch (error) {
            if (error instanceof RateLimited) throw new GraphQLError(error.message, { originalError: error });
            throw error;
          }
        },
      }),
  };
}
