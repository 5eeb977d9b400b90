import * as statistics from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

type OfR = (tail: statistics.Tail, ...args: [number, number, number]) => number;

/** The functions of R by their names, in the order of arguments of R. */
const functions: Readonly<Record<string, OfR>> = {
  pnorm: (tail, x) => statistics.normalCumulative(x, tail),
  qnorm: (tail, p) => statistics.normalQuantile(p, tail),
  pt: (tail, t, df) => statistics.tCumulative(t, df, tail),
  qt: (tail, p, df) => statistics.tQuantile(p, df, tail),
  pchisq: (tail, x, df) => statistics.chiSquareCumulative(x, df, tail),
  qchisq: (tail, p, df) => statistics.chiSquareQuantile(p, df, tail),
  pf: (tail, x, df1, df2) => statistics.fCumulative(x, df1, df2, tail),
  qf: (tail, p, df1, df2) => statistics.fQuantile(p, df1, df2, tail),
  pbeta: (tail, x, a, b) => statistics.betaCumulative(x, a, b, tail),
  qbeta: (tail, p, a, b) => statistics.betaQuantile(p, a, b, tail),
  pgamma: (tail, x, shape, rate) => statistics.gammaCumulative(x, shape, rate, tail),
  qgamma: (tail, p, shape, rate) => statistics.gammaQuantile(p, shape, rate, tail),
  ppois: (tail, k, mean) => statistics.poissonCumulative(k, mean, tail),
  qpois: (_, p, mean) => statistics.poissonQuantile(p, mean),
  dpois: (_, k, mean) => statistics.poissonMass(k, mean),
  pbinom: (tail, k, n, share) => statistics.binomialCumulative(k, n, share, tail),
  qbinom: (_, p, n, share) => statistics.binomialQuantile(p, n, share),
  dbinom: (_, k, n, share) => statistics.binomialMass(k, n, share),
  qgeom: (_, p, share) => statistics.geometricQuantile(p, share),
  psignrank: (tail, t, n) => statistics.signedRankCumulative(t, n, tail),
  qsignrank: (_, p, n) => statistics.signedRankQuantile(p, n),
  lgamma: (_, x) => statistics.logGamma(x),
};

export function recomputeDistribution({ raw }: ReferenceCase): number {
  const call = functions[String(raw['fn'])];
  if (!call) throw new Error(`unknown function ${String(raw['fn'])}`);
  const [a = NaN, b = NaN, c = NaN] = raw['args'] as number[];
  return call(raw['lower_tail'] === false ? 'upper' : 'lower', a, b, c);
}
