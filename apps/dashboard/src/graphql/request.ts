import { isAttended } from './attention.js';
import { messages } from '../messages/messages.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { isUncertain, RegistryProblem, type Unusual } from './registry-problem.js';

interface GraphQLErrorShape {
  message: string;
  extensions?: { code?: string; rule?: string; field?: string; findings?: readonly Unusual[] };
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
  const question = { query: document.toString(), variables };
  return resultOf(await readAnswer<Result>(await send(question, unreachable, { signal }), unreachable));
}

/** Tries of an act whose answer does not come; the registry does it once, however often it is asked. */
const ATTEMPTS = 3;
const PAUSE_MS = 800;

/**
 * Asks the API for something that stores a record. An answer that was lost is asked for again: under the same key the
 * registry does nothing twice.
 *
 * @param key a UUID of this act; the same when it is repeated later
 * @throws RegistryProblem with the API's first error, UNREACHABLE when no answer came back: then nobody knows whether the
 * record was stored
 */
export async function requestAct<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  key: string = crypto.randomUUID(),
): Promise<Result> {
  const act = { query: document.toString(), variables };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return resultOf(await readAnswer<Result>(await send(act, answerLost, { key }), answerLost));
    } catch (problem) {
      if (attempt === ATTEMPTS || !isUncertain(problem)) throw problem;
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS));
    }
  }
}

/**
 * Asks once, also while the page is being left; whoever calls asks again under the same key. For acts that are repeated
 * until they arrive, such as keeping a draft.
 *
 * @throws RegistryProblem as requestAct does
 */
export async function requestActOnce<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  key: string,
): Promise<Result> {
  const act = { query: document.toString(), variables };
  return resultOf(await readAnswer<Result>(await send(act, answerLost, { key, keepalive: true }), answerLost));
}

function resultOf<Result>(answer: Answer<Result>): Result {
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = 'INTERNAL', rule = null, field = null, findings = [] } = error.extensions ?? {};
    throw new RegistryProblem(code, error.message, rule, field, findings);
  }
  if (answer.data == null) throw new RegistryProblem('UNREADABLE_ANSWER', messages.problems.unreadable);
  return answer.data;
}

async function send(
  asked: { query: string; variables: unknown },
  lost: () => RegistryProblem,
  { key, signal, keepalive = false }: { key?: string; signal?: AbortSignal | undefined; keepalive?: boolean },
): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(isAttended() ? {} : { 'tonus-unattended': '1' }),
      },
      body: JSON.stringify(asked),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
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
