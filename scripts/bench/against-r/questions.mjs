/**
 * What is computed in both languages. `rows` turns columns into what the function is given and is not timed; `figures`
 * are the numbers that have to agree. questions.R has a part of the same id for each.
 */
export const questions = (statistics) => [
  {
    id: 'kaplan-meier',
    name: 'Kaplan–Meier, 1 000 000 rows, whole days',
    inR: 'survfit(conf.type = "log-log"), median',
    rows: ({ devices }) => timesOf(devices.time, devices.event),
    compute: (rows) => statistics.kaplanMeier(rows, { at: curveTimes }),
    figures: figuresOfCurve,
  },
  {
    id: 'kaplan-meier-exact',
    name: 'Kaplan–Meier, 1 000 000 rows, all times different',
    inR: 'survfit(conf.type = "log-log"), median',
    rows: ({ devices }) => timesOf(devices.exact, devices.event),
    compute: (rows) => statistics.kaplanMeier(rows, { at: curveTimes }),
    figures: figuresOfCurve,
  },
  {
    id: 'log-rank',
    name: 'log-rank, 1 000 000 rows, 3 groups',
    inR: 'survdiff',
    rows: ({ devices: { time, event, group } }) =>
      Array.from(time, (at, i) => ({ time: at, event: event[i] === 1, group: 'abc'[group[i]] })),
    compute: (rows) => statistics.logRank(rows),
    figures: ({ observed, expected, statistic }) => [...observed, ...expected, statistic],
  },
  {
    id: 'cox',
    name: 'Cox, 1 000 000 rows, 4 covariates',
    inR: 'coxph(ties = "efron")',
    rows: ({ devices }) => ({
      times: timesOf(devices.time, devices.event),
      covariates: covariatesOf(devices),
    }),
    compute: ({ times, covariates }) => statistics.coxRegression(times, covariates),
    figures: ({ fit, logLikelihoodNull }) => [
      ...fit.coefficients.flatMap(({ estimate, se }) => [estimate, se]),
      logLikelihoodNull,
      fit.logLikelihood,
      fit.concordance.estimate,
      fit.concordance.standardError,
    ],
  },
  {
    id: 'cumulative-incidence',
    name: 'cumulative incidence, 100 000 rows, 2 causes',
    inR: 'cmprsk::cuminc',
    rows: ({ ends: { time, code } }) => Array.from(time, (at, i) => ({ time: at, code: code[i] })),
    compute: (rows) => [1, 2].map((cause) => statistics.cumulativeIncidence(rows, cause, curveTimes)),
    figures: (causes) =>
      causes.flatMap(({ at }) => at.flatMap(({ incidence, standardError }) => [incidence, standardError])),
  },
  {
    ...mixedModel(statistics, 'scores'),
    id: 'mixed-model',
    name: 'MMRM, 100 000 rows, 20 000 patients × 6 visits',
    inR: 'mmrm',
  },
  {
    ...mixedModel(statistics, 'fewScores'),
    id: 'mixed-model-small',
    name: 'MMRM, 10 000 rows, 2 000 patients × 6 visits',
    inR: 'nlme::gls(corSymm, varIdent)',
    // gls stops before the last digits.
    tolerance: 1e-4,
  },
  {
    id: 'hodges-lehmann',
    name: 'Hodges–Lehmann, 100 000 pairs',
    inR: 'wilcox.test(conf.int = TRUE)',
    rows: ({ pairs: { difference } }) => Array.from(difference),
    compute: (differences) => statistics.hodgesLehmann(differences),
    figures: ({ estimate, interval }) => [estimate, interval.lower, interval.upper],
  },
  {
    id: 'logistic',
    name: 'logistic, 1 000 000 rows, 4 covariates',
    inR: 'glm(family = binomial)',
    rows: ({ devices }) => ({
      outcomes: Array.from(devices.infected, (infected) => infected === 1),
      covariates: covariatesOf(devices),
    }),
    compute: ({ outcomes, covariates }) => statistics.logisticRegression(outcomes, covariates),
    figures: ({ fit }) => [...fit.coefficients.flatMap(({ estimate, se }) => [estimate, se]), fit.logLikelihood],
  },
];

const curveTimes = [365, 1000, 1825, 3000];

const mixedModel = (statistics, set) => ({
  rows: ({ [set]: { patient, visit, score } }) =>
    Array.from(score, (value, i) => ({ patient: `p${patient[i]}`, visit: `v${visit[i]}`, score: value })),
  compute: (rows) => statistics.repeatedMeasuresModel(rows),
  figures: ({ model, fit }) => {
    if (model !== 'unstructured') throw new Error(`fitted the ${model} model`);
    return fit.fixed.flatMap(({ estimate, se }) => [estimate, se]);
  },
});

const timesOf = (time, event) => Array.from(time, (at, i) => ({ time: at, event: event[i] === 1 }));

const covariatesOf = (devices) =>
  ['age', 'dose', 'sex', 'palsy'].map((name) => ({ name, values: Array.from(devices[name]) }));

function figuresOfCurve({ events, median, at }) {
  const points = at.flatMap(({ survival, standardError, interval }) => {
    return [survival, standardError, interval.lower, interval.upper];
  });
  return [events, median.estimate, median.lower, median.upper, ...points];
}
