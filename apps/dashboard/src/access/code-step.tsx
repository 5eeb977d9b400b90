import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProgressFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ConfirmSecondFactorDocument } from './access.documents.js';
import { CodeField, isCode } from './code-field.js';
import { StepCard } from './door.js';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const text = messages.access;

/** The second factor the person has. */
export function CodeStep({ onNext }: { onNext: (progress: ProgressFragment) => Promise<void> }) {
  const [code, setCode] = useState('');
  const { busy, problem, run } = useStep();
  const send = () =>
    run(async () => {
      setCode('');
      await onNext((await request(ConfirmSecondFactorDocument, { code })).confirmSecondFactor);
    });

  return (
    <StepCard title={text.code.title} lede={text.code.lede}>
      <StepForm onSubmit={() => isCode(code) && void send()}>
        {problem && <ProblemNotice problem={problem} title={text.failed} />}
        <CodeField value={code} onChange={setCode} />
        <Button type="submit" size="md" loading={busy} disabled={!isCode(code)}>
          {text.code.confirm}
        </Button>
      </StepForm>
    </StepCard>
  );
}
