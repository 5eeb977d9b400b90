import * as lists from './codes.js';

const coded = Object.entries(lists).flatMap(([name, list]) =>
  Array.isArray(list) && list.every((entry) => typeof entry === 'object' && 'code' in entry)
    ? [[name, list as readonly lists.Code[]] as const]
    : [],
);

describe('code lists', () => {
  it.each(coded)('%s has short codes of its own, each with a label', (_name, list) => {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    for (const { code, label } of list) {
      expect(code).toMatch(/^[a-z0-9-]{1,40}$/);
      expect(label.length).toBeGreaterThan(2);
    }
  });

  it('weigh every contraindication and name its source', () => {
    expect(lists.contraindications).toHaveLength(18);
    for (const { weight, source } of lists.contraindications) {
      expect(['ABSOLUTE', 'RELATIVE', 'CAUTION']).toContain(weight);
      expect(source).not.toBe('');
    }
  });

  it('do not count a shunt as a contraindication, but record it', () => {
    expect(lists.contraindications.some(({ code }) => code.includes('shunt'))).toBe(false);
    expect(lists.features.some(({ code }) => code === 'vp-shunt')).toBe(true);
  });

  it('keep the bolus product out of pumps', () => {
    const pump = lists.drugProducts
      .filter(({ use }) => use === 'PUMP')
      .flatMap((product) => product.concentrationsUgPerMl);
    expect(pump).not.toContain(lists.BOLUS_CONCENTRATION_UG_PER_ML);
    expect([...new Set(pump)].sort((a, b) => a - b)).toEqual([...lists.PUMP_CONCENTRATIONS_UG_PER_ML]);
  });
});
