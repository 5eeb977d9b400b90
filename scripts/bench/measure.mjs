/** Milliseconds on a clock that never jumps. */
export const now = () => performance.now();
export const since = (began) => performance.now() - began;

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds spent on one row of the table at most, as long as it got the fewest runs. */
const patience = 5_000;
const fewestPairs = 3;

/**
 * Times two ways of doing the same in turn, so that whatever else the machine does meets both alike.
 *
 * @param {object} ways
 * @param {(run: number) => Promise<unknown>} ways.ours
 * @param {(run: number, answer: unknown) => Promise<unknown>} ways.limit given what ours has answered
 * @param {(run: number, answer: unknown) => Promise<unknown>} [ways.between] not timed; its answer goes to the limit
 * @param {number} [ways.pairs] wanted; fewer when they take long
 * @returns {Promise<{ ours: number, limit: number, runs: number }>} medians in milliseconds
 */
export async function inPairs({ ours, limit, between = async (_run, answer) => answer, pairs = 15, warmUp = 2 }) {
  const times = { ours: [], limit: [] };
  const began = now();
  for (let run = -warmUp; run < pairs; run += 1) {
    if (run >= fewestPairs && since(began) > patience) break;
    const start = now();
    const answer = await ours(run + warmUp);
    const ourTime = since(start);
    const given = await between(run + warmUp, answer);
    const limitStart = now();
    await limit(run + warmUp, given);
    const limitTime = since(limitStart);
    if (run < 0) continue;
    times.ours.push(ourTime);
    times.limit.push(limitTime);
  }
  return { ours: median(times.ours), limit: median(times.limit), runs: times.ours.length };
}

/** The median time of something that has no counterpart. */
export async function alone(work, runs = 3) {
  const times = [];
  const began = now();
  for (let run = -1; run < runs; run += 1) {
    if (run > 0 && since(began) > patience) break;
    const start = now();
    await work();
    if (run >= 0) times.push(since(start));
  }
  return { ours: median(times), runs: times.length };
}

/**
 * Does a number of pieces of work, so many at a time.
 *
 * @param {(worker: number, piece: number) => Promise<unknown>} work
 * @returns {Promise<{ perSecond: number, answers: unknown[] }>}
 */
export async function atOnce(workers, pieces, work) {
  const answers = [];
  let next = 0;
  const began = now();
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let piece = next++; piece < pieces; piece = next++) answers[piece] = await work(worker, piece);
    }),
  );
  return { perSecond: (pieces / since(began)) * 1000, answers };
}
