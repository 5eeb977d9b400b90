import { seededRandom } from '../random/seeded-random.js';
import { cusumWeights } from './cusum-weights.js';

/** A chart to be simulated. */
export interface RunLengthSetting {
  /** Odds ratio the chart detects. */
  readonly oddsRatio: number;
  readonly threshold: number;
  /** Odds ratio at which complications really happen; 1 is in control. */
  readonly trueOddsRatio?: number;
  /** Simulated runs; 5000 when left out. */
  readonly runs?: number;
  /** Kept with the result: the same seed gives the same number. */
  readonly seed: number;
  /** A run is stopped after so many procedures; 1 000 000 when left out. */
  readonly longest?: number;
  /** Told the share of the runs that is done, after each run; what it throws ends the simulation. */
  readonly onProgress?: (share: number) => void;
}

export interface RunLength {
  /** Average number of procedures up to the first signal; null when no risk is given. */
  readonly average: number | null;
  /** Standard error of the simulation. */
  readonly simulationError: number | null;
  readonly runs: number;
  readonly seed: number;
  /** Runs stopped before they signalled; above 0 the average is a lower bound. */
  readonly stopped: number;
}

/**
 * Average run length of a risk-adjusted CUSUM by simulation, procedures drawn from the centre's own mix of risks.
 * The Markov-chain approximation converges too slowly in the number of cells.
 *
 * @param risks predicted risks of the centre's procedures, each in [0, 1]
 * @throws RangeError when a risk is outside [0, 1], or threshold, runs or an odds ratio not positive
 * @see Steiner, Cook, Farewell & Treasure 2000, Biostatistics 1:441
 */
export function cusumRunLength(risks: readonly number[], setting: RunLengthSetting): RunLength {
  const { oddsRatio, threshold, trueOddsRatio = 1, runs = 5000, seed, longest = 1_000_000, onProgress } = setting;
  if (!(threshold > 0)) throw new RangeError(`threshold ${threshold}`);
  if (!(runs >= 1 && trueOddsRatio > 0)) throw new RangeError(`${runs} runs at odds ratio ${trueOddsRatio}`);
  const n = risks.length;
  if (n === 0) return { average: null, simulationError: null, runs, seed, stopped: 0 };

  const weights = risks.map((risk) => cusumWeights(risk, oddsRatio));
  const withEvent = Float64Array.from(weights, ({ event }) => event);
  const without = Float64Array.from(weights, ({ noEvent }) => noEvent);
  const chance = Float64Array.from(risks, (risk) => (trueOddsRatio * risk) / (1 - risk + trueOddsRatio * risk));
  const random = seededRandom(seed);
  const lengths = new Float64Array(runs);
  let stopped = 0;
  for (let run = 0; run < runs; run++) {
    let sum = 0;
    let length = 0;
    while (sum < threshold && length < longest) {
      // One uniform number serves both draws: its whole part picks the procedure, the rest decides the event.
      const drawn = random() * n;
      const procedure = drawn >>> 0;
      sum +=
        (n < 1000 ? drawn - procedure : random()) < chance[procedure]! ? withEvent[procedure]! : without[procedure]!;
      if (sum < 0) sum = 0;
      length++;
    }
    if (sum < threshold) stopped++;
    lengths[run] = length;
    onProgress?.((run + 1) / runs);
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / runs;
  const squares = lengths.reduce((sum, length) => sum + (length - average) ** 2, 0);
  const simulationError = runs > 1 ? Math.sqrt(squares / (runs - 1) / runs) : null;
  return { average, simulationError, runs, seed, stopped };
}
