import { survivalQuantile } from '#libs/statistics/index';
import { DAYS_A_YEAR } from '../day.js';

/** Patients whose follow-up ended after the same number of days, by how it ended. */
export interface FollowUpBar {
  readonly days: number;
  readonly died: number;
  readonly alive: number;
}

/**
 * Median time under follow-up in years, by reverse Kaplan–Meier: the end of observation is the event, and patients who
 * died are censored, since they might have been followed for longer.
 *
 * Takes how often each length occurred, so that a database can count; {@link followUpOf} with followUpCompleteness of
 * libs/statistics gives the same from one row a patient, with its interval.
 *
 * @param bars how often each length of follow-up occurred, in any order
 * @returns null when the median is not reached or without patients
 * @see Schemper & Smith 1996, Control Clin Trials 17:343–346; R: survfit(Surv(time, dead == 0) ~ 1)
 */
export function medianFollowUp(bars: readonly FollowUpBar[]): number | null {
  let atRisk = bars.reduce((sum, { died, alive }) => sum + died + alive, 0);
  let survival = 1;
  const curve = bars
    .toSorted((a, b) => a.days - b.days)
    .map(({ days, died, alive }) => {
      survival *= 1 - alive / atRisk;
      const point = {
        time: days,
        atRisk,
        events: alive,
        censored: died,
        survival,
        standardError: null,
        interval: null,
      };
      atRisk -= died + alive;
      return point;
    });
  const { estimate } = survivalQuantile(curve, 0.5);
  return estimate === null ? null : estimate / DAYS_A_YEAR;
}
