import {
  type ContrastTest,
  randomInterceptModel,
  repeatedMeasures,
  unstructuredModel,
  type VisitContrast,
} from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeMixedModel(given: ReferenceCase): unknown {
  const visits = given.texts('visit');
  const scores = given.columnNumbers('score');
  const rows = given.texts('id').flatMap((patient, i) => {
    const visit = visits[i] ?? null;
    return patient === null || visit === null ? [] : [{ patient, visit, score: scores[i]! }];
  });
  const patients = given.texts('id');
  const covariates = given.columnNames('covariates').map((name) => {
    const values = given.namedNumbers(name);
    const entries = patients.map((patient, i) => [patient ?? '', values[i]!] as const).reverse();
    return { name, values: new Map(entries) };
  });
  const data = repeatedMeasures(rows, covariates);
  const confidence = given.option('confidence', 0.95);
  const isRandomIntercept = given.text('model') === 'random-intercept';
  const { fit, ...model } = isRandomIntercept
    ? randomInterceptModel(data, confidence)
    : unstructuredModel(data, confidence);
  if (fit === null) throw new Error(`no fit: ${model.reason}`);
  return {
    n_obs: model.rows,
    n_subjects: model.patients,
    visits: model.visits,
    n_by_visit: model.rowsByVisit,
    singular: fit.singular,
    variance: fit.variance,
    icc: fit.icc,
    covariance: fit.covariance,
    reml_loglik: fit.logLikelihood,
    fixed: {
      terms: fit.fixed.map(({ name }) => name),
      estimate: fit.fixed.map(({ estimate }) => estimate),
      se: fit.fixed.map(({ se }) => se),
      se_kenward_roger: fit.fixed.map(({ seKenwardRoger }) => seKenwardRoger),
    },
    contrasts: fit.contrasts.map((contrast) => shaped(contrast, model.visits[0] ?? '')),
  };
}

function shaped({ kind, visit, estimate, test, ...others }: VisitContrast, first: string): object {
  return {
    name: kind === 'mean' ? `mean[${visit}]` : `change[${visit} - ${first}]`,
    estimate,
    asymptotic: tested(others.asymptotic),
    satterthwaite: tested(test),
    ols: tested(test),
    kenward_roger: tested(others.kenwardRoger),
    kenward_roger_observed_information: tested(others.kenwardRogerObserved),
  };
}

function tested(test: ContrastTest | null): object | null {
  if (test === null) return null;
  const { se, df, statistic, p, interval } = test;
  return { se, df, z: statistic, t: statistic, p, low: interval.lower, high: interval.upper };
}
