import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const QUERY = 'query ($filter: CohortFilter) { outcomes(filter: $filter) { population { patients } } complicationRates(filter: $filter) { any { events } } }';

describe('whose figures a person may ask for', () => {
  it('are her own centre’s and the registry’s', async () => {
    const quality = await registry.client('quality');
    for (const filter of [null, { centreCodes: ['NORTH'] }]) {
      expect(await quality.ask(QUERY, { filter })).toMatchObject({ outcomes: { population: { patients: 0 } } });
    }
  });

  it.each([[['SOUTH']], [['NORTH', 'SOUTH']], [[]]])('are not those of %j picked by name', async (centreCodes) => {
    const quality = await registry.client('quality');
    expect(await quality.refused(QUERY, { filter: { centreCodes } })).toMatchObject({ extensions: { code: 'FORBIDDEN', field: 'centreCodes' } });
  });

  it('are any centre’s for the registry office', async () => {
    const office = await registry.client('administrator');
    expect(await office.ask(QUERY, { filter: { centreCodes: ['SOUTH'] } })).toMatchObject({ outcomes: { population: { patients: 0 } } });
  });

  it('are not about fewer than five patients of other centres', async () => {
    const quality = await registry.client('quality');
    const filter = { aetiologies: ['stiff-person-spectrum'] };
    expect(await quality.refused(QUERY, { filter })).toMatchObject({ extensions: { code: 'DISCLOSURE_BLOCKED' } });
    expect(await quality.ask(QUERY, { filter: { ...filter, centreCodes: ['NORTH'] } })).toMatchObject({ outcomes: { population: { patients: 0 } } });
  });

  it('are closed to researchers and to nobody signed in', async () => {
    expect(await (await registry.client('researcher')).refused(QUERY)).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await (await registry.client()).refused(QUERY)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});
