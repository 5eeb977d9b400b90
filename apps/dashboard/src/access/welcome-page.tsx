import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProgressFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { TextField } from '../ui/text-field.js';
import { SetUpRegistryDocument } from './access.documents.js';
import { StepCard } from './door.js';
import { DoorPage } from './door-page.js';
import { NewPasswordField } from './new-password-field.js';
import { lengthProblem } from './password-length.js';
import { SignInSteps } from './sign-in-steps.js';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const text = messages.access.welcome;

/** Where the code the server printed makes the first administrator. */
export function WelcomePage() {
  const navigate = useNavigate();
  const [begun, setBegun] = useState<ProgressFragment | null>(null);
  return (
    <DoorPage title={text.title}>
      {(registry) =>
        begun ? (
          <SignInSteps registry={registry} begun={begun} onDone={() => void navigate({ to: '/', replace: true })} />
        ) : (
          <SetUp onDone={setBegun} />
        )
      }
    </DoorPage>
  );
}

function SetUp({ onDone }: { onDone: (progress: ProgressFragment) => void }) {
  const [input, setInput] = useState({ code: '', account: '', name: '', password: '' });
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useStep();
  const field = (name: 'code' | 'account' | 'name') => ({
    value: input[name],
    onChange: (typed: string) => setInput((before) => ({ ...before, [name]: typed })),
    error: tried && input[name].trim() === '' ? text.required : null,
    required: true,
  });
  const send = () => {
    setTried(true);
    const isComplete = [input.code, input.account, input.name].every((typed) => typed.trim() !== '');
    if (!isComplete || lengthProblem(input.password) !== null) return;
    void run(async () => onDone((await request(SetUpRegistryDocument, { input })).setUpRegistry));
  };

  return (
    <StepCard title={text.title} lede={text.lede}>
      <StepForm onSubmit={send}>
        {problem && <ProblemNotice problem={problem} title={text.failed} />}
        <TextField label={text.code} hint={text.codeHint} {...field('code')} />
        <TextField label={text.name} hint={text.nameHint} autoComplete="name" {...field('name')} />
        <TextField
          label={messages.access.account}
          hint={text.accountHint}
          autoComplete="username"
          {...field('account')}
        />
        <NewPasswordField
          value={input.password}
          onChange={(password) => setInput((before) => ({ ...before, password }))}
          tried={tried}
        />
        <Button type="submit" size="md" loading={busy}>
          {text.make}
        </Button>
      </StepForm>
    </StepCard>
  );
}
