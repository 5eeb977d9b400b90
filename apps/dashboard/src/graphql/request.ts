import { messages } from '../messages/messages.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { RegistryProblem } from './registry-problem.js';

interface GraphQLErrorShape {
  message: string;
  extensions?: { code?: string; rule?: string; field?: string };
}

interface Answer<Result> {
  data?: Result | null;
  errors?: readonly GraphQLErrorShape[];
}

/**
 * Asks the API one typed operation, with the session cookie of this origin.
 *
 * @throws RegistryProblem with the API's first error, OFFLINE when it cannot be reached
 */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await readAnswer<Result>(await send(document.toString(), variables, signal));
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = 'INTERNAL', rule = null, field = null } = error.extensions ?? {};
    throw new RegistryProblem(code, error.message, rule, field);
  }
  if (answer.data == null) throw new RegistryProblem('UNREADABLE_ANSWER', messages.problems.unreadable);
  return answer.data;
}

async function send(query: string, variables: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RegistryProblem('OFFLINE', messages.problems.offline);
  }
}

async function readAnswer<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw response.status >= 500
      ? new RegistryProblem('OFFLINE', messages.problems.offline)
      : new RegistryProblem('UNREADABLE_ANSWER', messages.problems.unreadable);
  }
}
