import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../checkout.mjs';
import { alone } from './measure.mjs';

const library = pathToFileURL(join(checkout, 'dist', 'libs', 'statistics', 'index.js')).href;

/** Statistics at size, each in the seconds it takes. There is no R here to hold them against. */
export async function timeStatistics({ table }) {
  const statistics = await import(library);
  const random = statistics.seededRandom(20_040);
  for (const [name, work] of questions(statistics, random)) {
    await table.attempt(name, async () =>
      table.add({ id: `statistics: ${name}`, operation: name, ...(await alone(work)), goal: null }),
    );
  }
}

function questions(statistics, random) {
  const uniform = () => random.next?.() ?? random();
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const times = (n) =>
    Array.from({ length: n }, () => ({
      time: Math.ceil(-1500 * Math.log(1 - uniform())),
      event: uniform() < 0.4,
      code: Math.floor(uniform() * 3),
      group: uniform() < 0.5 ? 'a' : 'b',
    }));
  const columns = (n) =>
    ['age', 'dose', 'sex', 'origin'].map((name) => ({ name, values: Array.from({ length: n }, normal) }));
  const scores = (patients) =>
    Array.from({ length: patients * 5 }, (_, at) => ({
      patient: `p${Math.floor(at / 5)}`,
      visit: `v${at % 5}`,
      score: uniform() < 0.1 ? null : 5 + normal(),
    }));

  const many = times(100_000);
  const some = times(10_000);
  const covariates = columns(10_000);
  const outcomes = some.map(({ event }) => event);
  const differences = Array.from({ length: 10_000 }, () => Math.round(normal() * 4));
  const repeated = scores(1_000);
  return [
    ['Kaplan–Meier, 100 000 patients', () => statistics.kaplanMeier(many, { at: [365, 1825], restrictedTo: 1825 })],
    ['log-rank, 100 000 patients', () => statistics.logRank(many)],
    ['cumulative incidence, 100 000 patients', () => statistics.cumulativeIncidence(many, 1, [365, 1825])],
    ['Hodges–Lehmann, 10 000 patients', () => statistics.hodgesLehmann(differences)],
    ['Cox model, 10 000 patients, 4 covariates', () => statistics.coxRegression(some, covariates)],
    ['logistic model, 10 000 patients, 4 covariates', () => statistics.logisticRegression(outcomes, covariates)],
    ['repeated measures, 1000 patients, 5 visits', () => statistics.repeatedMeasuresModel(repeated)],
  ];
}
