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
