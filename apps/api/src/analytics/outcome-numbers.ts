import type { EntityManager } from 'typeorm';
import { outcomeKey, type Outcome } from './outcome.js';

/**
 * The numbers of outcomes, giving one to those that never occurred before.
 *
 * New ones are stored in the order of their keys, so that transactions meeting over the same ones wait for each other
 * and never in a circle.
 *
 * @returns throws an Error for an outcome that was not asked for
 */
export async function outcomeNumbers(
  tx: EntityManager,
  outcomes: readonly Outcome[],
): Promise<(outcome: Outcome) => number> {
  const asked = new Map(outcomes.map((outcome) => [textOf(outcome), outcome]));
  const numbers = new Map<string, number>();
  await readNumbers(tx, asked, numbers);
  const missing = [...asked].filter(([text]) => !numbers.has(text)).map(([, outcome]) => outcome);
  if (missing.length > 0) {
    await store(tx, missing);
    // A second look: another transaction may have stored the same outcome first.
    await readNumbers(tx, asked, numbers);
  }
  return (outcome) => {
    const number = numbers.get(textOf(outcome));
    if (number === undefined) throw new Error('an outcome has no number');
    return number;
  };
}

const textOf = (outcome: Outcome): string =>
  `${outcome.protocolCode}@${outcome.protocolVersion} ${outcomeKey(outcome)}`;

async function readNumbers(
  tx: EntityManager,
  asked: ReadonlyMap<string, Outcome>,
  numbers: Map<string, number>,
): Promise<void> {
  if (asked.size === 0) return;
  const wanted = [...asked.values()];
  const rows = await tx.query<{ id: number; text: string }[]>(
    `select o.id, o.protocol_code || '@' || o.protocol_version || ' ' || o.key as text
     from unnest($1::text[], $2::text[], $3::text[]) as asked (protocol_code, protocol_version, key)
     join analysis.outcome o using (protocol_code, protocol_version, key)`,
    [
      wanted.map(({ protocolCode }) => protocolCode),
      wanted.map(({ protocolVersion }) => protocolVersion),
      wanted.map(outcomeKey),
    ],
  );
  for (const { id, text } of rows) numbers.set(text, id);
}

async function store(tx: EntityManager, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map((outcome) => ({
    protocol_code: outcome.protocolCode,
    protocol_version: outcome.protocolVersion,
    score_code: outcome.scoreCode,
    window_code: outcome.windowCode,
    window_position: outcome.windowPosition,
    instrument_version: outcome.instrumentVersion,
    improvement: outcome.improvement,
    no_change: outcome.noChange,
    in_rule: outcome.inRule,
    response: outcome.response,
    key: outcomeKey(outcome),
  }));
  await tx.query(
    `insert into analysis.outcome (protocol_code, protocol_version, score_code, window_code, window_position,
                                   instrument_version, improvement, no_change, in_rule, response, key)
     select protocol_code, protocol_version, score_code, window_code, window_position, instrument_version, improvement,
            no_change, in_rule, response, key
     from jsonb_to_recordset($1::jsonb) as fresh (protocol_code text, protocol_version text, score_code text, window_code text,
       window_position smallint, instrument_version text, improvement double precision, no_change text, in_rule boolean,
       response boolean, key text)
     order by protocol_code, protocol_version, key
     on conflict (protocol_code, protocol_version, key) do nothing`,
    [JSON.stringify(rows)],
  );
}
