import type { ScoreOutcome } from './select-figures.js';

/** Whether a mean may be shown: ordered levels are averaged only where the field does so and says how. */
export const isAveraged = ({ ordinal, meanLabel }: Pick<ScoreOutcome['score'], 'ordinal' | 'meanLabel'>): boolean =>
  !ordinal || meanLabel != null;
