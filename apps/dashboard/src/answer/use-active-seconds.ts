import { useEffect, useRef } from 'react';

/** Seconds the page has been in front of somebody since it was opened. */
export function useActiveSeconds(): () => number {
  const before = useRef(0);
  const since = useRef<number | null>(null);
  useEffect(() => {
    const count = () => {
      if (since.current !== null) before.current += performance.now() - since.current;
      since.current = document.visibilityState === 'visible' ? performance.now() : null;
    };
    count();
    document.addEventListener('visibilitychange', count);
    return () => document.removeEventListener('visibilitychange', count);
  }, []);
  return () => Math.round((before.current + (since.current === null ? 0 : performance.now() - since.current)) / 1_000);
}
