import { useEffect, useEffectEvent, useState } from 'react';
import { graphql } from './generated/gql.js';

export const WorklistChangedDocument = graphql(`
  subscription WorklistChanged {
    worklistChanged {
      at
      acts
    }
  }
`);

export interface LiveChange {
  /** When the registry told of it, ISO, UTC. */
  readonly at: string;
  /** In words: "refill recorded". Empty: the line was down, and anything may have changed. */
  readonly acts: readonly string[];
}

/**
 * Calls back when a colleague, or this person elsewhere, recorded something at the own centre.
 *
 * @returns whether changes are heard at present; null until that is known
 */
export function useLive(onChange: (change: LiveChange) => void): boolean | null {
  const [open, setOpen] = useState<boolean | null>(null);
  const changed = useEffectEvent(onChange);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let left = false;
    let wasOpen: boolean | null = null;
    const standing = (now: boolean): void => {
      // What was recorded while the line was down is not told afterwards.
      if (now && wasOpen === false) changed({ at: new Date().toISOString(), acts: [] });
      wasOpen = now;
      setOpen(now);
    };
    void import('./live-line.js').then(({ listenTo }) => {
      if (left) return;
      stop = listenTo(WorklistChangedDocument, {
        variables: {},
        heard: ({ worklistChanged }) => changed(worklistChanged),
        standing,
      });
    });
    return () => {
      left = true;
      stop?.();
    };
  }, []);

  return open;
}
