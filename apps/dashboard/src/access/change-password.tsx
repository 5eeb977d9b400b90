import { Button } from '@mantine/core';
import { useState } from 'react';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { PasswordField } from '../ui/password-field.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ChangePasswordDocument } from './access.documents.js';
import classes from './account-page.module.css';
import door from './door.module.css';
import { NewPasswordField } from './new-password-field.js';
import { lengthProblem } from './password-length.js';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const text = messages.access.own;

interface Props {
  account: string | null;
  onDone: () => void;
  onCancel: () => void;
}

export function ChangePassword({ account, onDone, onCancel }: Props) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useStep();
  const send = () => {
    setTried(true);
    if (current === '' || lengthProblem(next) !== null) return;
    void run(async () => {
      await request(ChangePasswordDocument, { input: { current, next } });
      onDone();
    });
  };

  return (
    <div className={classes.open}>
      <h3>{text.changePassword}</h3>
      <StepForm onSubmit={send}>
        {problem && <ProblemNotice problem={problem} title={text.passwordFailed} />}
        <input type="hidden" name="username" autoComplete="username" value={account ?? ''} readOnly />
        <PasswordField
          label={text.current}
          required
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPasswordField value={next} onChange={setNext} tried={tried} />
        <div className={door.buttons}>
          <Button type="submit" loading={busy} disabled={current === ''}>
            {text.save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
        </div>
      </StepForm>
    </div>
  );
}
