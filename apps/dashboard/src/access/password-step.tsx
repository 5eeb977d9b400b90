import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProgressFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import type { RegistryInfo } from '../shell/session.js';
import { PasswordField } from '../ui/password-field.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { TextField } from '../ui/text-field.js';
import { SignInDocument } from './access.documents.js';
import { StepCard } from './door.js';
import classes from './door.module.css';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const text = messages.access;

interface Props {
  registry: RegistryInfo;
  onNext: (progress: ProgressFragment) => Promise<void>;
}

/** Account and password, or the identity provider of the hospital. */
export function PasswordStep({ registry, onNext }: Props) {
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useStep();
  const send = () => run(async () => onNext((await request(SignInDocument, { account, password })).signIn));

  return (
    <StepCard title={text.title}>
      {registry.provider !== null && (
        <>
          {/* A page of the server, not of this program: it leads to the provider. */}
          <Button component="a" href={`/sign-in/provider?to=${encodeURIComponent(here())}`} fullWidth size="md">
            {text.withProvider(registry.provider)}
          </Button>
          <p className={classes.or}>{text.orPassword}</p>
        </>
      )}
      <StepForm onSubmit={() => void send()}>
        {problem && <ProblemNotice problem={problem} title={text.failed} />}
        <TextField label={text.account} required value={account} onChange={setAccount} autoComplete="username" />
        <PasswordField
          label={text.password}
          required
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Button
          type="submit"
          size="md"
          loading={busy}
          variant={registry.provider === null ? 'filled' : 'default'}
          disabled={account.trim() === '' || password === ''}
        >
          {text.next}
        </Button>
      </StepForm>
      <p className={classes.quiet}>{text.forgotten}</p>
    </StepCard>
  );
}

const here = (): string => `${window.location.pathname}${window.location.search}`;
