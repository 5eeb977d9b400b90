import type { Weighted } from './random.js';
import { stepsOf } from './severity.js';
import { answered } from './sheet.js';
import type { Sheet, SheetContext } from './sheet.js';

/** Codes that say why a transfer was not tried; none of them is a level. */
const notTried: Weighted<string> = [
  ['88', 0.5],
  ['10', 0.2],
  ['07', 0.12],
  ['-', 0.1],
  ['09', 0.08],
];

/** Level of sitting, 8 at best. */
export function lssSheet({ random, model, today }: SheetContext): Sheet {
  const below = stepsOf(random, model.measures.lss, today.of('lss'));
  return { rater: 'CLINICIAN', answers: { level: answered(8 - below) } };
}

/** Transfer between bed and chair, 06 at best, or why it was not tried. */
export function transferSheet({ random, model, today }: SheetContext): Sheet {
  const below = stepsOf(random, model.measures['gg-transfer'], today.of('gg-transfer'));
  const code = random.chance(0.03) ? random.weighted(notTried) : `0${6 - below}`;
  return { rater: 'CLINICIAN', answers: { level: answered(code) } };
}

/** Helpers and time a transfer takes. */
export function transferHelpSheet({ random, model, habits, today }: SheetContext): Sheet {
  const helpers = stepsOf(random, model.measures['transfer-help'], today.of('transfer-help'));
  const hoist = helpers > 0 && habits.hoist ? (random.chance(0.85) ? 'hoist' : 'stand-aid') : 'none';
  return {
    rater: 'CLINICIAN',
    answers: {
      helpers: answered(helpers === 3 ? '3+' : helpers),
      hoist: answered(hoist),
      minutes: answered(1 + 2 * helpers + random.whole(0, 4) + (hoist === 'none' ? 0 : 4)),
      'per-day': answered(Math.max(2, habits.transfersADay + random.whole(-1, 1))),
    },
  };
}
