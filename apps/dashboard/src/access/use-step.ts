import { useState } from 'react';

/** One request at a time for a form: whether it runs, and what went wrong with the last one. */
export function useStep() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (failure) {
      setProblem(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
