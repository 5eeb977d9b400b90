import fc from 'fast-check';
import { answerSlots } from './answer-slots.js';
import type { Answer, Answers } from './answer.js';
import { instruments } from './catalogue.js';
import { checkAnswers } from './check-answers.js';
import { checkScore } from './check-score.js';
import { improvement } from './improvement.js';
import type { InstrumentDefinition, Item } from './instrument-definition.js';
import { pairedImprovement } from './paired-improvement.js';
import { scoreAnswers } from './score-answers.js';

const runs = { numRuns: 60, seed: 20260701 };
const withItems = instruments.filter(({ scoreOnly }) => !scoreOnly);

/** Any code of an item, right or wrong, or any absence. */
function anyAnswer(item: Item): fc.Arbitrary<Answer> {
  const codes = [
    fc.integer({ min: -3, max: 30 }).map(String),
    ...item.options.map(({ code }) => fc.constant(code)),
    fc.constantFrom('', '2.5', 'x'),
  ];
  return fc.oneof(
    { weight: 5, arbitrary: fc.oneof(...codes).map((code) => ({ code, absence: null, reason: null })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('NOT_APPLICABLE' as const, 'NOT_DONE' as const, 'MISSING' as const)
        .map((absence) => ({ code: null, absence, reason: null })),
    },
  );
}

function anyAnswers(definition: InstrumentDefinition): fc.Arbitrary<Answers> {
  const slots = [...answerSlots(definition).values()];
  return fc
    .subarray(slots, { minLength: Math.ceil(slots.length * 0.7) })
    .chain((given) => fc.record(Object.fromEntries(given.map(({ key, item }) => [key, anyAnswer(item)]))));
}

const instrumentAndAnswers = fc
  .constantFrom(...withItems)
  .chain((definition) => fc.tuple(fc.constant(definition), anyAnswers(definition), anyAnswers(definition)));

describe('whatever is answered', () => {
  it('a score is null or lies within its range, with no more decimals than it states', () => {
    fc.assert(
      fc.property(instrumentAndAnswers, ([definition, answers]) => {
        for (const { code, value, absence } of scoreAnswers(definition, answers)) {
          expect(value === null).toBe(absence !== null);
          const op = definition.scores.find((score) => score.code === code)?.op;
          if (value !== null && op === 'PASS') expect(checkScore(definition, code, value)).toBeNull();
          else if (value !== null)
            expect(['OUT_OF_RANGE', 'NOT_A_NUMBER']).not.toContain(checkScore(definition, code, value)?.code);
        }
      }),
      runs,
    );
  });

  it('the order of answers changes nothing', () => {
    fc.assert(
      fc.property(instrumentAndAnswers, ([definition, answers]) => {
        const reversed = Object.fromEntries(Object.entries(answers).toReversed());
        expect(scoreAnswers(definition, reversed)).toEqual(scoreAnswers(definition, answers));
        expect(checkAnswers(definition, reversed)).toEqual(checkAnswers(definition, answers));
      }),
      runs,
    );
  });

  it('what is marked missing scores as if nothing had been entered', () => {
    fc.assert(
      fc.property(instrumentAndAnswers, ([definition, answers]) => {
        if (definition.code === 'gas') return; // there, a missing rating says that the goal was set
        const kept = Object.entries(answers).filter(([, { absence }]) => absence !== 'MISSING');
        const values = (given: Answers) => scoreAnswers(definition, given).map(({ value }) => value);
        expect(values(Object.fromEntries(kept))).toEqual(values(answers));
      }),
      runs,
    );
  });

  it('going back undoes an improvement exactly', () => {
    fc.assert(
      fc.property(instrumentAndAnswers, ([definition, early, late]) => {
        for (const { code } of definition.scores) {
          const there = pairedImprovement(definition, code, early, late);
          const back = pairedImprovement(definition, code, late, early);
          expect(back).toEqual({
            ...there,
            improvement: there.improvement === null ? null : 0 - there.improvement,
            baseline: there.followUp,
            followUp: there.baseline,
          });
        }
      }),
      runs,
    );
  });

  it('no change is an improvement of 0', () => {
    fc.assert(
      fc.property(instrumentAndAnswers, ([definition, answers]) => {
        for (const { code, value } of scoreAnswers(definition, answers)) {
          expect(pairedImprovement(definition, code, answers, answers).improvement).toBe(value === null ? null : 0);
        }
      }),
      runs,
    );
  });
});

describe('improvement', () => {
  it('is positive for better, in both directions', () => {
    expect(improvement('LOWER_IS_BETTER', 3.4, 2.4)).toBe(1);
    expect(improvement('HIGHER_IS_BETTER', 2.4, 3.4)).toBe(1);
  });

  it('has opposite signs in the two directions and under exchange of the visits', () => {
    const value = fc.double({ min: -1440, max: 1440, noNaN: true });
    fc.assert(
      fc.property(value, value, (baseline, followUp) => {
        const change = improvement('LOWER_IS_BETTER', baseline, followUp);
        expect(improvement('HIGHER_IS_BETTER', baseline, followUp)).toBe(0 - change);
        expect(improvement('LOWER_IS_BETTER', followUp, baseline)).toBe(0 - change);
      }),
    );
  });
});
