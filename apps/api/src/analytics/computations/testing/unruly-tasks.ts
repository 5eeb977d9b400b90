import type { TaskHooks } from '../task-list.js';

/** Tasks as badly behaved as a computation can be. */
export const unrulyTasks = {
  /** Keeps its processor busy, and tells about it. */
  spin: ({ milliseconds }: { milliseconds: number }, { onProgress }: TaskHooks) => {
    const began = performance.now();
    for (let spent = 0; spent < milliseconds; spent = performance.now() - began) onProgress(spent / milliseconds);
    return milliseconds;
  },

  /** Keeps its processor busy and asks nobody. */
  spinDeaf: ({ milliseconds }: { milliseconds: number }) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    return milliseconds;
  },

  failWith: ({ kind }: { kind: 'RangeError' | 'Error' }) => {
    throw kind === 'RangeError' ? new RangeError('risk 2') : new Error('no luck');
  },

  dieWith: ({ code }: { code: number }): number => process.exit(code),

  throwLater: (_: object) => {
    setTimeout(() => {
      throw new Error('too late');
    }, 20);
    return 'done';
  },

  double: ({ values }: { values: Float64Array }) => values.map((value) => 2 * value),
};
