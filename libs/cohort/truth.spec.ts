import { findInstrument, pairedImprovement } from '#libs/instruments/index';
import { dayNumber } from './calendar.js';
import { syntheticCentres } from './centres.js';
import type { CohortModel, Measure } from './cohort-model.js';
import { expectedImprovement, expectedInfection } from './expected.js';
import { generateCohort } from './generate-cohort.js';
import { lowerLimbMean } from './mas-sheet.js';
import type { SyntheticEncounter, SyntheticPatient } from './synthetic-patient.js';
import { truth } from './truth.js';

const today = '2026-06-30';
const centres = syntheticCentres(6);
const never = -50;
/** The same world in which everyone comes to every visit and every sheet is filled in. */
const everyoneReturns: CohortModel = {
  ...truth,
  attendance: {
    ...truth.attendance,
    missed: [never, never, never, never, never],
    lostInFirstYear: never,
    lostLater: never,
    sheetNotDone: 0,
  },
};
const patients = [...generateCohort({ seed: 20, patients: 4000, centres: 6, today, model: everyoneReturns })];

const implantOf = ({ procedures }: SyntheticPatient) => procedures[0]?.performedOn ?? null;
const daysBetween = (from: string, to: string) => dayNumber(to) - dayNumber(from);
const answersOf = (encounter: SyntheticEncounter | undefined, instrument: string) =>
  encounter?.assessments.find(({ instrumentCode }) => instrumentCode === instrument)?.answers ?? null;

function visitBetween(patient: SyntheticPatient, from: number, to: number): SyntheticEncounter | undefined {
  const implant = implantOf(patient);
  if (implant === null || patient.procedures.some(({ type }) => type === 'EXPLANT')) return undefined;
  return patient.encounters.find(({ purpose, heldOn, assessments }) => {
    const day = daysBetween(implant, heldOn);
    return purpose === 'FOLLOW_UP' && day >= from && day <= to && assessments.length >= 3;
  });
}

/** Improvement of every patient with a value, less what the truth expects on the same day: mean, and standard errors off. */
function excess(measure: Measure, from: number, to: number): { n: number; standardErrors: number } {
  const { scoreCode } = truth.measures[measure];
  const instrument = findInstrument(measure.startsWith('mas') ? 'mas' : measure);
  const differences = patients.flatMap((patient) => {
    const visit = visitBetween(patient, from, to);
    const implant = implantOf(patient);
    const baseline = patient.encounters.findLast(({ purpose }) => purpose === 'BASELINE');
    const code = measure.startsWith('mas') ? 'mas' : measure;
    const [before, after] = [answersOf(baseline, code), answersOf(visit, code)];
    if (instrument === undefined || visit === undefined || implant === null || before === null || after === null)
      return [];
    const { improvement } = pairedImprovement(instrument, scoreCode, before, after);
    const expected = expectedImprovement(truth, patient.aetiology, measure, daysBetween(implant, visit.heldOn));
    return improvement === null ? [] : [improvement - expected];
  });
  const n = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { n, standardErrors: mean / Math.sqrt(variance / n) };
}

