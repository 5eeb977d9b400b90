import { median } from '../description/quantile.js';
import { kaplanMeier, type KaplanMeier } from '../survival/kaplan-meier.js';

/** How long one patient was followed, and could have been. */
export interface FollowUp {
  /** Time from implantation to last contact or death; null where missing. */
  readonly observed: number | null;
  /** Time from implantation to the data cut; null where missing. */
  readonly potential: number | null;
  readonly died: boolean | null;
}

export interface FollowUpCompleteness {
  readonly n: number;
  /** Patients left out because something is missing. */
  readonly excluded: number;
  /** Clark's C: observed over potential time, potential ending at death; null without potential time. */
  readonly clarkC: number | null;
  /** Follow-up by reverse Kaplan–Meier: the event is censoring, deaths are censored. */
  readonly reverseKaplanMeier: KaplanMeier;
  readonly medianObserved: number | null;
}

/**
 * How completely patients were followed.
 *
 * @param patients with a missing value are left out and counted
 * @param at times to read the reverse curve at
 * @throws RangeError when a time is negative or not finite, or confidence is outside (0, 1)
 * @see Schemper & Smith 1996, Control Clin Trials 17:343; Clark, Altman & De Stavola 2002, Lancet 359:1309;
 *   R: survfit(Surv(observed, 1 - died) ~ 1, conf.type = "log-log")
 */
export function followUpCompleteness(
  patients: readonly FollowUp[],
  at: readonly number[] = [],
  confidence = 0.95,
): FollowUpCompleteness {
  const known = patients.flatMap(({ observed, potential, died }) =>
    observed === null || potential === null || died === null ? [] : [{ observed, potential, died }],
  );
  const bad = known.find(({ observed, potential }) => !(observed >= 0 && potential >= 0));
  if (bad) throw new RangeError(`followed for ${bad.observed} of ${bad.potential}`);
  const observed = known.reduce((sum, patient) => sum + patient.observed, 0);
  const potential = known.reduce((sum, patient) => sum + (patient.died ? patient.observed : patient.potential), 0);
  const reversed = known.map((patient) => ({ time: patient.observed, event: !patient.died }));
  return {
    n: known.length,
    excluded: patients.length - known.length,
    clarkC: potential > 0 ? observed / potential : null,
    reverseKaplanMeier: kaplanMeier(reversed, { at, confidence }),
    medianObserved: median(known.map((patient) => patient.observed)),
  };
}
