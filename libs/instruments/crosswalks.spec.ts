import { instruments } from './catalogue.js';
import { crosswalks, inVersion } from './crosswalks.js';
import type { InstrumentDefinition } from './instrument-definition.js';

const majorOf = ({ version }: InstrumentDefinition) => version.split('.')[0];

describe('crosswalks', () => {
  it('read the Ashworth grades counted from 0 in those counted from 1, and back', () => {
    const value = { instrumentCode: 'ashworth', version: '2.0.0', scoreCode: 'ashworth.le.mean', value: 0 };
    expect(inVersion(value, '1.0.0')).toBe(1);
    expect(inVersion({ ...value, version: '1.0.0', value: 3.5 }, '2.0.0')).toBe(2.5);
    expect(inVersion(value, '2.0.0')).toBe(0);
  });

  it('do not lead from Ashworth to Modified Ashworth', () => {
    const value = { instrumentCode: 'mas', version: '2.0.0', scoreCode: 'mas.le.mean', value: 2 };
    expect(inVersion(value, '1.0.0')).toBeNull();
    expect(crosswalks.filter(({ instrumentCode }) => instrumentCode === 'mas').every(({ add }) => add === 0)).toBe(
      true,
    );
  });

  it('name scores both versions have, over ranges that differ by as much', () => {
    for (const { instrumentCode, from, to, scores, add } of crosswalks) {
      for (const scoreCode of scores) {
        const [there, here] = [from, to].map((version) =>
          instruments
            .find((one) => one.code === instrumentCode && one.version === version)
            ?.scores.find(({ code }) => code === scoreCode),
        );
        expect(here?.range).toEqual(there?.range.map((end) => end + add));
        expect(here?.direction).toBe(there?.direction);
      }
    }
  });

  it('alone let a new major version share the comparability group of the one before', () => {
    const shared = instruments.flatMap((one) =>
      instruments
        .filter((other) => other.code === one.code && Number(majorOf(one)) < Number(majorOf(other)))
        .filter(({ comparability }) => comparability === one.comparability)
        .map((other) => ({ instrumentCode: one.code, from: one.version, to: other.version, add: 0 })),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const pair of shared) expect(crosswalks).toContainEqual(expect.objectContaining(pair));
  });
});
