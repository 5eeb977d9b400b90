import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFolder } from './check-folder.js';

const reference = fileURLToPath(new URL('../reference', import.meta.url));

describe('the reference values', () => {
  const cases = checkFolder(reference);
  const methods = [...new Set(cases.map(({ method }) => method))];

  it.each(methods)('every case of %s is recomputed within its tolerance', (method) => {
    const differing = cases.filter((checked) => checked.method === method && checked.differences.length > 0);
    expect(differing).toEqual([]);
  });

  it('cover every method', () => {
    expect(methods).toHaveLength(15);
  });
});

/** With the data sets whose licence keeps them out of this repository, where somebody has laid them beside the checkout. */
const whole = fileURLToPath(new URL('../../../../shared/statistics/reference', import.meta.url));

(existsSync(whole) ? describe : describe.skip)('the whole set of reference values', () => {
  it('is recomputed within its tolerances', () => {
    expect(checkFolder(whole).filter(({ differences }) => differences.length > 0)).toEqual([]);
  });
});

describe('a folder of reference values', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  const withCases = (method: string, cases: unknown[]) => {
    mkdirSync(join(folder, 'expected'), { recursive: true });
    writeFileSync(join(folder, 'expected', `${method}.json`), JSON.stringify({ method, cases }));
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('reports where a value is not what was expected', () => {
    const expected = { x: 1, n: 4, estimate: 0.26 };
    withCases('rates', [{ id: 'off', input: { x: 1, n: 4 }, options: {}, expected, tolerance: { rel: 1e-9 } }]);
    expect(checkFolder(folder, 'rates')).toEqual([
      { method: 'rates', id: 'off', differences: [{ path: 'estimate', expected: 0.26, got: 0.25 }] },
    ]);
  });

  it('reports a case that cannot be computed, and a method nobody knows', () => {
    withCases('rates', [{ id: 'broken', input: { x: 5, n: 4 }, expected: { x: 5 } }]);
    withCases('astrology', [{ id: 'mars', expected: 1 }]);
    const differing = checkFolder(folder).map(({ id, differences }) => [id, differences.length]);
    expect(differing).toEqual([
      ['mars', 1],
      ['broken', 1],
    ]);
  });

  it('refuses a folder without expected values', () => {
    expect(() => checkFolder(join(folder, 'nowhere'))).toThrow();
    expect(() => checkFolder(folder, 'cox')).toThrow();
  });
});
