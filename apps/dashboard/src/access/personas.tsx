import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { messages } from '../messages/messages.js';
import { useSignIn, type RegistryInfo } from '../shell/session.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import classes from './door.module.css';

const text = messages.signIn;

/** Whom one can be in a demonstration; a click is enough. */
export function Personas({ registry }: { registry: RegistryInfo }) {
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
