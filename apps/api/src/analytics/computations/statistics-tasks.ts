import {
  coxRegression,
  cumulativeIncidence,
  cusumRunLength,
  cusumThreshold,
  grayTest,
  hodgesLehmann,
  kaplanMeier,
  type KaplanMeierQuestions,
  logisticRegression,
  logRank,
  repeatedMeasuresModel,
  type RunLengthSetting,
  type ThresholdSetting,
} from '#libs/statistics/index';
import {
  type CovariateColumn,
  covariatesOf,
  eventAt,
  type EventColumn,
  type NameColumn,
  nameAt,
  numberAt,
  type NumberColumn,
} from './columns.js';
import type { TaskHooks } from './task-list.js';

interface TimeColumns {
  readonly times: NumberColumn;
  readonly events: EventColumn;
}

interface CodeColumns {
  readonly times: NumberColumn;
  /** 0 censored, 1…K the cause. */
  readonly codes: NumberColumn;
}

interface CoxColumns extends TimeColumns {
  readonly covariates: readonly CovariateColumn[];
  readonly starts?: NumberColumn;
  readonly strata?: NameColumn;
  /** Rows of one patient have the same number. */
  readonly clusters?: Int32Array;
  readonly confidence?: number;
}

interface ScoreColumns {
  /** Number of the patient of each score. */
  readonly patients: Int32Array;
  /** Names in the order of the visits, baseline first. */
  readonly visits: NameColumn;
  readonly scores: NumberColumn;
  /** One value a patient, by number. */
  readonly covariates?: readonly CovariateColumn[];
  readonly confidence?: number;
}

type Simulation<Setting> = Omit<Setting, 'onProgress'> & { readonly risks: NumberColumn };

/**
 * Methods of libs/statistics that can take longer than the event loop may wait. Columns instead of rows, because rows
 * would be copied one by one on the way; results are those of the method, typed arrays for what has one value a row.
 */
export const statisticsTasks = {
  cusumRunLength: ({ risks, ...setting }: Simulation<RunLengthSetting>, { onProgress }: TaskHooks) =>
    cusumRunLength(Array.from(risks), { ...setting, onProgress }),

  cusumThreshold: ({ risks, ...setting }: Simulation<ThresholdSetting>, { onProgress }: TaskHooks) =>
    cusumThreshold(Array.from(risks), { ...setting, onProgress }),

  hodgesLehmann: ({ differences, confidence }: { differences: Float64Array; confidence?: number }) =>
    hodgesLehmann(Array.from(differences), confidence),

  kaplanMeier: ({ times, events, ...questions }: TimeColumns & KaplanMeierQuestions) =>
    kaplanMeier(
      rowsOf(times, (time, row) => ({ time, event: eventAt(events, row) })),
      questions,
    ),

  logRank: ({ times, events, groups, strata }: TimeColumns & { groups: NameColumn; strata?: NameColumn }) =>
    logRank(
      rowsOf(times, (time, row) => ({
        time,
        event: eventAt(events, row),
        group: nameAt(groups, row),
        ...(strata && { stratum: nameAt(strata, row) }),
      })),
    ),

  cumulativeIncidence: ({
    times,
    codes,
    cause,
    at,
    confidence,
  }: CodeColumns & { cause: number; at?: readonly number[]; confidence?: number }) =>
    cumulativeIncidence(
      rowsOf(times, (time, row) => ({ time, code: numberAt(codes, row) })),
      cause,
      at,
      confidence,
    ),

  grayTest: ({ times, codes, groups, cause }: CodeColumns & { groups: NameColumn; cause: number }) =>
    grayTest(
      rowsOf(times, (time, row) => ({ time, code: numberAt(codes, row), group: nameAt(groups, row) })),
      cause,
    ),

  coxRegression: ({ times, events, starts, strata, clusters, covariates, confidence }: CoxColumns) =>
    coxRegression(
      rowsOf(times, (time, row) => ({
        time,
        event: eventAt(events, row),
        ...(starts && { start: numberAt(starts, row) }),
        ...(strata && { stratum: nameAt(strata, row) }),
        ...(clusters && { cluster: String(clusters[row]) }),
      })),
      covariatesOf(covariates),
      confidence,
    ),

  logisticRegression: ({
    outcomes,
    covariates,
    confidence,
  }: {
    outcomes: EventColumn;
    covariates: readonly CovariateColumn[];
    confidence?: number;
  }) => {
    const known = Array.from(outcomes, (_, row) => eventAt(outcomes, row));
    const { fit, ...rest } = logisticRegression(known, covariatesOf(covariates), confidence);
    if (fit === null) return { ...rest, fit };
    return {
      ...rest,
      fit: { ...fit, fitted: Float64Array.from(fit.fitted), outcomes: Int8Array.from(fit.outcomes, Number) },
    };
  },

  repeatedMeasuresModel: ({ patients, visits, scores, covariates = [], confidence }: ScoreColumns) =>
    repeatedMeasuresModel(
      rowsOf(scores, (score, row) => {
        const visit = nameAt(visits, row);
        if (visit === null) throw new RangeError(`no visit is at ${visits.positions[row]}`);
        return { patient: String(patients[row]), visit, score };
      }),
      {
        visits: visits.names,
        covariates: covariates.map(({ name, values }) => ({
          name,
          values: new Map(Array.from(values, (_, patient) => [String(patient), numberAt(values, patient)])),
        })),
        confidence,
      },
    ),
};

/** One row for each value of the leading column. */
function rowsOf<Row>(column: NumberColumn, rowAt: (value: number | null, row: number) => Row): Row[] {
  return Array.from(column, (_, row) => rowAt(numberAt(column, row), row));
}
