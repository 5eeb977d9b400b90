import { dataCut, expectedAt } from '../../../test/samples/cohort-files.js';
import { differences, recomputed } from '../../../test/samples/compare-with-r.js';
import { followedPatients, readExport, type FollowedPatient } from '../../../test/samples/followed-patients.js';
import type { NamedInterval } from '../confidence.js';
import { proportion } from '../proportion.js';
import { eventsAtRisk } from './complication-event.js';
import { eventMoments } from './event-moments.js';
import { firstEvent } from './first-event.js';
import { followUpOf, survivalOf } from './follow-up-span.js';
import { medianFollowUp } from './follow-up-time.js';
import { rate } from './rate.js';
import { yearsAtRisk } from './time-at-risk.js';

const patients = followedPatients(readExport());
const types = [
  ...new Set(patients.flatMap(({ complications }) => complications.map(({ typeCode }) => typeCode))),
].sort();

const countsOf = (type: string, among: readonly FollowedPatient[] = patients) =>
  among.map(({ complications, systemTimes }) => ({
    events: eventsAtRisk(complications, systemTimes).filter(({ typeCode }) => typeCode === type).length,
    pumpYears: yearsAtRisk(systemTimes),
  }));
const bounds = (interval: NamedInterval | null) => ({ low: interval?.lower, high: interval?.upper });

describe('follow-up of the simulated export', () => {
  const spans = patients.map(({ course }) => followUpOf(course, dataCut));

  it('is as complete as R finds', () => {
    const columns = { observed: 'observed', potential: 'potential', event: 'died' };
    const got = recomputed('completeness-and-multiplicity', { rows: spans, columns, options: { at: [1, 2, 5] } });
    expect(differences(expectedAt('follow_up'), got)).toEqual([]);
  });

  it('has the same median from how often each length occurred', () => {
    const bars = spans.map(({ observed, died }) => ({
      days: Math.round((observed ?? 0) * 365.25),
      died: Number(died),
      alive: Number(!died),
    }));
    expect(differences(expectedAt('follow_up', 'reverse_km_median', 'estimate'), medianFollowUp(bars))).toEqual([]);
  });
});

describe('complications of the simulated export', () => {
  it('have their shares and rates', () => {
    const got = types.map((type) => {
      const counts = countsOf(type);
      const { pumpYears, events } = eventMoments(counts);
      const columns = { events: 'events', person_years: 'pumpYears' };
      return {
        type,
        patients: recomputed('rates', {
          input: { x: counts.filter((each) => each.events > 0).length, n: counts.length },
        }),
        rate: recomputed('rates', { input: { events, person_years: pumpYears } }),
        rate_robust: recomputed('rates', { rows: counts, columns }),
      };
    });
    expect(differences(expectedAt('complications'), got)).toEqual([]);
  });

  it('have the same shares and rates from sums alone', () => {
    const got = types.map((type) => {
      const counts = countsOf(type);
      const share = proportion(counts.filter(({ events }) => events > 0).length, counts.length);
      const found = rate(eventMoments(counts));
      const shared = { events: found.events, person_years: found.pumpYears, estimate: found.estimate };
      return {
        type,
        patients: { ...share, wilson: bounds(share.wilson), clopper_pearson: bounds(share.exact) },
        rate: { ...shared, per: 100, garwood: bounds(found.interval) },
        rate_robust: { ...shared, ...bounds(found.robust), dispersion_pearson: found.dispersion },
      };
    });
    // All but two inner terms of the robust interval, which the rate does not carry.
    const differing = differences(expectedAt('complications'), got);
    expect(differing.filter(({ path }) => !/rate_robust[.](n_patients|se_log)$/.test(path))).toEqual([]);
  });

  it('have the ratio of rates of cerebral palsy to other aetiologies', () => {
    const momentsOf = (cp: boolean) =>
      eventMoments(
        countsOf(
          'CATHETER_DYSFUNCTION',
          patients.filter(({ cerebralPalsy }) => cerebralPalsy === cp),
        ),
      );
    const [first, second] = [momentsOf(true), momentsOf(false)];
    const input = { x1: first.events, t1: first.pumpYears, x0: second.events, t0: second.pumpYears };
    expect(differences(expectedAt('rate_ratio_catheter_cp_vs_other'), recomputed('rates', { input }))).toEqual([]);
  });
});

describe('the first catheter dysfunction in the simulated export', () => {
  const waits = patients.flatMap(({ course, complications, cerebralPalsy, ageAtImplant, male }) => {
    const onsets = complications.filter(({ typeCode }) => typeCode === 'CATHETER_DYSFUNCTION');
    const first = firstEvent(
      course,
      onsets.map(({ onsetOn }) => onsetOn),
    );
    const group = cerebralPalsy === null ? null : cerebralPalsy ? 'CP' : 'other';
    const cp = cerebralPalsy === null ? null : Number(cerebralPalsy);
    const age10 = ageAtImplant === null ? null : ageAtImplant / 10;
    return first === null ? [] : [{ ...first, event: first.code === 1, group, cp, age10, male }];
  });
  const known = waits.filter(({ group }) => group !== null);
  const timed = { time: 'time', event: 'event' };
  const coded = { time: 'time', event: 'code' };
  const at = [365, 730, 1826];
  const part = (name: string) => expectedAt('catheter', name);

  it('ends as often each way', () => {
    expect([0, 1, 2, 3].map((code) => waits.filter((wait) => wait.code === code).length)).toEqual(part('counts'));
  });

  it.each([
    ['km_all', waits],
    ['km_cp', waits.filter(({ group }) => group === 'CP')],
    ['km_other', waits.filter(({ group }) => group === 'other')],
  ])('has the curve %s', (name, rows) => {
    const { groups } = recomputed('kaplan-meier', { rows, columns: timed, options: { at, tau: 1826 } });
    expect(differences(part(name), (groups as unknown[])[0])).toEqual([]);
  });

  it('differs between groups as the log-rank test says', () => {
    const got = recomputed('kaplan-meier', { rows: known, columns: { ...timed, group: 'group' } });
    expect(differences(part('log_rank_cp'), got['log_rank'])).toEqual([]);
  });

  it('has its cumulative incidence beside explant and death', () => {
    const got = recomputed('cumulative-incidence', { rows: waits, columns: coded, options: { at, causes: [1, 2, 3] } });
    expect(differences(part('cumulative_incidence'), got)).toEqual([]);
  });

  it("differs between groups as Gray's test says", () => {
    const columns = { ...coded, group: 'group' };
    const got = recomputed('cumulative-incidence', { rows: known, columns, options: { at } });
    expect(differences(part('gray_cp'), got['gray_tests'])).toEqual([]);
  });

  it('has the hazard ratios of the Cox model', () => {
    const columns = { ...timed, covariates: ['age10', 'male', 'cp'] };
    expect(differences(part('cox'), recomputed('cox', { rows: waits, columns }))).toEqual([]);
  });
});

describe('death in the simulated export', () => {
  it('has the hazard ratio of age', () => {
    const rows = patients.map(({ course, ageAtImplant }) => ({
      ...survivalOf(course),
      age10: ageAtImplant === null ? null : ageAtImplant / 10,
    }));
    const got = recomputed('cox', { rows, columns: { time: 'time', event: 'event', covariates: ['age10'] } });
    expect(differences(expectedAt('death_cox'), got)).toEqual([]);
  });
});
