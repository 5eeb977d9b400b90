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
import type { Viewing, ViewTrail } from './view-trail.js';
import { viewingsOf } from './viewings-of.js';
import { isSessionAct, isToldOnce } from './permissions.js';
import { claim, keepAnswer } from './idempotency.js';

/**
 * One transaction for each GraphQL operation. An interceptor would end it too early: fields of objects are resolved
 * after the root. Queries read one snapshot; a mutation commits when its whole answer is there, and answers when it is
 * committed. What was read is written into the trail in between: without that there is no answer.
 */
export const transactions = (records: Records, trail: ViewTrail): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => Promise.resolve(new OperationListener(records, trail)),
});

class OperationListener implements GraphQLRequestListener<RequestContext> {
  private operation: Operation | null = null;
  /** Whether the answer is kept, for a request that repeats this one. */
  private keeps = false;

  constructor(
    private readonly records: Records,
    private readonly trail: ViewTrail,
  ) {}

  didResolveOperation({
    operation,
    contextValue,
  }: GraphQLRequestContextDidResolveOperation<RequestContext>): Promise<void> {
    const kind = operation?.operation === 'mutation' ? 'writes' : 'reads';
    this.operation = this.records.begin(contextValue.actor ?? contextValue.link, kind);
    contextValue.res.once('close', () => void this.operation?.rollback());
    return Promise.resolve();
  }

  /** A repeated mutation is answered from what is kept of the first. A link has no acts that are kept: it submits once. */
  async responseForOperation(context: Resolved) {
    const { operation } = this;
    if (operation?.kind !== 'writes' || context.contextValue.actor === null || isSessionAct(rootField(context)))
      return null;
    const answer = await claim(operation, context).catch(refused);
    this.keeps = answer === null && !isToldOnce(rootField(context));
    return answer && { http: context.response.http, body: { kind: 'single' as const, singleResult: answer } };
  }

  async willSendResponse(context: GraphQLRequestContextWillSendResponse<RequestContext>): Promise<void> {
    // There is none where the gate refused: that is told too.
    const { operation } = this;
    if (context.response.body?.kind !== 'single') return;
    const result = context.response.body.singleResult;
    try {
      if (operation) await (operation.kind === 'reads' ? operation.rollback() : this.settle(operation, result));
      await Promise.all(viewings(operation?.seen, context, result).map((viewing) => this.trail.note(viewing)));
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

/** What the trail must hold before this answer leaves. Whoever has not signed in reads nothing of patients. */
function viewings(
  seen: Operation['seen'] | undefined,
  { schema, document, operation, request, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>,
  { errors = [] }: FormattedExecutionResult,
): Viewing[] {
  const { actor, requestId } = contextValue;
  if (actor?.session == null || !document || !operation) return [];
  const refused = errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN');
  const variables = request.variables ?? {};
  return viewingsOf({
    schema,
    document,
    operation,
    variables,
    session: actor.session,
    requestId,
    seen: seen ?? new Map(),
    refused,
  });
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
