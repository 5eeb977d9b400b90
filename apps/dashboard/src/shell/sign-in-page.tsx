import { UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { messages } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useSignIn, type RegistryInfo } from './session.js';
import classes from './sign-in-page.module.css';
import { SyntheticBanner } from './synthetic-banner.js';
import { Wordmark } from './wordmark.js';

const text = messages.signIn;

/** In a demonstration one card per persona; in production it says what is missing. */
export function SignInPage({ registry }: { registry: RegistryInfo }) {
  useEffect(() => {
    document.title = `${text.title} · ${messages.product.name}`;
  }, []);

  return (
    <>
      {registry.synthetic && <SyntheticBanner />}
      <main className={classes.page}>
        <header className={classes.head}>
          <Wordmark />
          <p>{messages.product.tagline}</p>
        </header>
        {registry.mode === 'DEMO' ? <Personas registry={registry} /> : <NotConfigured />}
        <footer className={classes.foot}>
          {messages.product.name} {registry.version}
        </footer>
      </main>
    </>
  );
}

function NotConfigured() {
  return <EmptyState icon={IconLock} title={text.production} text={text.productionText} heading="h1" />;
}

function Personas({ registry }: { registry: RegistryInfo }) {
  const { signInAs } = useSignIn();
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);

  const enter = async (code: string) => {
    setChosen(code);
    setProblem(null);
    await signInAs(code).catch((failure: Error) => {
      setProblem(failure);
      setChosen(null);
    });
  };

  return (
    <>
      <h1 className={classes.title}>{text.demoTitle}</h1>
      <p className={classes.lede}>{text.demoText}</p>
      {problem && <ProblemNotice problem={problem} />}
      {registry.personas.length === 0 && <p>{text.noPersonas}</p>}
      <ul className={classes.personas}>
        {registry.personas.map((persona) => (
          <li key={persona.code}>
            <UnstyledButton
              className={classes.persona}
              disabled={chosen !== null}
              data-busy={chosen === persona.code || undefined}
              onClick={() => void enter(persona.code)}
            >
              <span className={classes.role}>{messages.roles[persona.role]}</span>
              <strong className={classes.name}>{persona.name}</strong>
              <span className={classes.centre}>{persona.centre?.name ?? text.wholeRegistry}</span>
              <span className={classes.does}>{persona.description || messages.roleDoes[persona.role]}</span>
              <span className={classes.enter}>
                {text.title}
                <IconArrowRight size={16} aria-hidden />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
