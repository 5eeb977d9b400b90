import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { VIEWER_KEY } from '../graphql/query-client.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { PasswordField } from '../ui/password-field.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ReauthenticateDocument } from './access.documents.js';
import { CodeField, isCode } from './code-field.js';
import classes from './door.module.css';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const text = messages.access.again;

interface Props {
  /** The registry now takes it that it is she, for five minutes: do again what was refused. */
  onProved: () => void;
  onCancel: () => void;
}

/**
 * Asks who it is once more. For every act the registry refuses with REAUTH_REQUIRED. In a demonstration it is a click; an
 * identity provider asks on a page of its own, in a tab of its own, so that unsent work stays on this one.
 */
export function ProofForm({ onProved, onCancel }: Props) {
  const client = useQueryClient();
  const { viewer } = useSignedIn();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { busy, problem, run } = useStep();
  const persona = viewer.method === 'PERSONA';
  const send = () =>
    run(async () => {
      setCode('');
      await request(ReauthenticateDocument, { proof: persona ? {} : { password, code } });
      await proved();
    });
  const proved = async () => {
    await client.invalidateQueries({ queryKey: VIEWER_KEY });
    onProved();
  };
  const cancel = (
    <Button variant="default" onClick={onCancel}>
      {messages.access.own.cancel}
    </Button>
  );

  if (viewer.method === 'OIDC') {
    return (
      <div className={classes.form}>
        <p className={classes.plain}>{text.provider}</p>
        <div className={classes.buttons}>
          <Button
            component="a"
            target="_blank"
            rel="noopener"
            href={`/sign-in/provider?again=1&to=${encodeURIComponent('/account')}`}
          >
            {text.toProvider}
          </Button>
          <Button variant="default" onClick={() => void proved()}>
            {text.backFromProvider}
          </Button>
          {cancel}
        </div>
      </div>
    );
  }
  return (
    <StepForm onSubmit={() => (persona || (password !== '' && isCode(code))) && void send()}>
      <p className={classes.plain}>{persona ? `${text.lede} ${text.persona}` : text.lede}</p>
      {problem && <ProblemNotice problem={problem} title={text.failed} />}
      {!persona && (
        <>
          <PasswordField
            label={messages.access.password}
            required
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          <CodeField value={code} onChange={setCode} />
        </>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} disabled={!persona && (password === '' || !isCode(code))}>
          {persona ? text.click : text.confirm}
        </Button>
        {cancel}
      </div>
    </StepForm>
  );
}
