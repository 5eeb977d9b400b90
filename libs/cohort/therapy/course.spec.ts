import {
  checkDates,
  checkLimits,
  checkPathway,
  contraindications,
  drugProducts,
  features,
  goalCategories,
  pathwayOf,
  pathwayOn,
  previousTreatments,
  programmingReasons,
  reservoirDates,
  stopReasons,
  type Finding,
  type Timeline,
} from '#libs/therapy/index';
import { scoreAnswers, findInstrument } from '#libs/instruments/index';
import { generateCohort } from '../generate-cohort.js';
import type { SyntheticPatient } from '../synthetic-patient.js';
import { therapyTruth } from './therapy-truth.js';

const timeZone = 'Europe/London';
const today = '2026-06-30';
const patients = [...generateCohort({ seed: 6, patients: 1200, centres: 6, today })];

/** What the rules read, each record named by its kind and place. */
function timelineOf(patient: SyntheticPatient): Timeline {
  const { therapy, identity, enrolledOn, diedOn, exitedOn, exitReason } = patient;
  const named = <T>(kind: string, list: readonly T[]) =>
    list.map((one, index) => ({ ...one, id: `${kind} ${String(index)}` }));
  return {
    today,
    timeZone,
    bornOn: identity.birthDate,
    enrolledOn,
    baselineUntilDay: -1,
    events: named('event', therapy.pathwayEvents),
    candidacies: named('candidacy', therapy.candidacies),
    goals: [],
    trials: named('trial', therapy.trials).map((trial) => ({
      ...trial,
      boluses: named(`${trial.id} bolus`, trial.boluses),
    })),
    procedures: named(
      'procedure',
      patient.procedures.map((one, index) => ({ ...one, ...therapy.operations[index] })),
    ),
    components: named('component', therapy.components),
    visits: named('visit', patient.encounters),
    programmings: named('programming', therapy.programmings),
    refills: named('refill', therapy.refills),
    complications: [],
    contacts: named('contact', therapy.contactAttempts),
    lastContactOn: null,
    diedOn,
    exitedOn,
    exitReason,
  };
}

const timelines = patients.map((patient) => ({ patient, timeline: timelineOf(patient) }));
const told = ({ rule, sentence, recordId }: Finding) => `${rule} ${recordId ?? ''}: ${sentence}`;

describe('an invented therapy', () => {
  it('breaks no rule of dates', () => {
    expect(
      timelines
        .slice(0, 500)
        .flatMap(({ timeline }) => checkDates(timeline))
        .map(told),
    ).toEqual([]);
  });

  it('follows the pathway, an implant without a trial with its reason', () => {
    const found = timelines.flatMap(({ timeline }) => checkPathway(timeline));
    expect(found.filter(({ level }) => level === 'ERROR').map(told)).toEqual([]);
    const without = patients.filter(
      ({ procedures, therapy }) => procedures[0]?.type === 'IMPLANT' && therapy.trials.length === 0,
    );
    expect(without.length / patients.length).toBeGreaterThan(0.02);
    expect(without.length / patients.length).toBeLessThan(0.09);
    expect(without.every(({ therapy }) => therapy.operations[0]?.overrideReason !== null)).toBe(true);
  });

  it('knows every state somebody can be in today', () => {
    const states = new Set(timelines.map(({ timeline }) => pathwayOn(pathwayOf(timeline), today).state));
    for (const state of [
      'CANDIDATE',
      'TRIAL_POSITIVE',
      'TITRATION',
      'MAINTENANCE',
      'EXPLANTED',
      'TRANSFERRED',
      'LOST',
      'DECEASED',
      'WITHDRAWN',
    ] as const)
      expect(states).toContain(state);
  });

  it('uses the codes of the registry', () => {
    const known = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));
    const [against, found, tried, ended, aims, why, drugs] = [
      contraindications,
      features,
      previousTreatments,
      stopReasons,
      goalCategories,
      programmingReasons,
      drugProducts,
    ].map(known);
    for (const { therapy } of patients) {
      for (const candidacy of therapy.candidacies) {
        for (const { code } of candidacy.contraindications) expect(against).toContain(code);
        for (const { code } of candidacy.features) expect(found).toContain(code);
        for (const { code, stoppedBecause } of candidacy.treatments) {
          expect(tried).toContain(code);
          if (stoppedBecause !== undefined) expect(ended).toContain(stoppedBecause);
        }
      }
      for (const { category } of therapy.goals) expect(aims).toContain(category);
      for (const { reason } of therapy.programmings) expect(why).toContain(reason);
      for (const { drugProduct } of therapy.refills) expect(drugs).toContain(drugProduct);
    }
  });

  it('words goals on five different levels and locks them before the implant', () => {
    for (const { therapy, procedures } of patients) {
      expect(therapy.goals.length).toBeLessThanOrEqual(3);
      for (const { levels, lockedAt } of therapy.goals) {
        expect(new Set(levels).size).toBe(5);
        const [implant] = procedures;
        expect(lockedAt === null).toBe(implant === undefined);
        if (lockedAt !== null && implant !== undefined) expect(lockedAt < implant.performedOn).toBe(true);
      }
    }
  });

  it('stays within the limits, or says why not', () => {
    const found = patients.flatMap(({ therapy }) => [
      ...therapy.components.flatMap((component) => checkLimits('catheter', component)),
      ...therapy.candidacies.flatMap(({ weightKg }) => checkLimits('implant', { weightKg })),
      ...therapy.trials.flatMap(({ boluses }) =>
        boluses.flatMap((bolus) =>
          checkLimits('bolus', { ...bolus, openingPressureCmH2o: bolus.openingPressureCmh2o }),
        ),
      ),
    ]);
    expect(found.map(told)).toEqual([]);
  });

  it('shows after the bolus that settled a trial what its conclusion says', () => {
    const mas = findInstrument('mas');
    if (!mas) throw new Error('no definition of MAS');
    const mean = (answers: Parameters<typeof scoreAnswers>[1]) =>
      scoreAnswers(mas, answers).find(({ code }) => code === 'mas.le.mean')?.value ?? null;
    const judged = patients
      .flatMap(({ therapy }) => therapy.trials)
      .filter(({ criterion, criterionMet }) => criterion === 'MEAN_LOWER_LIMB_FALL_1' && criterionMet !== null);
    const wrong = judged.filter(({ boluses, criterionMet }) => {
      const falls = boluses.flatMap(({ responses }) => {
        const [before, ...after] = responses.map((response) => mean(response.mas));
        return after.flatMap((grade) => (before == null || grade == null ? [] : [before - grade]));
      });
      const fell = Math.max(...falls) >= therapyTruth.gradesToRespond;
      return falls.length > 0 && fell !== criterionMet;
    });
    expect(judged.length).toBeGreaterThan(900);
    expect(wrong).toEqual([]);
  });

  it('ends with the patient: nothing after death, explant or exit', () => {
    for (const { therapy, diedOn, exitedOn, procedures } of patients) {
      const last = [
        ...therapy.refills.map(({ refilledAt }) => refilledAt),
        ...therapy.programmings.map(({ programmedAt }) => programmedAt),
      ]
        .toSorted()
        .at(-1);
      if (last === undefined) continue;
      expect(last.slice(0, 10) < today).toBe(true);
      if (diedOn !== null) expect(last < diedOn).toBe(true);
      if (exitedOn !== null) expect(last.slice(0, 10) <= exitedOn).toBe(true);
      const operation = procedures.at(-1);
      if (operation?.type === 'EXPLANT') expect(last < operation.performedOn).toBe(true);
    }
  });
});

