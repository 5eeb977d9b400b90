import pg from 'pg';
import { HttpClient, question } from './http-client.mjs';
import { inPairs } from './measure.mjs';
import { writeRows } from './write-rows.mjs';

const mutation = 'mutation ($input: RecordRefillInput!) { recordRefill(input: $input) { id } }';
const PAIRS = 40;
const WARM_UP = 10;

/**
 * A refill with the programme of the same act over GraphQL, against one transaction that writes the rows it has written
 * (event, refill, programme, patient, pump, their history with its link of the chain, and the kept answer) into a bare
 * database, one INSERT a table.
 */
export async function recordRefills({ api, registry, bareUrl, table }) {
  const refills = await inventRefills(registry);
  const client = await new HttpClient(api.url, 1).signIn('clinician');
  const pool = new pg.Pool({ connectionString: bareUrl, max: 1 });
  try {
    const measured = await inPairs({
      ours: async () => JSON.parse(await client.ask(refills())).data.recordRefill.id,
      between: (_run, id) => rowsWritten(registry, id),
      limit: (_run, rows) => writeRows(pool, rows),
      pairs: PAIRS,
      warmUp: WARM_UP,
    });
    table.add({
      id: 'refill-1',
      operation: 'record a refill with its programme',
      limitIs: 'one transaction writing its rows',
      ...measured,
      goal: { most: 3 },
    });
  } finally {
    client.close();
    await pool.end();
  }
}

/** Refills nobody has done, ready to send: each of another patient with a pump in place, at the centre of the clinician. */
async function inventRefills(registry) {
  const { rows: pumps } = await registry.query(`
    select p.patient_id as id, p.daily_dose_ug as dose, p.concentration_ug_per_ml as concentration
    from analysis.pump p
    where p.centre_id = (select m.centre_id from access.person c join access.membership m on m.person_id = c.id where c.persona = 'clinician')
      and p.state = 'COMPUTED' and p.filled_at < now() - interval '15 days'`);
  if (pumps.length < PAIRS + WARM_UP) throw new Error(`only ${pumps.length} pumps can be refilled`);
  let next = 0;
  return () => {
    const { id, dose, concentration } = pumps[next++];
    const input = {
      patientId: id,
      refilledAt: new Date(Date.now() - 60_000).toISOString(),
      filledMl: 18,
      concentrationUgPerMl: concentration,
      attestation: 'NONE',
      gapAnswer: 'MISSING_RECORD',
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: dose, reason: 'refill' },
      // Asked for where the last refill is long ago, or the dose is an unusual one.
      reasons: UNUSUAL.map(([rule, field]) => ({ rule, field, reason: 'As invented.' })),
    };
    return question(mutation, { input });
  };
}

const UNUSUAL = [
  ['LIMIT:refill-interval', 'refilledAt'],
  ['LIMIT:daily-dose', 'dailyDoseUg'],
  ['LIMIT:daily-volume', 'dailyDoseUg'],
  ['LIMIT:fill-volume', 'filledMl'],
  ['LIMIT:starting-dose', 'dailyDoseUg'],
  ['LIMIT:concentration', 'concentrationUgPerMl'],
  ['LIMIT:bridge', 'bridge'],
  ['LIMIT:concentration-in-reservoir', 'concentrationUgPerMl'],
];

/** The rows of one refill by table, each table as JSON text. */
async function rowsWritten(registry, refillId) {
  const { rows } = await registry.query(
    `with refill as (select * from registry.refill where id = $1),
     written as (
       select c.event_seq from audit.change c join refill r on c.centre_id = r.centre_id and c.patient_id = r.patient_id
       where c.relation = 'refill' and c.record = $1::text)
     select (select json_agg(v)::text from audit.event v where seq = (select event_seq from written)) as "audit.event",
            (select json_agg(r)::text from refill r) as "registry.refill",
            (select json_agg(g)::text from registry.programming g join refill r on g.centre_id = r.centre_id and g.refill_id = r.id) as "registry.programming",
            (select json_agg(c)::text from audit.change c where event_seq = (select event_seq from written)) as "audit.change",
            (select json_agg(v)::text from audit.change c join audit.value v on v.change_seq = c.seq
             where c.event_seq = (select event_seq from written)) as "audit.value",
            (select json_agg(a)::text from audit.about a where event_seq = (select event_seq from written)) as "audit.about",
            (select json_agg(l)::text from audit.link l where event_seq = (select event_seq from written)) as "audit.link",
            (select json_agg(k)::text from access.idempotency_key k
             where k.answer->'data'->'recordRefill'->>'id' = $1::text) as "access.idempotency_key"`,
    [refillId],
  );
  return rows[0];
}
