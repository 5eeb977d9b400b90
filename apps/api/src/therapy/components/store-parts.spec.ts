import { v7 as uuid } from 'uuid';
import type { Actor } from '../../access/actor.js';
import { Role } from '../../access/role.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { startRegistry, type Registry } from '../../../../../test/registry/registry.js';
import { ProcedureType } from '../procedure.entity.js';
import { procedureOf } from '../procedure-of.js';
import { storeProcedures } from '../therapy.service.js';
import { ComponentSide } from './component.entity.js';
import type { GivenParts } from './given-parts.js';

let registry: Registry;
let clinician: Actor;
beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.actor(Role.CLINICIAN, registry.northfield);
});
afterAll(() => registry.close());

interface Said extends GivenParts {
  readonly type: keyof typeof ProcedureType;
  readonly performedOn: string;
  readonly pumpModel?: string;
}

async function patient(): Promise<string> {
  const id = uuid();
  const row = {
    centreId: registry.northfield.id,
    id,
    pseudonym: id.slice(-12).toUpperCase(),
    birthYear: 1980,
    protocolCode: 'registry-core',
    protocolVersion: '1.0.0',
    enrolledOn: '2018-01-01',
    recordedBy: clinician.personId,
  };
  await registry.app
    .get(Audit)
    .write(clinician, 'patient stored by a test', (tx) => insertRows(tx, 'registry.patient', [row]));
  return id;
}

/** In one act, as an import does. */
async function store(patientId: string, ...said: Said[]): Promise<void> {
  const key = { centreId: registry.northfield.id, id: patientId };
  const procedures = said.map(({ type, performedOn, pumpModel }) =>
    procedureOf(clinician, key, { type: ProcedureType[type], performedOn, pumpModel }),
  );
  const given = new Map(procedures.map(({ id }, at) => [id, said[at] ?? {}]));
  await registry.app
    .get(Audit)
    .write(clinician, 'operations stored by a test', (tx) => storeProcedures(tx, procedures, given));
}

const parts = (patientId: string) =>
  registry.behind.query<unknown[]>(
    `select kind, coalesce(model_code, model_text) as model, implanted_on, explanted_on, version from registry.component
     where patient_id = $1 order by kind desc, implanted_on`,
    [patientId],
  );

const actions = (patientId: string) =>
  registry.behind.query<unknown[]>(
    `select q.performed_on || ' ' || a.action || ' ' || c.kind || ' of ' || c.implanted_on as did
     from registry.procedure_component a join registry.component c on c.id = a.component_id
     join registry.procedure q on q.id = a.procedure_id where a.patient_id = $1 order by 1`,
    [patientId],
  );

describe('storing operations', () => {
  it('puts in the parts that go by the type alone, with the models said in words', async () => {
    const id = await patient();
    await store(id, { type: 'IMPLANT', performedOn: '2018-02-01', pumpModel: 'Old pump' });
    expect(await parts(id)).toEqual([
      { kind: 'PUMP', model: 'Old pump', implanted_on: '2018-02-01', explanted_on: null, version: 1 },
      { kind: 'CATHETER', model: null, implanted_on: '2018-02-01', explanted_on: null, version: 1 },
    ]);
  });

  it('leaves the same rows whether operations come at once or one by one', async () => {
    const said: Said[] = [
      { type: 'IMPLANT', performedOn: '2018-02-01' },
      { type: 'CATHETER_REVISION', performedOn: '2020-03-01' },
      { type: 'PUMP_REPLACEMENT', performedOn: '2024-04-01' },
      { type: 'EXPLANT', performedOn: '2025-05-01' },
    ];
    const [together, apart] = [await patient(), await patient()];
    await store(together, ...said);
    for (const one of said) await store(apart, one);
    const days = (rows: unknown[]) => rows.map((row) => ({ ...(row as object), version: 0 }));
    expect(days(await parts(apart))).toEqual(days(await parts(together)));
    expect(await actions(apart)).toEqual(await actions(together));
  });

  it('tells a replacement that is recorded late to the one that followed it', async () => {
    const id = await patient();
    await store(id, { type: 'IMPLANT', performedOn: '2010-02-01' });
    await store(id, { type: 'PUMP_REPLACEMENT', performedOn: '2022-06-01' });
    await store(id, { type: 'PUMP_REPLACEMENT', performedOn: '2016-05-01' });
    expect((await parts(id)).slice(0, 3)).toEqual([
      { kind: 'PUMP', model: null, implanted_on: '2010-02-01', explanted_on: '2016-05-01', version: 3 },
      { kind: 'PUMP', model: null, implanted_on: '2016-05-01', explanted_on: '2022-06-01', version: 1 },
      { kind: 'PUMP', model: null, implanted_on: '2022-06-01', explanted_on: null, version: 1 },
    ]);
    expect(await actions(id)).toContainEqual({ did: '2022-06-01 EXPLANTED PUMP of 2016-05-01' });
  });

  it('lets the clock of a revised catheter go on, with what the revision found of it', async () => {
    const id = await patient();
    await store(id, {
      type: 'IMPLANT',
      performedOn: '2018-02-01',
      pump: { modelCode: 'synchromed-ii-20', side: ComponentSide.LEFT },
      catheter: { tipLevel: 'T10' },
    });
    const revision: Said = { type: 'CATHETER_REVISION', performedOn: '2020-03-01', catheterStays: true };
    await store(id, { ...revision, catheter: { tipLevel: 'T6' } });
    const [, catheter] = await registry.behind.query<object[]>(
      `select kind, tip_level, explanted_on, version from registry.component where patient_id = $1 order by kind desc`,
      [id],
    );
    expect(catheter).toEqual({ kind: 'CATHETER', tip_level: 'T6', explanted_on: null, version: 2 });
    expect(await actions(id)).toContainEqual({ did: '2020-03-01 REVISED CATHETER of 2018-02-01' });
    const [exposure] = await registry.behind.query<object[]>(
      `select count(*)::int as catheters from analysis.exposure where patient_id = $1 and clock = 'CATHETER'`,
      [id],
    );
    expect(exposure).toEqual({ catheters: 1 });
  });
});