describe('pumps in use today', () => {
  const inUse = patients.filter(
    ({ procedures, diedOn, exitedOn }) =>
      procedures.length > 0 && procedures.at(-1)?.type !== 'EXPLANT' && diedOn === null && exitedOn === null,
  );
  const days = inUse.map(({ therapy }) => {
    const fill = therapy.refills.at(-1);
    const pump = therapy.components.findLast(({ kind }) => kind === 'PUMP');
    if (fill === undefined || therapy.programmings.length === 0 || pump?.modelCode == null) return null;
    const dates = reservoirDates({
      filledAt: fill.refilledAt,
      filledMl: fill.filledMl,
      concentrationUgPerMl: fill.concentrationUgPerMl,
      segments: therapy.programmings.map(({ programmedAt, ...segment }) => ({ from: programmedAt, ...segment })),
      model: {
        reservoirMl: null,
        alarmMl: 2,
        unusableMl: 1.4,
        stabilityDays: 180,
        serviceLifeYears: 7,
        minDailyMl: null,
        maxDailyMl: null,
      },
      timeZone,
    });
    return 'dueByOn' in dates ? (Date.parse(dates.dueByOn) - Date.parse(today)) / 86_400_000 : null;
  });
  const share = (from: number, to: number) =>
    days.filter((day) => day !== null && day >= from && day <= to).length / inUse.length;

  it('are overdue, due this week or due this month in the shares intended', () => {
    // About 900 pumps: a share of 3 % has a standard error of 0.6 %, one of 20 % of 1.3 %.
    expect(share(-9999, -1)).toBeGreaterThan(0.015);
    expect(share(-9999, -1)).toBeLessThan(0.055);
    expect(Math.abs(share(0, 7) - 0.06)).toBeLessThan(0.025);
    expect(Math.abs(share(8, 30) - 0.2)).toBeLessThan(0.045);
    expect(share(31, 200)).toBeGreaterThan(0.6);
  });

  it('cannot be computed in about one of fifty, for want of a dose or a model', () => {
    const unknown = inUse.filter(
      ({ therapy }) =>
        therapy.programmings.length === 0 ||
        therapy.components.findLast(({ kind }) => kind === 'PUMP')?.modelCode === null,
    );
    expect(unknown.length / inUse.length).toBeGreaterThan(0.008);
    expect(unknown.length / inUse.length).toBeLessThan(0.04);
  });

  it('carry serial numbers of their own', () => {
    const serials = patients.flatMap(({ therapy }) => therapy.components.flatMap(({ serial }) => serial ?? []));
    expect(new Set(serials).size).toBe(serials.length);
  });
});
