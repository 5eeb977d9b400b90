import { addDays, deviceIntervals, nextVisit, scheduleOf, type DatedProcedure } from '#libs/outcomes/index';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { loadSampleCohort } from '../../../../test/samples/load-cohort.js';
import { Records } from '../access/records.js';
import { analyticsOf } from '../analytics/analytics-of.js';
import { addSystemPerson, systemActor } from '../audit/system-actor.js';
import { openDatabase } from '../database.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { FollowUpsQuery } from './follow-ups.query.js';

interface Followed {
  id: string;
  last_contact_on: string;
  died_on: string | null;
  exited_on: string | null;
  protocol_code: string;
  procedures: DatedProcedure[];
  filled: Record<string, string>;
}

describe('the follow-ups to arrange', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let protocols: ProtocolService;
  let followUps: FollowUpsQuery;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.urls.steward);
    const { audit } = await analyticsOf(dataSource);
    await audit.write(systemActor(), 'sample cohort loaded', async (tx) => {
      await addSystemPerson(tx);
      await loadSampleCohort(tx);
      // Half of the patients under the registry's own protocol, which also knows when someone is lost.
      await tx.query(`update registry.patient set protocol_code = 'registry-core' where birth_year % 2 = 0`);
    });
    protocols = new ProtocolService(dataSource);
    await protocols.onModuleInit();
    followUps = new FollowUpsQuery(Records.ofRegistry(dataSource), protocols);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it.each(['2024-07-01', '2024-08-15', '2024-11-30', '2025-06-01'])(
    'are the next visits of every schedule of the centre on %s',
    async (today) => {
      const [centre] = await dataSource.query<{ id: number }[]>(`select id from registry.centre where code = 'C01'`);
      const centreId = centre?.id ?? 0;
      const patients = await dataSource.query<Followed[]>(
        `select p.id, p.last_contact_on, p.died_on, p.exited_on, p.protocol_code,
                (select json_agg(json_build_object('id', q.id, 'type', q.type, 'performedOn', q.performed_on))
                 from registry.procedure q where q.centre_id = p.centre_id and q.patient_id = p.id) as procedures,
                (select coalesce(json_object_agg(f.window_code, f.encounter_id), '{}')
                 from analysis.filled_window f where f.centre_id = p.centre_id and f.patient_id = p.id) as filled
         from registry.patient p where p.centre_id = $1`,
        [centreId],
      );
      const expected = patients.flatMap((patient) => {
        const intervals = deviceIntervals(patient.procedures);
        const windows = scheduleOf(
          protocols.find(patient.protocol_code),
          {
            firstImplantOn: intervals[0]?.fromOn ?? null,
            deviceIntervals: intervals,
            lastContactOn: patient.last_contact_on,
            diedOn: patient.died_on,
            exitedOn: patient.exited_on,
            filled: new Map(Object.entries(patient.filled)),
          },
          today,
        );
        const next = nextVisit(windows);
        return next === null || next.opensOn > addDays(today, 30) ? [] : [`${patient.id} ${next.code} ${next.status}`];
      });

      const list = await followUps.run({ centreId, today, responsibleId: null, band: null, replacementMonth: null });
      expect(list.overdue + list.due + list.upcoming).toBe(expected.length);
      const found = list.items.map(({ patient, window }) => `${patient.id} ${window.code} ${window.status}`);
      expect(found).toHaveLength(Math.min(100, expected.length));
      expect(expected).toEqual(expect.arrayContaining(found));
      expect(expected.length).toBeGreaterThan(5);
    },
  );
});
