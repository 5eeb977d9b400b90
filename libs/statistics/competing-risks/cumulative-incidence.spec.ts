import { kaplanMeier } from '../survival/kaplan-meier.js';
import { cumulativeIncidence } from './cumulative-incidence.js';

const codes = [1, 2, 0, 1, 2, 2, 1, 0, 1, 3, 0, 1];
const rows = codes.map((code, i) => ({ time: 1 + Math.floor(i / 2), code, group: i % 3 === 0 ? 'a' : 'b' }));

describe('cumulative incidence', () => {
  it('of all causes adds up to those who had an end', () => {
    const curves = [1, 2, 3].map((cause) => cumulativeIncidence(rows, cause).curve);
    curves[0]!.forEach(({ free }, i) => {
      const ended = curves.reduce((sum, curve) => sum + curve[i]!.incidence, 0);
      expect(ended + free).toBeCloseTo(1, 14);
    });
  });

  it('of the only cause is one minus Kaplan–Meier', () => {
    const single = rows.map((row) => ({ ...row, code: row.code === 1 ? 1 : 0 }));
    const km = kaplanMeier(single.map(({ time, code }) => ({ time, event: code === 1 })));
    const survival = km.curve.filter(({ events }) => events > 0).map((point) => point.survival);
    cumulativeIncidence(single, 1).curve.forEach(({ incidence }, i) =>
      expect(incidence).toBeCloseTo(1 - survival[i]!, 14),
    );
  });

  it('is 0 without interval when nothing happened', () => {
    const quiet = cumulativeIncidence([{ time: 3, code: 0 }], 1, [2, 4]);
    expect(quiet).toMatchObject({ n: 1, events: 0, curve: [] });
    expect(quiet.at).toEqual([
      { time: 2, atRisk: 1, incidence: 0, standardError: 0, interval: null },
      { time: 4, atRisk: 0, incidence: null, standardError: null, interval: null },
    ]);
  });

  it('leaves out rows without time or code, and refuses codes that are none', () => {
    expect(
      cumulativeIncidence(
        [
          { time: null, code: 1 },
          { time: 1, code: 1 },
        ],
        1,
      ),
    ).toMatchObject({ n: 1, excluded: 1 });
    expect(() => cumulativeIncidence([{ time: 1, code: 1.5 }], 1)).toThrow(RangeError);
  });
});
