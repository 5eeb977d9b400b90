import { v7 as uuid } from 'uuid';
import { Audit } from '../apps/api/src/audit/audit.service.js';
import { insertRows } from '../apps/api/src/audit/insert-rows.js';
import { SYSTEM_PERSON, systemActor } from '../apps/api/src/audit/system-actor.js';
import type { Centre } from '../apps/api/src/centres/centre.entity.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const QUERY =
  'query ($filter: CohortFilter) { outcomes(filter: $filter) { population { patients } } complicationRates(filter: $filter) { any { events } } }';

describe('whose figures a person may ask for', () => {
  it('are her own centre’s and the registry’s', async () => {
    const quality = await registry.client('quality');
    for (const filter of [null, { centreCodes: ['NORTH'] }]) {
      expect(await quality.ask(QUERY, { filter })).toMatchObject({ outcomes: { population: { patients: 0 } } });
    }
  });

  it.each([[['SOUTH']], [['NORTH', 'SOUTH']], [[]]])('are not those of %j picked by name', async (centreCodes) => {
    const quality = await registry.client('quality');
    expect(await quality.refused(QUERY, { filter: { centreCodes } })).toMatchObject({
      extensions: { code: 'FORBIDDEN', field: 'centreCodes' },
    });
  });

  it('are any centre’s for the registry office', async () => {
    const office = await registry.client('administrator');
    expect(await office.ask(QUERY, { filter: { centreCodes: ['SOUTH'] } })).toMatchObject({
      outcomes: { population: { patients: 0 } },
    });
  });

  it('are not about fewer than five patients of other centres', async () => {
    const quality = await registry.client('quality');
    const filter = { aetiologies: ['stiff-person-spectrum'] };
    expect(await quality.refused(QUERY, { filter })).toMatchObject({ extensions: { code: 'DISCLOSURE_BLOCKED' } });
    expect(await quality.ask(QUERY, { filter: { ...filter, centreCodes: ['NORTH'] } })).toMatchObject({
      outcomes: { population: { patients: 0 } },
    });
  });

  it('are closed to researchers and to nobody signed in', async () => {
    expect(await (await registry.client('researcher')).refused(QUERY)).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await (await registry.client()).refused(QUERY)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});

interface History {
  readonly implantedOn: string;
  readonly protocolCode?: string;
  /** Average pain by day of visit; those before the implant are baselines. */
  readonly pain?: Readonly<Record<string, number>>;
}

/** Implanted patients with the same history, all born in 1980. */
async function enrol({ id: centreId }: Centre, count: number, { implantedOn, protocolCode, pain = {} }: History) {
  const recordedBy = SYSTEM_PERSON;
  await registry.asCommand((command) =>
    command.get(Audit, { strict: false }).write(systemActor(), 'test patients added', async (tx) => {
      for (let each = 0; each < count; each++) {
        const patientId = uuid();
        const of = { centreId, patientId };
        await insertRows(tx, 'registry.patient', [
          {
            centreId,
            id: patientId,
            pseudonym: `P-${patientId.slice(-12).toUpperCase()}`,
            birthYear: 1980,
            enrolledOn: '2018-01-01',
            protocolCode: protocolCode ?? 'registry-core',
            protocolVersion: '1.0.0',
            recordedBy,
          },
        ]);
        await insertRows(tx, 'registry.procedure', [
          { ...of, id: uuid(), type: 'IMPLANT', performedOn: implantedOn, recordedBy },
        ]);
        for (const [heldOn, value] of Object.entries(pain)) {
          const encounterId = uuid();
          const assessmentId = uuid();
          const purpose = heldOn < implantedOn ? 'BASELINE' : 'FOLLOW_UP';
          await insertRows(tx, 'registry.encounter', [
            { ...of, id: encounterId, heldOn, purpose, contact: 'IN_PERSON', attestation: 'NONE', recordedBy },
          ]);
          await insertRows(tx, 'registry.assessment', [
            {
              ...of,
              id: assessmentId,
              encounterId,
              instrumentCode: 'nrs-pain',
              instrumentVersion: '1.0.0',
              engineVersion: '1.0.0',
              rater: 'PATIENT',
              recording: 'ITEMS',
              answers: { average7d: { code: String(value) } },
            },
          ]);
          await insertRows(tx, 'registry.score', [
            { ...of, assessmentId, code: 'nrs-pain.average7d', value, answered: 1, expected: 1 },
          ]);
        }
      }
    }),
  );
}

const blocked = (field?: string) => ({
  extensions: { code: 'DISCLOSURE_BLOCKED', ...(field === undefined ? {} : { field }) },
});
const ofPatients = (patients: number) => ({ outcomes: { population: { patients } } });

describe('figures about patients of other centres', () => {
  let quality: GraphqlClient;
  let office: GraphqlClient;

  beforeAll(async () => {
    quality = await registry.client('quality');
    office = await registry.client('administrator');
    const { northfield, southbank } = registry;
    await enrol(northfield, 1, {
      implantedOn: '2020-03-01',
      pain: { '2020-02-01': 8, '2020-03-31': 4, '2020-06-01': 3 },
    });
    expect(await quality.ask(QUERY, { filter: null })).toMatchObject(ofPatients(1));
    await enrol(southbank, 1, { implantedOn: '2018-05-10', protocolCode: 'sample-export' });
    await enrol(southbank, 2, {
      implantedOn: '2018-05-10',
      pain: { '2018-05-01': 8, '2018-06-09': 4, '2018-08-10': 3 },
    });
  });

  it('are withheld while these are fewer than five, without any condition', async () => {
    expect(await quality.refused(QUERY)).toMatchObject(blocked());
    expect(await quality.refused(QUERY, { filter: { protocolCode: 'sample-export' } })).toMatchObject(blocked());
    expect(await office.refused(QUERY)).toMatchObject(blocked());
    expect(await office.refused(QUERY, { filter: { centreCodes: ['SOUTH'] } })).toMatchObject(blocked());
    expect(await quality.ask(QUERY, { filter: { centreCodes: ['NORTH'] } })).toMatchObject(ofPatients(1));
  });

  describe('once there are enough', () => {
    beforeAll(() =>
      enrol(registry.southbank, 4, { implantedOn: '2021-06-01', pain: { '2021-05-20': 8, '2021-07-01': 4 } }),
    );

    it('are shown, by whole years and ages by five years too', async () => {
      for (const filter of [
        null,
        { asOf: '2021-12-31' },
        { implantedFrom: '2018-01-01', implantedTo: '2021-12-31' },
        { ageAtImplantFrom: 35, ageAtImplantTo: 44 },
      ])
        expect(await quality.ask(QUERY, { filter })).toMatchObject(ofPatients(7));
      expect(await office.ask(QUERY, { filter: { centreCodes: ['SOUTH'] } })).toMatchObject(ofPatients(6));
    });

    it.each([
      ['a protocol', { protocolCode: 'sample-export' }],
      ['an early data lock', { asOf: '2018-12-31' }],
      ['a year of implant', { implantedFrom: '2021-01-01' }],
    ])('are withheld where %s leaves fewer than five', async (_condition, filter) => {
      expect(await quality.refused(QUERY, { filter })).toMatchObject(blocked());
      expect(await office.refused(QUERY, { filter: { ...filter, centreCodes: ['SOUTH'] } })).toMatchObject(blocked());
    });

    it.each([
      ['asOf', '2021-12-30'],
      ['implantedFrom', '2018-01-02'],
      ['implantedTo', '2021-06-01'],
      ['ageAtImplantFrom', 36],
      ['ageAtImplantTo', 45],
    ])('never differ by one day or year of %s', async (field, value) => {
      const filter = { [field]: value };
      expect(await quality.refused(QUERY, { filter })).toMatchObject(blocked(field));
      expect(await office.refused(QUERY, { filter: { ...filter, centreCodes: ['SOUTH'] } })).toMatchObject(
        blocked(field),
      );
      expect(await quality.send(QUERY, { filter: { ...filter, centreCodes: ['NORTH'] } })).not.toHaveProperty('errors');
    });

    it('hold no single values, and under conditions no window of few pairs', async () => {
      const painOf = async (filter: object) => {
        type Answer = {
          outcomes: {
            scores: {
              score: { scoreCode: string };
              windows: {
                window: { code: string };
                nPaired: number;
                distribution: { value: number; count: number }[];
              }[];
            }[];
          };
        };
        const { outcomes } = await quality.ask<Answer>(
          'query ($filter: CohortFilter) { outcomes(filter: $filter) { scores { score { scoreCode } windows { window { code } nPaired distribution { value count } } } } }',
          { filter },
        );
        const windows = outcomes.scores.find(({ score }) => score.scoreCode === 'nrs-pain.average7d')?.windows ?? [];
        return windows
          .filter(({ nPaired }) => nPaired > 0)
          .map(({ window, nPaired, distribution }) => [window.code, nPaired, distribution]);
      };
      expect(await painOf({ centreCodes: ['NORTH'], asOf: '2021-12-31' })).toEqual([
        ['M1', 1, [{ value: 8 - 4, count: 1 }]],
        ['M3', 1, [{ value: 8 - 3, count: 1 }]],
      ]);
      expect(await painOf({})).toEqual([
        ['M1', 7, []],
        ['M3', 3, []],
      ]);
      expect(await painOf({ asOf: '2021-12-31' })).toEqual([['M1', 7, []]]);
    });
  });
});
