import { useEffect, type ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import type { RegistryInfo } from '../shell/session.js';
import { SyntheticBanner } from '../shell/synthetic-banner.js';
import { Wordmark } from '../shell/wordmark.js';
import classes from './door.module.css';

interface Props {
  registry: RegistryInfo;
  /** Names the browser's tab. */
  title: string;
  children: ReactNode;
}

/** What surrounds pages for people who are not signed in. */
export function Door({ registry, title, children }: Props) {
  useEffect(() => {
    document.title = `${title} · ${messages.product.name}`;
  }, [title]);

  return (
    <>
      {registry.synthetic && <SyntheticBanner />}
      <main className={classes.page}>
        <header className={classes.head}>
          <Wordmark />
          <p>{messages.product.tagline}</p>
        </header>
        {children}
        <footer className={classes.foot}>
          {messages.product.name} {registry.version}
        </footer>
      </main>
    </>
  );
}

/** One step, in the middle of the page: its question takes the focus when it takes the place of another. */
export function StepCard({ title, lede, children }: { title: string; lede?: string; children: ReactNode }) {
  return (
    <section className={classes.card} aria-labelledby="step">
      <h1 id="step" className={classes.question}>
        {title}
      </h1>
      {lede && <p className={classes.explanation}>{lede}</p>}
      {children}
    </section>
  );
}
