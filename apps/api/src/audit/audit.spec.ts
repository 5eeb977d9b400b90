import { startRegistry, type Registry } from '../../../../test/registry/registry.js';
import { Role } from '../access/role.js';
import { Audit, type PatientKey } from './audit.service.js';
import { insertRows } from './insert-rows.js';
import { v7 as uuid } from 'uuid';

let registry: Registry;
let audit: Audit;

beforeAll(async () => {
  registry = await startRegistry();
  audit = registry.app.get(Audit);
});
afterAll(() => registry.close());

async function patientRow(pseudonym: string) {
  const coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
  const patient = {
    centreId: registry.northfield.id,
    id: uuid(),
    pseudonym,
    birthYear: 1970,
    protocolCode: 'registry-core',
    protocolVersion: '1.0.0',
    enrolledOn: '2024-01-01',
    recordedBy: coordinator.personId,
    recordedAt: new Date(),
  };
  return { coordinator, patient };
}

const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => registry.behind.query<T[]>(sql, parameters);

describe('the one door for writing', () => {
  it('is the only one: a write outside it is refused by the database', async () => {
    await expect(query(`insert into registry.centre (code, name) values ('SIDE', 'Side door')`)).rejects.toMatchObject({
      code: 'TN001',
    });
  });

  it('records who did what, and each row before and after', async () => {
    const { coordinator, patient } = await patientRow('BEFORE-AFTER');
    await audit.write(coordinator, 'patient recorded', (tx) => insertRows(tx, 'registry.patient', [patient]));
    await audit.write(coordinator, 'patient exited', (tx) =>
      tx.query(`update registry.patient set exited_on = '2024-05-01', exit_reason = 'transfer' where id = $1`, [
        patient.id,
      ]),
    );
    const changes = await query(
      `select e.action, e.person_id, e.role, e.centre_id, v.before->>'exited_on' as was, v.after->>'exited_on' as became
       from audit.change c join audit.value v on v.change_seq = c.seq join audit.event e on e.seq = c.event_seq where c.record = $1 order by c.seq`,
      [patient.id],
    );
    const who = { person_id: coordinator.personId, role: 'COORDINATOR', centre_id: registry.northfield.id };
    expect(changes).toEqual([
      { ...who, action: 'patient recorded', was: null, became: null },
      { ...who, action: 'patient exited', was: null, became: '2024-05-01' },
    ]);
  });

  it('stores nothing, the event included, when the work fails', async () => {
    const { coordinator, patient } = await patientRow('HALF-DONE');
    const [before] = await query<{ events: number }>('select count(*) as events from audit.event');
    await expect(
      audit.write(coordinator, 'half a patient', async (tx) => {
        await insertRows(tx, 'registry.patient', [patient]);
        throw new Error('something breaks');
      }),
    ).rejects.toThrow('something breaks');
    expect(await query('select 1 from registry.patient where id = $1', [patient.id])).toEqual([]);
    expect(await query<{ events: number }>('select count(*) as events from audit.event')).toEqual([before]);
  });

  it('tells derivations which patients a write touched', async () => {
    const touched: (readonly PatientKey[])[] = [];
    audit.project((_tx, patients) => Promise.resolve(void touched.push(patients)));
    const { coordinator, patient } = await patientRow('TOUCHED');
    await audit.write(coordinator, 'patient recorded', (tx) => insertRows(tx, 'registry.patient', [patient]));
    expect(touched).toEqual([[{ centreId: patient.centreId, patientId: patient.id }]]);
  });

  it('keeps a history nobody edits', async () => {
    for (const sql of [
      'update audit.event set action = $$x$$',
      'delete from audit.change',
      'truncate audit.link',
      'delete from audit.value',
    ]) {
      await expect(query(sql)).rejects.toMatchObject({ code: 'TN002' });
    }
  });

  it('tries again when another write interrupts it, and says BUSY in the end', async () => {
    const { coordinator, patient } = await patientRow('INTERRUPTED');
    let tries = 0;
    const interrupted = (times: number) =>
      audit.write(coordinator, 'patient recorded', async (tx) => {
        tries += 1;
        await insertRows(tx, 'registry.patient', [patient]);
        if (tries <= times) throw Object.assign(new Error('deadlock'), { code: '40P01' });
      });
    await expect(interrupted(9)).rejects.toMatchObject({ code: 'BUSY' });
    expect(tries).toBe(3);
    tries = 0;
    await interrupted(2);
    expect(await query('select pseudonym from registry.patient where id = $1', [patient.id])).toEqual([
      { pseudonym: 'INTERRUPTED' },
    ]);
  });
});
