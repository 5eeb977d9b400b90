import { type Matrix, zeros } from '../linear-algebra/matrix.js';

/** One score of one patient at one visit; null where missing. */
export interface VisitScore {
  readonly patient: string;
  readonly visit: string;
  readonly score: number | null;
}

/** A value that belongs to the patient, such as age at implantation; null where missing. */
export interface PatientCovariate {
  readonly name: string;
  readonly values: ReadonlyMap<string, number | null>;
}

/** Sums over the patients who were seen at the same visits. Scores are centred at the visit means. */
export interface VisitPattern {
  /** Positions of the visits. */
  readonly visits: readonly number[];
  readonly patients: number;
  readonly scores: readonly number[];
  readonly scoreProducts: Matrix;
  readonly covariates: readonly number[];
  readonly covariateProducts: Matrix;
  /** Rows: covariates; columns: visits. */
  readonly covariateScores: Matrix;
}

/** Everything a model of repeated measures is fitted from. */
export interface RepeatedMeasures {
  /** Visits with a score, in order. */
  readonly visits: readonly string[];
  /** The first visit of a given order has a score: without it there is no change from baseline. */
  readonly hasBaseline: boolean;
  readonly covariateNames: readonly string[];
  /** Mean score at each visit, which the patterns are centred at. */
  readonly visitMeans: readonly number[];
  readonly patterns: readonly VisitPattern[];
  readonly rows: number;
  readonly patients: number;
  readonly rowsByVisit: readonly number[];
  readonly patientsWithTwoVisits: number;
  /** Patients seen at both of two visits. */
  readonly seenTogether: Matrix;
  /** Scores left out: the score or a covariate of the patient is missing. */
  readonly excluded: number;
}

/**
 * Groups patients by the visits they were seen at, so that fitting does not depend on the number of patients.
 * Covariates are centred at their mean over patients.
 *
 * @param scores in any order
 * @param visits order of the visits, baseline first; alphabetical when left out. Visits without a score are left out
 * @throws RangeError when a patient has two scores at a visit, a visit is not in the order, or a value is not finite
 */
export function repeatedMeasures(
  scores: readonly VisitScore[],
  covariates: readonly PatientCovariate[],
  visits?: readonly string[],
): RepeatedMeasures {
  const patients = new Set(scores.map(({ patient }) => patient));
  const covariateMeans = covariates.map(({ name, values }) => {
    const known = [...patients].flatMap((patient) => values.get(patient) ?? []);
    if (!known.every(Number.isFinite)) throw new RangeError(`${name} has a value that is not finite`);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  const covariatesOf = (patient: string): number[] | null => {
    const values = covariates.map((covariate) => covariate.values.get(patient) ?? null);
    return values.includes(null) ? null : values.map((value, i) => value! - covariateMeans[i]!);
  };
  const complete = new Map([...patients].map((patient) => [patient, covariatesOf(patient)]));
  const used = scores.filter(({ patient, score }) => score !== null && complete.get(patient) !== null);
  const seen = new Set(used.map(({ visit }) => visit));
  const unknown = visits && [...seen].find((visit) => !visits.includes(visit));
  if (unknown !== undefined) throw new RangeError(`visit ${unknown} is not in the order of visits`);
  const order = visits?.filter((visit) => seen.has(visit)) ?? [...seen].sort();
  const position = new Map(order.map((visit, i) => [visit, i]));

  const rowsByVisit = order.map(() => 0);
  const visitMeans = order.map(() => 0);
  const byPatient = new Map<string, (number | undefined)[]>();
  for (const { patient, visit, score } of used) {
    const at = position.get(visit)!;
    if (!Number.isFinite(score)) throw new RangeError(`score ${score}`);
    let values = byPatient.get(patient);
    if (values === undefined) byPatient.set(patient, (values = new Array<number | undefined>(order.length)));
    if (values[at] !== undefined) throw new RangeError(`a patient has two scores at visit ${visit}`);
    values[at] = score!;
    rowsByVisit[at]! += 1;
    visitMeans[at]! += (score! - visitMeans[at]!) / rowsByVisit[at]!;
  }
  const patterns = patternsOf(byPatient, complete, visitMeans, covariates.length);
  return {
    visits: order,
    hasBaseline: visits === undefined || order[0] === visits[0],
    covariateNames: covariates.map(({ name }) => name),
    visitMeans,
    patterns,
    rows: used.length,
    patients: byPatient.size,
    rowsByVisit,
    patientsWithTwoVisits: patterns.reduce(
      (sum, pattern) => sum + (pattern.visits.length > 1 ? pattern.patients : 0),
      0,
    ),
    seenTogether: countTogether(patterns, order.length),
    excluded: scores.length - used.length,
  };
}

interface GrowingPattern extends VisitPattern {
  patients: number;
  readonly scores: number[];
  readonly scoreProducts: number[][];
  readonly covariates: number[];
  readonly covariateProducts: number[][];
  readonly covariateScores: number[][];
}

function patternsOf(
  byPatient: ReadonlyMap<string, readonly (number | undefined)[]>,
  covariatesOf: ReadonlyMap<string, readonly number[] | null>,
  visitMeans: readonly number[],
  covariateCount: number,
): VisitPattern[] {
  const patterns = new Map<string, GrowingPattern>();
  for (const [patient, values] of byPatient) {
    const visits: number[] = [];
    for (let v = 0; v < values.length; v++) if (values[v] !== undefined) visits.push(v);
    const key = visits.join();
    let pattern = patterns.get(key);
    if (pattern === undefined) patterns.set(key, (pattern = emptyPattern(visits, covariateCount)));
    const y = visits.map((v) => values[v]! - visitMeans[v]!);
    const z = covariatesOf.get(patient) ?? [];
    pattern.patients += 1;
    y.forEach((yi, i) => {
      pattern.scores[i]! += yi;
      y.forEach((yj, j) => (pattern.scoreProducts[i]![j]! += yi * yj));
    });
    z.forEach((zi, i) => {
      pattern.covariates[i]! += zi;
      z.forEach((zj, j) => (pattern.covariateProducts[i]![j]! += zi * zj));
      y.forEach((yj, j) => (pattern.covariateScores[i]![j]! += zi * yj));
    });
  }
  return [...patterns.values()];
}

function emptyPattern(visits: readonly number[], covariateCount: number): GrowingPattern {
  return {
    visits,
    patients: 0,
    scores: visits.map(() => 0),
    scoreProducts: zeros(visits.length, visits.length),
    covariates: new Array<number>(covariateCount).fill(0),
    covariateProducts: zeros(covariateCount, covariateCount),
    covariateScores: zeros(covariateCount, visits.length),
  };
}

function countTogether(patterns: readonly VisitPattern[], visits: number): number[][] {
  const counts = zeros(visits, visits);
  for (const pattern of patterns)
    for (const v of pattern.visits) for (const w of pattern.visits) counts[v]![w]! += pattern.patients;
  return counts;
}
