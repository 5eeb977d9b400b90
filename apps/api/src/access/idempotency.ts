import { createHash } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { RegistryError } from '../errors.js';
import type { RequestContext } from './actor.js';
import type { Operation } from './operation.js';

/** Header of a fresh UUID for each act, the same again when the act is repeated because no answer came. */
export const IDEMPOTENCY_KEY = 'idempotency-key';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Asked {
  readonly contextValue: RequestContext;
  readonly source: string;
  readonly request: { readonly operationName?: string; readonly variables?: Record<string, unknown> };
}

const keys = new WeakMap<Operation, string>();

/**
 * Takes the key of an act, first of all: a twin that comes meanwhile waits for this transaction.
 *
 * @returns null when the act is to be done now, else what was answered when it was done
 * @throws IDEMPOTENCY_MISMATCH when the key belongs to another act
 */
export async function claim(operation: Operation, asked: Asked): Promise<FormattedExecutionResult | null> {
  const key = keyOf(asked);
  const hash = createHash('sha256')
    .update(JSON.stringify([scopeOf(asked), asked.source, asked.request.operationName, asked.request.variables ?? {}]))
    .digest();
  const take = async (): Promise<boolean> => {
    const taken = await operation.query<unknown[]>(
      `insert into access.idempotency_key (person_id, key, centre_id, operation_hash) values (sec.person(), $1, sec.centre(), $2)
       on conflict do nothing returning key`,
      [key, hash],
    );
    return taken.length === 1;
  };
  operation.beginAnew = async () => {
    if (!(await take()))
      throw new RegistryError('BUSY', 'The same act is being done already. Look before you try again.');
  };
  keys.set(operation, key);
  return (await take()) ? null : answered(operation, key, hash);
}

/** Keeps the answer with what it is about, in the same transaction. */
export async function keepAnswer(operation: Operation, answer: FormattedExecutionResult): Promise<void> {
  await operation.query('update access.idempotency_key set answer = $2 where person_id = sec.person() and key = $1', [
    keys.get(operation),
    JSON.stringify(answer),
  ]);
}

/** The same words said in another role or at another hospital are another act. */
const scopeOf = ({ contextValue: { actor } }: Asked): unknown[] => [
  actor?.role,
  actor?.centreId,
  actor?.onlyPatientId ?? null,
];

function keyOf({ contextValue: { req } }: Asked): string {
  const key = req.headers[IDEMPOTENCY_KEY];
  if (typeof key === 'string' && UUID.test(key)) return key.toLowerCase();
  throw new RegistryError(
    'VALIDATION_FAILED',
    'Send a fresh UUID in the header Idempotency-Key with each mutation, and the same one when you repeat it.',
    { rule: 'IDEMPOTENCY_KEY' },
  );
}

async function answered(operation: Operation, key: string, hash: Buffer): Promise<FormattedExecutionResult> {
  const [kept] = await operation.query<{ same: boolean; answer: FormattedExecutionResult | null }[]>(
    'select operation_hash = $2 as same, answer from access.idempotency_key where person_id = sec.person() and key = $1',
    [key, hash],
  );
  if (!kept?.same) {
    throw new RegistryError(
      'IDEMPOTENCY_MISMATCH',
      'This Idempotency-Key was used for something else. Nothing was stored; send a fresh one.',
    );
  }
  if (kept.answer === null) {
    throw new RegistryError(
      'IDEMPOTENCY_MISMATCH',
      'This was stored before, and its answer is no longer kept. Reload the page.',
      {
        rule: 'ANSWER_GONE',
      },
    );
  }
  return kept.answer;
}
