import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { formatError } from '../format-error.js';
import type { RequestContext } from './actor.js';
import type { Operation } from './operation.js';
import type { Records } from './records.js';
import { isSessionAct, isToldOnce } from './permissions.js';
import { claim, keepAnswer } from './idempotency.js';

/**
 * One transaction for each GraphQL operation. An interceptor would end it too early: fields of objects are resolved
 * after the root. Queries read one snapshot; a mutation commits when its whole answer is there, and answers when it is
 * committed.
 */
export const transactions = (records: Records): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => Promise.resolve(new OperationListener(records)),
});

class OperationListener implements GraphQLRequestListener<RequestContext> {
  private operation: Operation | null = null;
  /** Whether the answer is kept, for a request that repeats this one. */
  private keeps = false;

  constructor(private readonly records: Records) {}

  didResolveOperation({
    operation,
    contextValue,
  }: GraphQLRequestContextDidResolveOperation<RequestContext>): Promise<void> {
    const kind = operation?.operation === 'mutation' ? 'writes' : 'reads';
    this.operation = this.records.begin(contextValue.actor, kind);
    contextValue.res.once('close', () => void this.operation?.rollback());
    return Promise.resolve();
  }

  /** A repeated mutation is answered from what is kept of the first. */
  async responseForOperation(context: Resolved) {
    const { operation } = this;
    if (operation?.kind !== 'writes' || operation.actor === null || isSessionAct(rootField(context))) return null;
    const answer = await claim(operation, context).catch(refused);
    this.keeps = answer === null && !isToldOnce(rootField(context));
    return answer && { http: context.response.http, body: { kind: 'single' as const, singleResult: answer } };
  }

  async willSendResponse({ response }: GraphQLRequestContextWillSendResponse<RequestContext>): Promise<void> {
    const { operation } = this;
    if (!operation || response.body?.kind !== 'single') return;
    const result = response.body.singleResult;
    try {
      await (operation.kind === 'reads' ? operation.rollback() : this.settle(operation, result));
    } catch (error) {
      result.data = null;
      result.errors = [formatError({ message: '' }, error)];
    }
  }

  /** All of a mutation or nothing: an answer with an error in it has stored nothing. */
  private async settle(operation: Operation, result: FormattedExecutionResult): Promise<void> {
    if (result.errors && result.errors.length > 0) {
      await operation.rollback();
      if (result.data) result.data = null;
      return;
    }
    if (this.keeps) await keepAnswer(operation, result);
    await operation.commit();
  }
}

/** Thrown from this place in the request, an error would not reach the client as ours. */
const refused = (error: unknown): FormattedExecutionResult => ({
  data: null,
  errors: [formatError({ message: '' }, error)],
});

type Resolved = GraphQLRequestContextResponseForOperation<RequestContext>;

/** The one root field of a mutation; its rules have been checked. */
function rootField({ operation }: Resolved): string {
  const [field] = operation.selectionSet.selections;
  return field?.kind === 'Field' ? field.name.value : '';
}