describe('the truth', () => {
  it('shares out all patients among the aetiologies', () => {
    const shares = Object.values(truth.aetiologies).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it.each([
    ['mas-lower', 305, 425],
    ['mas-lower', 16, 44],
    ['mas-upper', 305, 425],
    ['psfs', 138, 228],
    ['nrs-pain', 305, 425],
    ['lss', 305, 425],
    ['sitting-tolerance', 138, 228],
    ['gg-transfer', 305, 425],
    ['transfer-help', 305, 425],
    ['care-difficulty-8', 305, 425],
  ] as const)('is found again in the mean improvement of %s on days %i to %i', (measure, from, to) => {
    const { n, standardErrors } = excess(measure, from, to);
    expect(n).toBeGreaterThan(2000);
    expect(Math.abs(standardErrors)).toBeLessThan(3);
  });

  it('is found again in infections within 90 days of an operation', () => {
    const { expected, observed } = infections(() => true);
    expect(Math.abs(observed - expected)).toBeLessThan(3 * Math.sqrt(expected));
  });

  it('is found again in the raised risk of infection at one centre', () => {
    const { expected, observed } = infections(({ centreCode }) => centreCode === centres[2]?.code);
    expect(Math.abs(observed - expected)).toBeLessThan(3 * Math.sqrt(expected));
    expect(observed).toBeGreaterThan(2 * (expected / 2.5));
  });

  it('is found again in the failures of first catheters', () => {
    const { expected, observed } = catheterFailures();
    expect(expected).toBeGreaterThan(200);
    expect(Math.abs(observed - expected)).toBeLessThan(3 * Math.sqrt(expected));
  });

  it('lets patients with poor results return less', () => {
    const asRecorded = [...generateCohort({ seed: 20, patients: 4000, centres: 6, today })];
    const share = (poor: boolean) => {
      const eligible = asRecorded.filter((patient) => {
        const implant = implantOf(patient);
        const gain = toneGain(patient, visitBetween(patient, 138, 228));
        const followed = implant !== null && daysBetween(implant, today) > 470 && patient.diedOn === null;
        return followed && gain !== null && patient.exitReason !== 'transfer' && (poor ? gain < 1 : gain >= 2);
      });
      expect(eligible.length).toBeGreaterThan(400);
      return eligible.filter((patient) => visitBetween(patient, 300, 470) !== undefined).length / eligible.length;
    };
    expect(share(false) - share(true)).toBeGreaterThan(0.05);
  });
});

function toneGain(patient: SyntheticPatient, visit: SyntheticEncounter | undefined): number | null {
  const baseline = patient.encounters.findLast(({ purpose }) => purpose === 'BASELINE');
  const [before, after] = [baseline, visit].map((encounter) => lowerLimbMean(answersOf(encounter, 'mas') ?? {}));
  return before == null || after == null ? null : before - after;
}

/** Infections within 90 days of an operation at least 110 days ago, with those expected; late ones add a little. */
function infections(at: (patient: SyntheticPatient) => boolean): { expected: number; observed: number } {
  let expected = 0;
  let observed = 0;
  for (const patient of patients.filter(at)) {
    const centre = centres.findIndex(({ code }) => code === patient.centreCode);
    const late = (truth.ratesPer100Years.lateInfection * (truth.centres[centre]?.infection ?? 1) * 90) / 36_525;
    const operations = patient.procedures.filter(({ performedOn }) => daysBetween(performedOn, today) >= 110);
    for (const { type } of operations)
      if (type !== 'EXPLANT') expected += expectedInfection(truth, centre, type) + late;
    observed += patient.complications.filter(
      ({ type, onsetOn }) =>
        type.startsWith('infect.') &&
        operations.some(({ performedOn }) => onsetOn > performedOn && daysBetween(performedOn, onsetOn) < 90),
    ).length;
  }
  return { expected, observed };
}

/** First failure of the first catheter, with those expected from the time it was at risk. */
function catheterFailures(): { expected: number; observed: number } {
  const { catheterFirstYear, catheterLater } = truth.ratesPer100Years;
  let expected = 0;
  let observed = 0;
  for (const patient of patients) {
    const implant = implantOf(patient);
    if (implant === null) continue;
    const failure = patient.complications.find(({ type }) => type.startsWith('cath.'))?.onsetOn ?? null;
    const removed = patient.procedures.find(({ type }) => type === 'EXPLANT')?.performedOn ?? null;
    const ends = [failure, removed, patient.diedOn, patient.exitedOn, today].filter((day) => day !== null);
    const end = ends.reduce((first, day) => (day < first ? day : first));
    const days = daysBetween(implant, end);
    expected += (Math.min(days, 365) * catheterFirstYear + Math.max(0, days - 365) * catheterLater) / 36_525;
    if (failure !== null && failure === end) observed += 1;
  }
  return { expected, observed };
}
