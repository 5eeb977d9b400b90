/** How often each value occurs; clinical scores take few values, so a database can count them. */
export type Histogram = readonly { readonly value: number; readonly count: number }[];

/** As a description of the single values, without the number missing, which a histogram does not know. */
export interface HistogramDescription {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
}

/**
 * Mean, standard deviation, quartiles of type 7 and range of counted values, exactly as from the single values.
 *
 * @param histogram values in any order, counts whole and ≥ 0
 * @returns all null when n is 0; sd null when n is 1
 * @throws RangeError when a count is negative or not whole
 */
export function describeHistogram(histogram: Histogram): HistogramDescription {
  const bad = histogram.find(({ count }) => !(Number.isInteger(count) && count >= 0));
  if (bad) throw new RangeError(`count ${bad.count}`);
  const bars = histogram.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const n = bars.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return { n, mean: null, sd: null, min: null, q1: null, median: null, q3: null, max: null };

  const total = bars.reduce((sum, { value, count }) => sum + value * count, 0);
  const rough = total / n;
  const mean = rough + bars.reduce((sum, { value, count }) => sum + (value - rough) * count, 0) / n;
  const squares = bars.reduce((sum, { value, count }) => sum + (value - mean) ** 2 * count, 0);
  const at = orderStatistic(bars);
  return {
    n,
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
    min: first.value,
    q1: quantileOfBars(at, n, 0.25),
    median: quantileOfBars(at, n, 0.5),
    q3: quantileOfBars(at, n, 0.75),
    max: last.value,
  };
}

/** The value at a position of the sorted sample, counted from 0. */
function orderStatistic(bars: Histogram): (position: number) => number {
  return (position) => {
    let passed = 0;
    for (const { value, count } of bars) {
      passed += count;
      if (position < passed) return value;
    }
    throw new RangeError(`position ${position} of ${passed}`);
  };
}

function quantileOfBars(at: (position: number) => number, n: number, p: number): number {
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const value = at(below);
  return position === below ? value : value + (position - below) * (at(below + 1) - value);
}
