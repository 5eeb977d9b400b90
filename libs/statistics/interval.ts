/** Lower and upper bound of a confidence interval, in the unit of the estimate; a bound may be ±Infinity. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
