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
  return resultOf(
    await readAnswer<Result>(await send(document.toString(), variables, unreachable, signal), unreachable),
  );
}

/**
 * Asks the API for something that stores a record.
 *
 * @throws RegistryProblem with the API's first error, UNREACHABLE when no answer came back: then nobody knows whether the
 * record was stored
 */
export async function requestAct<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  return resultOf(await readAnswer<Result>(await send(document.toString(), variables, answerLost), answerLost));
}

function resultOf<Result>(answer: Answer<Result>): Result {
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = 'INTERNAL', rule = null, field = null } = error.extensions ?? {};
    throw new RegistryProblem(code, error.message, rule, field);
  }
  if (answer.data == null) throw new RegistryProblem('UNREADABLE_ANSWER', messages.problems.unreadable);
  return answer.data;
}

async function send(
  query: string,
  variables: unknown,
  lost: () => RegistryProblem,
  signal?: AbortSignal,
): Promise<Response> {
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
    throw lost();
  }
}

async function readAnswer<Result>(response: Response, lost: () => RegistryProblem): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    if (response.status >= 500 || lost === answerLost) throw lost();
    throw new RegistryProblem('UNREADABLE_ANSWER', messages.problems.unreadable);
  }
}

const unreachable = () => new RegistryProblem('OFFLINE', messages.problems.offline);
const answerLost = () => new RegistryProblem('UNREACHABLE', messages.problems.uncertain);
