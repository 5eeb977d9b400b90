import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { countOnDevice } from '../drafts/device-queue.js';
import { messages } from '../messages/messages.js';
import { Wordmark } from '../shell/wordmark.js';
import classes from './offline.module.css';

const text = messages.drafts;
const EVERY_MS = 5_000;

/** The program was opened without a way to the registry: says so, and what waits here, until there is one. */
export function OfflinePage({ retry }: { retry: () => void }) {
  const [kept, setKept] = useState<{ visits: number; answers: number } | null>(null);
  const again = useEffectEvent(retry);
  useEffect(() => {
    document.title = `${text.offlineTitle} · ${messages.product.name}`;
    // A browser that refuses its storage keeps nothing.
    countOnDevice().then(setKept, () => setKept({ visits: 0, answers: 0 }));
    const timer = setInterval(again, EVERY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, []);
  return (
    <main className={classes.page}>
      <Wordmark />
      <h1>{text.offlineTitle}</h1>
      <p role="status">{text.offlineText}</p>
      {kept && <p>{kept.visits === 0 ? text.nothingKept : text.keptHere(kept.visits, kept.answers)}</p>}
      <Button variant="default" onClick={retry}>
        {text.tryNow}
      </Button>
    </main>
  );
}
