import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { askerOf, type RequestContext } from '../access/actor.js';
import { rootFields } from '../rates/root-fields.js';
import { log } from './log.js';

/** Names of operations are chosen by whoever wrote the client; long ones are cut. */
const LONGEST_NAME = 60;

/** One line for each GraphQL operation, when it has been answered: only then is it known whether it was stored. */
export const logOperations: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () => {
    const began = performance.now();
    return Promise.resolve({
      willSendResponse: (answered) => {
        const { res, requestId } = answered.contextValue;
        res.once('close', () =>
          log.info({
            event: 'operation',
            request: requestId,
            ...asked(answered),
            ...by(answered),
            ...outcome(answered, began),
          }),
        );
        return Promise.resolve();
      },
    });
  },
};

/** Names of fields as in the schema: aliases are free text. Null and empty when the request does not fit the schema. */
function asked({ operation, document }: GraphQLRequestContext<RequestContext>): object {
  return {
    operation: operation?.name?.value.slice(0, LONGEST_NAME) ?? null,
    kind: operation?.operation ?? null,
    fields: operation && document ? [...rootFields(operation, document).keys()] : [],
  };
}

function by({ contextValue }: GraphQLRequestContext<RequestContext>): object {
  const { actor } = contextValue;
  return { role: askerOf(contextValue), centre: actor?.centreCode ?? null };
}

function outcome({ response }: GraphQLRequestContext<RequestContext>, began: number): object {
  const errors = response.body?.kind === 'single' ? response.body.singleResult.errors : undefined;
  return { outcome: errors?.[0]?.extensions?.['code'] ?? 'OK', ms: Math.round(performance.now() - began) };
}
