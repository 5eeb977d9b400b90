import { findInstrument } from '#libs/instruments/index';
import type { Answer, Answers, Cell } from '#libs/instruments/index';
import { scattered, shared, stepsOf } from './severity.js';
import { answered, notApplicable, notDone } from './sheet.js';
import type { Sheet, SheetContext } from './sheet.js';

const LINK_ID = 'grade';
const GRADES = ['0', '1', '1+', '2', '3', '4'];
/** How far single muscles stray from the mean of their limbs, and the share of it that stays with the person. */
const MUSCLES = { spread: 0.45, lasting: 0.75 };

/** The cells of the core set, with the key of their answers. */
export const coreCells: readonly (Cell & { readonly key: string })[] = (findInstrument('mas')?.items ?? [])
  .filter(({ linkId }) => linkId === LINK_ID)
  .flatMap(({ cells }) => cells)
  .filter(({ core }) => core)
  .map((cell) => ({ ...cell, key: `${LINK_ID}:${cell.code}` }));

/** Grades of the core muscles on both sides; a side without signs is out of scope, a contracture not testable. */
export function masSheet({ random, model, person, habits, today }: SheetContext): Sheet {
  const burden = { LOWER_LIMB: today.of('mas-lower'), UPPER_LIMB: today.of('mas-upper') };
  const measure = { LOWER_LIMB: model.measures['mas-lower'], UPPER_LIMB: model.measures['mas-upper'] };
  const answers: Record<string, Answer> = {};
  for (const { key, code, region, side } of coreCells) {
    if (person.affectedSide !== null && person.affectedSide !== side) answers[key] = notApplicable;
    else if (habits.contractures.has(code)) answers[key] = notDone('contracture');
    else if (random.chance(0.006)) answers[key] = notDone(random.pick(['not-testable', 'fatigue', 'refused']));
    else {
      const lean = shared(random, habits.muscles.get(code) ?? 0, MUSCLES.lasting);
      const muscle = scattered(burden[region], measure[region].steps, MUSCLES.spread, lean);
      answers[key] = answered(GRADES[stepsOf(random, measure[region], muscle)] ?? '0');
    }
  }
  return { rater: 'CLINICIAN', answers };
}

/** Mean of the lower-limb grades given, as a clinician sees it at the end of the visit; null without any. */
export function lowerLimbMean(answers: Answers): number | null {
  let sum = 0;
  let graded = 0;
  for (const { key, region } of coreCells) {
    const code = answers[key]?.code ?? null;
    if (region !== 'LOWER_LIMB' || code === null) continue;
    sum += GRADES.indexOf(code);
    graded += 1;
  }
  return graded === 0 ? null : sum / graded;
}
