/**
 * The least a server can do to list 50 patients with encounters, assessments and scores: three batched queries, put
 * together by key, sent as JSON. No schema, no permissions, no checks.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 8 });

const patientsOf = `
  select centre_id, id, pseudonym from registry.patient
  where centre_id = (select m.centre_id from access.person c join access.membership m on m.person_id = c.id where c.persona = 'clinician')
  order by pseudonym limit 50`;

const encountersOf = `
  select id, patient_id, held_on::text as "heldOn", purpose from registry.encounter
  where centre_id = $1 and patient_id = any($2) order by held_on, id`;

const scoresOf = `
  select a.encounter_id, a.id, a.instrument_code, a.rater, a.recording, s.code, s.value::double precision as value, s.absence,
         s.answered, s.expected
  from registry.assessment a
  left join registry.score s on s.centre_id = a.centre_id and s.assessment_id = a.id
  where a.centre_id = $1 and a.encounter_id = any($2) order by a.id, s.code`;

async function listPatients() {
  const { rows: patients } = await pool.query(patientsOf);
  const centre = patients[0].centre_id;
  const { rows: encounters } = await pool.query(encountersOf, [centre, patients.map(({ id }) => id)]);
  const { rows: scores } = await pool.query(scoresOf, [centre, encounters.map(({ id }) => id)]);

  const nodes = new Map(patients.map(({ id, pseudonym }) => [id, { id, pseudonym, encounters: [] }]));
  const held = new Map();
  for (const { id, patient_id, heldOn, purpose } of encounters) {
    const encounter = { id, heldOn, purpose, assessments: [] };
    held.set(id, encounter);
    nodes.get(patient_id).encounters.push(encounter);
  }
  let assessment = null;
  for (const { encounter_id, id, instrument_code, rater, recording, ...score } of scores) {
    if (assessment?.id !== id) {
      assessment = { id, instrumentCode: instrument_code, rater, recording, scores: [] };
      held.get(encounter_id).assessments.push(assessment);
    }
    if (score.code !== null) assessment.scores.push(score);
  }
  return JSON.stringify({ data: { patients: { nodes: [...nodes.values()] } } });
}

const server = createServer((request, response) => {
  request.resume();
  request.on('end', async () => {
    response.setHeader('content-type', 'application/json');
    response.end(await listPatients());
  });
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
