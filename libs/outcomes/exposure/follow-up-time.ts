/** Patients whose follow-up ended after the same number of days, by how it ended. */
export interface FollowUpBar {
  readonly days: number;
  readonly died: number;
  readonly alive: number;
}

const DAYS_A_YEAR = 365.25;

/**
 * Median time under follow-up in years, by reverse Kaplan–Meier: the end of observation is the event, and patients who
 * died are censored, since they might have been followed for longer.
 *
 * @param bars how often each length of follow-up occurred, in any order
 * @returns null when the median is not reached or without patients
 * @see Schemper & Smith 1996, Control Clin Trials 17:343–346; R: survfit(Surv(time, dead == 0) ~ 1)
 */
export function medianFollowUp(bars: readonly FollowUpBar[]): number | null {
  let atRisk = bars.reduce((sum, { died, alive }) => sum + died + alive, 0);
  let still = 1;
  for (const { days, died, alive } of bars.toSorted((a, b) => a.days - b.days)) {
    still *= 1 - alive / atRisk;
    atRisk -= died + alive;
    if (still <= 0.5 + 1e-9) return days / DAYS_A_YEAR;
  }
  return null;
}
