import type { Answer } from '#libs/instruments/index';
import { stepsOf } from './severity.js';
import { answered } from './sheet.js';
import type { Sheet, SheetContext } from './sheet.js';

type Reporter = 'PATIENT' | 'CAREGIVER_PROXY';

/** Who speaks for the person at one visit: themselves when they can; now and then a caregiver is asked instead. */
export function reporterOf({ random, person }: Pick<SheetContext, 'random' | 'person'>): Reporter {
  const proxyAsked = random.chance(0.025);
  if (person.selfReporting && !(proxyAsked && person.caregiver !== null)) return 'PATIENT';
  return 'CAREGIVER_PROXY';
}

/** Spasms; their severity is asked only of those who have any. */
export function psfsSheet({ random, model, today }: SheetContext, rater: Reporter): Sheet {
  const measure = model.measures.psfs;
  const burden = today.of('psfs');
  const frequency = stepsOf(random, measure, burden);
  const answers: Record<string, Answer> = { frequency: answered(frequency) };
  if (frequency > 0) answers['severity'] = answered(1 + Math.min(2, random.rounded((2 * burden) / measure.steps)));
  return { rater, answers };
}

/** Average pain of the week; worst pain is no less, pain now anything up to the worst. */
export function painSheet({ random, model, today }: SheetContext, rater: Reporter): Sheet {
  const average = stepsOf(random, model.measures['nrs-pain'], today.of('nrs-pain'));
  const worst = average === 0 ? 0 : Math.min(10, average + random.whole(0, 3));
  const answers: Record<string, Answer> = { average7d: answered(average) };
  if (random.chance(0.92)) answers['worst7d'] = answered(worst);
  if (random.chance(0.92))
    answers['now'] = answered(Math.min(worst, random.rounded(average * random.between(0.4, 1.2))));
  return { rater, answers };
}

/** Hours in the usual seat, in halves, up to a full waking day of 14. */
export function sittingSheet({ random, model, habits, today }: SheetContext, rater: Reporter): Sheet {
  const measure = model.measures['sitting-tolerance'];
  const burden = today.of('sitting-tolerance');
  const hours = (measure.steps - stepsOf(random, measure, burden)) * measure.scorePerStep;
  const unlimited = random.chance((1 - burden / measure.steps) ** 2);
  return {
    rater,
    answers: {
      hours: answered(hours),
      'limiting-reason': answered(unlimited ? 'none' : random.pick(['pain', 'spasm', 'slipping', 'skin', 'fatigue'])),
      'seat-type': answered(habits.seat),
      'pressure-injury': answered(
        random.weighted([
          [0, 0.91],
          [1, 0.05],
          [2, 0.03],
          [3, 0.008],
          [4, 0.002],
        ]),
      ),
    },
  };
}
