import { startRegistry, type Registry } from '../../../../test/registry/registry.js';
import { hire } from '../../../../test/governance/people.js';
import { FolderImports } from './folder-imports.service.js';
import { faultless, removeWrittenFolders, writtenFolder } from './testing/written-folder.js';

describe('importing patients who are gone', () => {
  let registry: Registry;

  beforeAll(async () => {
    registry = await startRegistry();
  }, 60_000);
  afterAll(async () => {
    removeWrittenFolders();
    await registry.close();
  });

  /** The hospitals of the registry under test, with the patients of the faultless folder. */
  const files = Object.fromEntries(
    Object.entries(faultless).map(([name, lines]) => [
      name,
      lines.map((line) =>
        line
          .replaceAll('N1', 'NORTH')
          .replaceAll('S1', 'SOUTH')
          .replace('North Hospital', 'Northfield Hospital')
          .replace('South Hospital', 'Southbank Hospital'),
      ),
    ]),
  );
  const load = () =>
    registry.asCommand((commands) =>
      commands.get(FolderImports).import(writtenFolder(files), { protocol: 'sample-export', dryRun: false }),
    );
  const patients = async () =>
    (await registry.behind.query<{ pseudonym: string }[]>('select pseudonym from registry.patient order by 1')).map(
      ({ pseudonym }) => pseudonym,
    );
  const idOf = async (pseudonym: string) =>
    (
      await registry.behind.query<{ id: string }[]>('select id from registry.patient where pseudonym = $1', [pseudonym])
    )[0]?.id;

  it('brings nobody back who was erased or has moved', async () => {
    const staff = await hire(registry);
    await load();
    expect(await patients()).toEqual(['ANNA1', 'BRUNO1']);

    const { requestErasure } = await staff.coordinatorNorth.client.ask<{ requestErasure: { id: string } }>(
      'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id } }',
      { input: { patientId: await idOf('ANNA1'), scope: 'RECORD', ground: 'OBJECTION', reason: 'She objects.' } },
    );
    await staff.administrator.client.ask('mutation ($id: ID!) { approveErasure(id: $id) { state } }', requestErasure);
    const { offerTransfer } = await staff.coordinatorSouth.client.ask<{ offerTransfer: { id: string } }>(
      'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id } }',
      { input: { patientId: await idOf('BRUNO1'), toCentreCode: 'NORTH', reason: 'He moves.' } },
    );
    await staff.coordinatorNorth.client.ask(
      'mutation ($input: AcceptTransferInput!) { acceptTransfer(input: $input) { state } }',
      {
        input: { id: offerTransfer.id, pseudonym: 'NF-2' },
      },
    );

    const report = await load();
    expect(report.problems.filter(({ file }) => file === 'patients.csv')).toMatchObject([
      { record: 1, column: 'patient_id', code: 'PATIENT_ERASED' },
      { record: 2, column: 'patient_id', code: 'PATIENT_MOVED' },
    ]);
    expect(await patients()).toEqual(['NF-2']);
  });
});
