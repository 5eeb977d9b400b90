import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { messages } from '../messages/messages.js';
import type { RegistryInfo } from '../shell/session.js';
import { Door } from './door.js';
import classes from './door.module.css';
import { Personas } from './personas.js';
import { SignInSteps } from './sign-in-steps.js';

const text = messages.access;

/** In a demonstration one card per persona; otherwise account, second factor and role, one after the other. */
export function SignInPage({ registry }: { registry: RegistryInfo }) {
  const demo = registry.mode === 'DEMO';
  const [personas, setPersonas] = useState(demo);

  return (
    <Door registry={registry} title={text.title}>
      {personas ? <Personas registry={registry} /> : <SignInSteps registry={registry} />}
      {demo && (
        <p className={classes.aside}>
          <Anchor component="button" type="button" onClick={() => setPersonas(!personas)}>
            {personas ? text.withAccount : text.withPersona}
          </Anchor>
        </p>
      )}
    </Door>
  );
}
