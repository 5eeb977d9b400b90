import fc from 'fast-check';
import { changeFromBaseline as changeOf } from '#libs/statistics/index';
import { anyDay, DAY_ZERO } from '../../../test/samples/any-therapy.js';
import { addDays, daysBetween } from '../day.js';
import type { FollowUpWindow } from '../protocol.js';
import { chosenScores } from './chosen-scores.js';
import { scorePairs } from './score-pairs.js';

const window = (code: string, [fromDay, targetDay, toDay]: [number, number, number]): FollowUpWindow => ({
  code,
  label: code,
  fromDay,
  targetDay,
  toDay,
  baseline: code === 'BL',
  instruments: [],
});
const windows = [window('BL', [-180, 0, 0]), window('M01', [8, 30, 60]), window('M12', [274, 365, 547])];
const implantOn = addDays(DAY_ZERO, 200);
// One score a day: of two on one day the first recorded stands.
const anyScores = fc.uniqueArray(
  fc.record({
    scoreCode: fc.constantFrom('PAIN', 'SPASMS'),
    heldOn: anyDay,
    value: fc.nat(10),
    rater: fc.constant('PATIENT'),
  }),
  { selector: ({ scoreCode, heldOn }) => `${scoreCode} ${heldOn}`, maxLength: 12 },
);
const runs = { numRuns: 150, seed: 3 };

describe('whatever was scored and when', () => {
  it('each window has one score of a kind at most, from within it, and none nearer to the target', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const chosen = chosenScores(windows, implantOn, scores);
        expect(new Set(chosen.map(({ windowCode, scoreCode }) => `${windowCode} ${scoreCode}`)).size).toBe(
          chosen.length,
        );
        for (const { windowCode, scoreCode, heldOn } of chosen) {
          const { fromDay, targetDay, toDay } = windows.find(({ code }) => code === windowCode)!;
          const distance = (day: string) => Math.abs(daysBetween(implantOn, day) - targetDay);
          const within = scores.filter((score) => {
            const day = daysBetween(implantOn, score.heldOn);
            return score.scoreCode === scoreCode && fromDay <= day && day <= toDay;
          });
          expect(within.map((score) => score.heldOn)).toContain(heldOn);
          expect(distance(heldOn)).toBe(Math.min(...within.map((score) => distance(score.heldOn))));
        }
      }),
      runs,
    );
  });

  it('the order of the records changes nothing', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        expect(chosenScores(windows, implantOn, scores.toReversed())).toEqual(chosenScores(windows, implantOn, scores));
      }),
      runs,
    );
  });

  it('another unit of the score changes neither who responded nor how significant it is', () => {
    fc.assert(
      fc.property(fc.array(anyScores, { minLength: 1, maxLength: 6 }), (all) => {
        const summary = (unit: number) => {
          const patients = all.map((scores, at) => ({
            patient: `${at}`,
            chosen: chosenScores(
              windows,
              implantOn,
              scores.map((score) => ({ ...score, value: score.value * unit })),
            ),
          }));
          const pairs = scorePairs(patients, { scoreCode: 'PAIN', from: 'BL', to: 'M12' });
          return changeOf(pairs, { better: 'lower', meaningfulChange: 2 * unit });
        };
        const [points, millimetres] = [summary(1), summary(10)];
        expect(millimetres.responders).toEqual(points.responders);
        expect(millimetres.signedRank).toEqual(points.signedRank);
        expect((millimetres.change.mean ?? 0) / 10).toBeCloseTo(points.change.mean ?? 0, 12);
      }),
      { ...runs, numRuns: 60 },
    );
  });
});
