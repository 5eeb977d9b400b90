import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { insertRows } from '../audit/insert-rows.js';
import { addSystemPerson, SYSTEM_PERSON, systemActor } from '../audit/system-actor.js';
import { openDatabase } from '../database.js';
import { analyticsOf, type Analytics } from './analytics-of.js';
import { analysisTables } from './analysis-tables.js';

const actor = systemActor();
const CENTRE = 1;

describe('the analysis tables', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let analytics: Analytics;

  const write = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
    analytics.audit.write(actor, 'records changed', work);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.urls.steward);
    analytics = await analyticsOf(dataSource);
    await write(async (tx) => {
      await addSystemPerson(tx);
      await tx.query(`insert into registry.centre (code, name) values ('C01', 'Centre A'), ('C02', 'Centre B')`);
    });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const enrol = async (tx: EntityManager, values: object = {}): Promise<string> => {
    const id = uuid();
    const pseudonym = `P-${id.slice(-12).toUpperCase()}`;
    const protocol = { protocolCode: 'registry-core', protocolVersion: '1.0.0' };
    await insertRows(tx, 'registry.patient', [
      {
        centreId: CENTRE,
        id,
        pseudonym,
        birthYear: 1980,
        enrolledOn: '2020-01-01',
        recordedBy: SYSTEM_PERSON,
        ...protocol,
        ...values,
      },
    ]);
    return id;
  };

  const operate = (tx: EntityManager, patientId: string, type: string, performedOn: string) =>
    insertRows(tx, 'registry.procedure', [
      { centreId: CENTRE, id: uuid(), patientId, type, performedOn, recordedBy: SYSTEM_PERSON },
    ]);

  const complicate = (tx: EntityManager, patientId: string, typeCode: string, onsetOn: string) =>
    insertRows(tx, 'registry.complication', [
      { centreId: CENTRE, id: uuid(), patientId, typeCode, onsetOn, outcome: 'RECOVERED', recordedBy: SYSTEM_PERSON },
    ]);

  /** A visit with one assessment: average pain. */
  const visit = async (
    tx: EntityManager,
    patientId: string,
    { heldOn, pain, rater = 'PATIENT' }: { heldOn: string; pain: number; rater?: string },
  ): Promise<string> => {
    const [first] = await tx.query<{ day: string | null }[]>(
      `select min(performed_on) as day from registry.procedure where patient_id = $1 and type = 'IMPLANT'`,
      [patientId],
    );
    const encounterId = uuid();
    const assessmentId = uuid();
    const purpose = first?.day != null && heldOn >= first.day ? 'FOLLOW_UP' : 'BASELINE';
    await insertRows(tx, 'registry.encounter', [
      {
        centreId: CENTRE,
        id: encounterId,
        patientId,
        heldOn,
        purpose,
        contact: 'IN_PERSON',
        attestation: 'NONE',
        recordedBy: SYSTEM_PERSON,
      },
    ]);
    await insertRows(tx, 'registry.assessment', [
      {
        centreId: CENTRE,
        id: assessmentId,
        patientId,
        encounterId,
        instrumentCode: 'nrs-pain',
        instrumentVersion: '1.0.0',
        engineVersion: '1.0.0',
        rater,
        recording: 'ITEMS',
        answers: { average7d: { code: String(pain) } },
      },
    ]);
    await insertRows(tx, 'registry.score', [
      { centreId: CENTRE, patientId, assessmentId, code: 'nrs-pain.average7d', value: pain, answered: 1, expected: 1 },
    ]);
    return assessmentId;
  };

  /** The next version of an assessment, as the service stores it. */
  const amend = async (tx: EntityManager, assessmentId: string, pain: number): Promise<void> => {
    const [[assessment]] = await tx.query<[[{ version: number; patient_id: string }]]>(
      `update registry.assessment
       set version = version + 1, status = 'COMPLETED', change = 'AMENDED', change_category = 'ENTRY_ERROR',
           change_reason = 'The form says so.', answers = jsonb_build_object('average7d', jsonb_build_object('code', $2::text))
       where id = $1 returning version, patient_id`,
      [assessmentId, pain],
    );
    await insertRows(tx, 'registry.score', [
      {
        centreId: CENTRE,
        patientId: assessment.patient_id,
        assessmentId,
        version: assessment.version,
        code: 'nrs-pain.average7d',
        value: pain,
        answered: 1,
        expected: 1,
      },
    ]);
  };

  const voided = (tx: EntityManager, assessmentId: string) =>
    tx.query(
      `update registry.assessment set status = 'VOIDED', change = 'VOIDED', change_category = null, change_reason = 'Never was.'
       where id = $1`,
      [assessmentId],
    );

  /** Every row of the schema, outcomes written out: their numbers depend on who came first. */
  const contents = async (): Promise<Record<string, unknown[]>> => {
    const written = (number: string) => `(select to_jsonb(o) - 'id' from analysis.outcome o where o.id = ${number})`;
    const more: Record<string, string> = {
      patient: `, array(select ${written('n')} from unnest(a.outcomes) with ordinality as listed (n, place) order by place) as standing`,
      window_score: `, ${written('a.outcome_id')} as outcome`,
    };
    const tables: Record<string, unknown[]> = {};
    for (const { name, key } of Object.values(analysisTables))
      tables[name] = await dataSource.query(
        `select to_jsonb(t) - 'outcomes' - 'outcome_id' as row from (select a.*${more[name] ?? ''} from analysis.${name} a) t
         order by ${key.join(', ')}`,
      );
    return tables;
  };

  const expectEqualToRebuild = async () => {
    const maintained = await contents();
    for (const { name } of Object.values(analysisTables)) await dataSource.query(`delete from analysis.${name}`);
    await analytics.writer.rebuild();
    expect(maintained).toEqual(await contents());
    return maintained;
  };

  it('equal a rebuild after a mixed history of writes', async () => {
    let ada = '';
    let ben = '';
    await write(async (tx) => {
      ada = await enrol(tx, { sex: 'FEMALE', aetiology: 'stroke', origin: 'CEREBRAL' });
      ben = await enrol(tx, { sex: null, birthYear: 2010 });
    });
    await write(async (tx) => {
      await visit(tx, ada, { heldOn: '2020-02-01', pain: 8 });
      await visit(tx, ada, { heldOn: '2020-02-20', pain: 7 });
    });
    await write((tx) => operate(tx, ada, 'IMPLANT', '2020-03-01'));
    await write((tx) => operate(tx, ben, 'IMPLANT', '2021-05-05'));
    await write((tx) => visit(tx, ada, { heldOn: '2020-03-20', pain: 6 }));
    await write((tx) => visit(tx, ada, { heldOn: '2020-03-31', pain: 3 }));
    await write((tx) => visit(tx, ada, { heldOn: '2020-06-01', pain: 5, rater: 'CAREGIVER_PROXY' }));
    await write((tx) => complicate(tx, ada, 'infect.pocket-deep', '2020-04-15'));
    await write((tx) => operate(tx, ada, 'EXPLANT', '2020-07-01'));
    await write((tx) => operate(tx, ada, 'IMPLANT', '2020-12-01'));
    await write((tx) => operate(tx, ada, 'CATHETER_REVISION', '2021-02-01'));
    const wrong = await write((tx) => visit(tx, ben, { heldOn: '2021-06-04', pain: 9 }));
    await write((tx) => amend(tx, wrong, 4));
    const strange = await write((tx) => visit(tx, ada, { heldOn: '2020-04-01', pain: 1 }));
    await write((tx) => voided(tx, strange));
    const first = await write((tx) => visit(tx, ada, { heldOn: '2020-09-01', pain: 9 }));
    await write((tx) => amend(tx, first, 8));
    await write((tx) => amend(tx, first, 2));
    await write((tx) => voided(tx, first));
    await write((tx) => tx.query(`update registry.patient set died_on = '2022-01-01' where id = $1`, [ben]));
    await write((tx) =>
      tx.query(`update registry.complication set onset_on = '2020-05-02' where patient_id = $1`, [ada]),
    );
    await write((tx) => complicate(tx, ada, 'cath.kink', '2021-01-15'));

    const tables = await expectEqualToRebuild();
    expect(tables['window_score']).toEqual(
      expect.arrayContaining([
        {
          row: expect.objectContaining({
            patient_id: ada,
            window_code: 'BASELINE',
            held_on: '2020-02-01',
            superseded_on: '2020-02-20',
            value: 8,
          }),
        },
        {
          row: expect.objectContaining({
            patient_id: ada,
            window_code: 'BASELINE',
            held_on: '2020-02-20',
            superseded_on: null,
            value: 7,
          }),
        },
        {
          row: expect.objectContaining({
            window_code: 'M1',
            held_on: '2020-03-20',
            superseded_on: '2020-03-31',
            // 7 − 6 = 1 point: less than 2
            outcome: expect.objectContaining({ improvement: 1, response: false }),
          }),
        },
        {
          row: expect.objectContaining({
            window_code: 'M1',
            held_on: '2020-03-31',
            superseded_on: null,
            // 7 − 3 = 4 points, 57 % of 7
            outcome: expect.objectContaining({ improvement: 4, response: true }),
          }),
        },
        {
          row: expect.objectContaining({
            window_code: 'M3',
            outcome: expect.objectContaining({ improvement: null, no_change: 'OTHER_RATER', response: null }),
          }),
        },
        // Nobody took a baseline of Ben: his first value never takes its place. It was amended from 9 to 4.
        {
          row: expect.objectContaining({
            patient_id: ben,
            value: 4,
            outcome: expect.objectContaining({ no_change: 'NO_BASELINE' }),
          }),
        },
      ]),
    );
    // What was voided stands nowhere, not even as something that stood before.
    expect(tables['window_score']).not.toContainEqual({
      row: expect.objectContaining({ held_on: expect.stringMatching('2020-04-01|2020-09-01') }),
    });
    expect(tables['exposure']).toEqual(
      expect.arrayContaining([
        {
          row: expect.objectContaining({
            patient_id: ada,
            clock: 'SYSTEM',
            number: 1,
            from_on: '2020-03-01',
            to_on: '2020-07-01',
          }),
        },
        {
          row: expect.objectContaining({
            patient_id: ada,
            clock: 'SYSTEM',
            number: 2,
            from_on: '2020-12-01',
            to_on: null,
          }),
        },
        {
          row: expect.objectContaining({
            patient_id: ada,
            clock: 'CATHETER',
            number: 3,
            from_on: '2021-02-01',
            to_on: null,
          }),
        },
      ]),
    );
    expect(tables['event']).toEqual([
      { row: expect.objectContaining({ type_code: 'infect.pocket-deep', onset_on: '2020-05-02' }) },
      { row: expect.objectContaining({ type_code: 'cath.kink', category: 'cath', in_system_time: true }) },
    ]);
  });

  it('answer as of a day with what stood then', async () => {
    const ownCentre = systemActor({ id: CENTRE, code: 'C01' });
    const before = await analytics.outcomes.run(ownCentre, { centreCodes: ['C01'], asOf: '2020-03-25' });
    const after = await analytics.outcomes.run(ownCentre, { centreCodes: ['C01'], asOf: '2020-04-30' });
    const ofPain = (outcomes: typeof before) =>
      outcomes.scores.find(({ score }) => score.scoreCode === 'nrs-pain.average7d')?.windows[0];
    // On 25 March the visit of the 20th was the nearest to day 30; the one of the 31st took its place.
    expect(ofPain(before)).toMatchObject({ nPaired: 1, meanImprovement: 1, nExpected: 0, nRecordedOfExpected: 0 });
    // M1 ends on day 44, which is 14 April.
    expect(ofPain(after)).toMatchObject({ nPaired: 1, meanImprovement: 4, nExpected: 1, nRecordedOfExpected: 1 });
  });

  it('see both of two visits written at the same time', async () => {
    const cleo = await write((tx) => enrol(tx));
    await write((tx) => operate(tx, cleo, 'IMPLANT', '2022-01-01'));
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const early = write(async (tx) => {
      await visit(tx, cleo, { heldOn: '2022-01-31', pain: 5 });
      await held;
    });
    const late = write((tx) => visit(tx, cleo, { heldOn: '2022-04-01', pain: 3 }));
    // Whether the late one waits its turn or not, the early one is still open for a while.
    await Promise.race([late, pause(300)]);
    letGo();
    await Promise.all([early, late]);
    const rows = await dataSource.query(
      `select window_code from analysis.window_score where patient_id = $1 order by held_on`,
      [cleo],
    );
    expect(rows).toEqual([{ window_code: 'M1' }, { window_code: 'M3' }]);
    await expectEqualToRebuild();
  });

  it('leave rows that did not change as they are', async () => {
    const dora = await write((tx) => enrol(tx));
    await write((tx) => operate(tx, dora, 'IMPLANT', '2022-01-01'));
    await write((tx) => visit(tx, dora, { heldOn: '2022-01-31', pain: 5 }));
    const versions = () =>
      dataSource.query(
        `select xmin::text, window_code from analysis.window_score where patient_id = $1 and window_code = 'M1'`,
        [dora],
      );
    const before = await versions();
    await write((tx) => visit(tx, dora, { heldOn: '2022-04-01', pain: 4 }));
    expect(await versions()).toEqual(before);
  });

  it('go with a transaction that fails', async () => {
    const before = await contents();
    const failing = write(async (tx) => {
      await operate(tx, await enrol(tx), 'IMPLANT', '2022-01-01');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await contents()).toEqual(before);
  });
});
