import { randomUUID } from 'node:crypto';
import { inPairs } from './measure.mjs';
import { withClient } from './scratch-cluster.mjs';
import { writeRows } from './write-rows.mjs';

/** Writing down that somebody looked at a patient, which every answer about one waits for, against its rows alone. */
export async function noteViews({ registry, pool, appUrl, session, table }) {
  const { rows } = await registry.query(`
    select p.centre_id, p.id from registry.patient p join access.membership m using (centre_id)
    join access.person c on c.id = m.person_id where c.persona = 'clinician' order by p.id limit 1`);
  const [{ centre_id: centreId, id }] = rows;
  await withClient(appUrl, async (app) => {
    const note = async () => {
      const requestId = randomUUID();
      const seen = [{ centreId, patientIds: [id] }];
      const view = {
        session,
        kind: 'VIEW',
        action: 'patients viewed',
        requestId,
        details: { fields: ['patient'] },
        seen,
      };
      await app.query('select audit.note_views($1) as noted', [JSON.stringify([view])]);
      return requestId;
    };
    const measured = await inPairs({
      ours: note,
      between: (_run, requestId) => rowsWritten(registry, requestId),
      limit: (_run, written) => writeRows(pool, written),
      pairs: 40,
      warmUp: 10,
    });
    table.add({
      id: 'view',
      operation: 'write down that a patient was looked at',
      limitIs: 'one transaction writing its rows',
      ...measured,
    });
  });
}

async function rowsWritten(registry, requestId) {
  const { rows } = await registry.query(
    `with event as (select * from audit.event where request_id = $1)
     select (select json_agg(v)::text from event v) as "audit.event",
            (select json_agg(a)::text from audit.about a join event v on v.seq = a.event_seq) as "audit.about",
            (select json_agg(l)::text from audit.link l join event v on v.seq = l.event_seq) as "audit.link"`,
    [requestId],
  );
  return rows[0];
}
