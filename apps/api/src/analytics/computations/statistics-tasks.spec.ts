import {
  coxRegression,
  cumulativeIncidence,
  cusumThreshold,
  grayTest,
  hodgesLehmann,
  kaplanMeier,
  logisticRegression,
  logRank,
  repeatedMeasuresModel,
  seededRandom,
} from '#libs/statistics/index';
import { Computations } from './computations.service.js';

const random = seededRandom(9);
const patients = 60;
const times = Float64Array.from({ length: patients }, () => Math.ceil(900 * random()));
const codes = Float64Array.from({ length: patients }, () => Math.floor(3 * random()));
const ages = Float64Array.from({ length: patients }, () => Math.round(20 + 50 * random()));
times[3] = ages[5] = NaN;
const events = Int8Array.from(codes, (code) => (code === 1 ? 1 : 0));
events[7] = -1;
const groups = { names: ['pump', 'catheter'], positions: Int32Array.from(codes, (_, i) => i % 2) };

const missing = (value: number) => (Number.isNaN(value) ? null : value);
const rows = Array.from(times, (time, i) => ({
  time: missing(time),
  event: events[i] === -1 ? null : events[i] === 1,
  group: groups.names[groups.positions[i]!]!,
}));
const ends = rows.map(({ time, group }, i) => ({ time, code: codes[i]!, group }));
const age = { name: 'age', values: Array.from(ages, missing) };

/** Columns move to the other thread, so each computation gets copies. */
const columns = () => ({ times: times.slice(), events: events.slice() });
const grouped = () => ({ names: groups.names, positions: groups.positions.slice() });
const ageColumn = () => ({ name: 'age', values: ages.slice() });

describe('statistics in another thread', () => {
  const computations = new Computations();
  afterAll(() => computations.onApplicationShutdown());

  it('are those of this thread for curves and their tests', async () => {
    const questions = { at: [365], restrictedTo: 300 };
    await expect(computations.run('kaplanMeier', { ...columns(), ...questions })).resolves.toEqual(
      kaplanMeier(rows, questions),
    );
    await expect(computations.run('logRank', { ...columns(), groups: grouped() })).resolves.toEqual(logRank(rows));
    const coded = () => ({ times: times.slice(), codes: codes.slice(), cause: 1 });
    await expect(computations.run('cumulativeIncidence', { ...coded(), at: [365] })).resolves.toEqual(
      cumulativeIncidence(
        ends.map(({ time, code }) => ({ time, code })),
        1,
        [365],
      ),
    );
    await expect(computations.run('grayTest', { ...coded(), groups: grouped() })).resolves.toEqual(grayTest(ends, 1));
  });

  it('are those of this thread for models', async () => {
    await expect(computations.run('coxRegression', { ...columns(), covariates: [ageColumn()] })).resolves.toEqual(
      coxRegression(rows, [age]),
    );
    const outcomes = rows.map(({ event }) => event);
    const { fit, ...rest } = logisticRegression(outcomes, [age]);
    const there = await computations.run('logisticRegression', {
      outcomes: events.slice(),
      covariates: [ageColumn()],
    });
    expect(there).toMatchObject(rest);
    expect(there.fit?.coefficients).toEqual(fit?.coefficients);
    expect(Array.from(there.fit?.fitted ?? [])).toEqual(fit?.fitted);
  });

  it('are those of this thread for repeated measures', async () => {
    const visits = ['before', 'month 3'];
    const scores = Float64Array.from({ length: 2 * patients }, () => Math.round(100 * random()) / 10);
    scores[4] = NaN;
    const local = repeatedMeasuresModel(
      Array.from(scores, (score, i) => ({
        patient: String(Math.floor(i / 2)),
        visit: visits[i % 2]!,
        score: missing(score),
      })),
      { visits, covariates: [{ name: 'age', values: new Map(age.values.map((value, i) => [String(i), value])) }] },
    );
    const there = await computations.run('repeatedMeasuresModel', {
      patients: Int32Array.from(scores, (_, i) => Math.floor(i / 2)),
      visits: { names: visits, positions: Int32Array.from(scores, (_, i) => i % 2) },
      scores,
      covariates: [ageColumn()],
    });
    expect(there).toEqual(local);
  });

  it('are those of this thread for differences and simulated limits, which tell how far they are', async () => {
    const differences = Array.from({ length: 40 }, () => Math.round(100 * random() - 40));
    await expect(computations.run('hodgesLehmann', { differences: Float64Array.from(differences) })).resolves.toEqual(
      hodgesLehmann(differences),
    );

    const told: number[] = [];
    const setting = { oddsRatio: 2, inControl: 300, runs: 4000, seed: 1 };
    const limit = await computations.run(
      'cusumThreshold',
      { risks: Float64Array.of(0.02, 0.1), ...setting },
      { onProgress: (share) => told.push(share) },
    );
    expect(limit).toEqual(cusumThreshold([0.02, 0.1], setting));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('refuse what the method refuses', async () => {
    const wrong = { risks: Float64Array.of(2), oddsRatio: 2, threshold: 1, seed: 1 };
    await expect(computations.run('cusumRunLength', wrong)).rejects.toThrow(RangeError);
  });
});
