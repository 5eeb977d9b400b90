import { useCallback, useEffect, useRef } from 'react';
import { afterActivity, wholeSeconds, type EntryTime } from './entry-clock.js';

const PREFIX = 'tonus-entry-time/';

/**
 * Times the entry of one visit. What was counted outlives a reload, on this device, under the registry's own id: a number
 * of milliseconds and nothing else.
 */
export function useEntryClock(patientId: string): { seconds: () => number; forget: () => void } {
  const time = useRef<EntryTime>({ activeMs: 0, lastAt: 0 });
  const ended = useRef(false);
  const key = PREFIX + patientId;
  useEffect(() => {
    time.current = { activeMs: counted(key), lastAt: Date.now() };
    const note = () => {
      time.current = afterActivity(time.current, Date.now());
    };
    const keep = () => {
      if (!ended.current) write(key, String(time.current.activeMs));
    };
    const events = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const event of events) document.addEventListener(event, note, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      for (const event of events) document.removeEventListener(event, note);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [key]);
  const seconds = useCallback(() => {
    time.current = afterActivity(time.current, Date.now());
    return wholeSeconds(time.current);
  }, []);
  const forget = useCallback(() => {
    ended.current = true;
    write(key, null);
  }, [key]);
  return { seconds, forget };
}

/** A device that keeps nothing starts at zero. */
function counted(key: string): number {
  try {
    const kept = Number(window.localStorage.getItem(key) ?? 0);
    return Number.isFinite(kept) && kept > 0 ? kept : 0;
  } catch {
    return 0;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // A device without room times what it has on screen.
  }
}
