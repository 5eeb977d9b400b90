import pg from 'pg';
import { HttpClient, question } from './http-client.mjs';
import { atOnce, inPairs, median } from './measure.mjs';
import { noteViews } from './note-views.mjs';
import { writeRows } from './write-rows.mjs';

const mutation = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }';
const ASSESSMENTS = 6;
const CLIENTS = 16;
const VISITS_A_ROUND = 160;
const ROUNDS = 3;

/**
 * A visit over GraphQL against one transaction that writes the rows this visit has written (event, encounter,
 * assessments, scores, their history with its link of the chain, and the kept answer) into a bare database, one INSERT a
 * table.
 */
export async function recordVisits({ api, registry, bareUrl, appUrl, table }) {
  const visits = await inventVisits(registry);
  const client = await new HttpClient(api.url, CLIENTS).signIn('clinician');
  const pool = new pg.Pool({ connectionString: bareUrl, max: CLIENTS });
  const record = async (visit) => JSON.parse(await client.ask(visit)).data.recordEncounter.id;
  try {
    const one = await inPairs({
      ours: () => record(visits()),
      between: (_run, id) => rowsWritten(registry, id),
      limit: (_run, rows) => writeRows(pool, rows),
      pairs: 40,
      warmUp: 10,
    });
    table.add({
      id: 'visit-1',
      operation: `record a visit with ${ASSESSMENTS} assessments`,
      limitIs: 'one transaction writing its rows',
      ...one,
      goal: { most: 3 },
    });
    table.add({
      id: 'visit-16',
      operation: `the same, ${CLIENTS} clients`,
      limitIs: `the same, ${CLIENTS} connections`,
      unit: '/s',
      ...(await rounds(record, visits, registry, pool)),
      goal: { least: 0.4 },
    });
    await noteViews({ registry, pool, appUrl, session: client.session, table });
  } finally {
    client.close();
    await pool.end();
  }
}

async function rounds(record, visits, registry, pool) {
  const rates = { ours: [], limit: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = Array.from({ length: VISITS_A_ROUND }, visits);
    const ours = await atOnce(CLIENTS, asked.length, (_worker, piece) => record(asked[piece]));
    const written = [];
    for (const id of ours.answers) written.push(await rowsWritten(registry, id));
    const limit = await atOnce(CLIENTS, written.length, (_worker, piece) => writeRows(pool, written[piece]));
    rates.ours.push(ours.perSecond);
    rates.limit.push(limit.perSecond);
  }
  return { ours: median(rates.ours), limit: median(rates.limit), runs: ROUNDS };
}

/** Visits nobody has held, ready to send: patients of the clinician's centre in turn, answers as others have given them. */
async function inventVisits(registry) {
  const { rows: patients } = await registry.query(`
    select p.id from registry.patient p
    where p.centre_id = (select m.centre_id from access.person c join access.membership m on m.person_id = c.id where c.persona = 'clinician')
      and p.died_on is null and p.exited_on is null
      -- Whose consent is withdrawn or refused has nothing more recorded.
      and not exists (select from registry.pathway_event v where v.centre_id = p.centre_id and v.patient_id = p.id
                      and v.kind in ('CONSENT_WITHDRAWN', 'CONSENT_REFUSED') and v.voided_at is null)
      and exists (select from registry.procedure q where q.centre_id = p.centre_id and q.patient_id = p.id
                  and q.type = 'IMPLANT' and q.performed_on < current_date - 100)
      and not exists (select from registry.encounter e where e.centre_id = p.centre_id and e.patient_id = p.id and e.held_on > current_date - 100)`);
  const { rows: held } = await registry.query(`
    select json_agg(json_build_object('instrumentCode', instrument_code, 'rater', rater, 'answers', answers)) as assessments
    from (select * from registry.assessment where recording = 'ITEMS' order by encounter_id limit 5000) a
    group by encounter_id having count(*) >= ${ASSESSMENTS} limit 20`);
  let next = 0;
  return () => {
    const at = next++;
    const day = new Date(Date.now() - (1 + Math.floor(at / patients.length)) * 86_400_000);
    return question(mutation, {
      input: {
        patientId: patients[at % patients.length].id,
        heldOn: day.toISOString().slice(0, 10),
        purpose: 'FOLLOW_UP',
        contact: 'VIDEO',
        attestation: 'NONE',
        assessments: held[at % held.length].assessments.slice(0, ASSESSMENTS).map(({ answers, ...assessment }) => ({
          ...assessment,
          answers: Object.entries(answers).map(([key, answer]) => ({ key, ...answer })),
        })),
      },
    });
  };
}

/** The rows of one visit by table, each table as JSON text. */
async function rowsWritten(registry, encounterId) {
  const { rows } = await registry.query(
    `with encounter as (select * from registry.encounter where id = $1),
     written as (
       select c.event_seq from audit.change c join encounter e on c.centre_id = e.centre_id and c.patient_id = e.patient_id
       where c.relation = 'encounter' and c.record = $1::text),
     assessment as (select a.* from registry.assessment a join encounter e on a.centre_id = e.centre_id and a.encounter_id = e.id)
     select (select json_agg(v)::text from audit.event v where seq = (select event_seq from written)) as "audit.event",
            (select json_agg(e)::text from encounter e) as "registry.encounter",
            (select json_agg(a)::text from assessment a) as "registry.assessment",
            (select json_agg(s)::text from registry.score s join assessment a on s.centre_id = a.centre_id and s.assessment_id = a.id) as "registry.score",
            (select json_agg(c)::text from audit.change c where event_seq = (select event_seq from written)) as "audit.change",
            (select json_agg(v)::text from audit.change c join audit.value v on v.change_seq = c.seq
             where c.event_seq = (select event_seq from written)) as "audit.value",
            (select json_agg(a)::text from audit.about a where event_seq = (select event_seq from written)) as "audit.about",
            (select json_agg(l)::text from audit.link l where event_seq = (select event_seq from written)) as "audit.link",
            (select json_agg(k)::text from access.idempotency_key k
             where k.answer->'data'->'recordEncounter'->>'id' = $1::text) as "access.idempotency_key"`,
    [encounterId],
  );
  return rows[0];
}
