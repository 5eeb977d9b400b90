import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { ProgressFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ConfirmSecondFactorDocument } from './access.documents.js';
import { CodeField, isCode } from './code-field.js';
import { StepCard } from './door.js';
import classes from './door.module.css';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const QrCode = lazyNamed(() => import('./qr-code.js'), 'QrCode');

const text = messages.access.enrol;

export type Enrolment = NonNullable<ProgressFragment['enrolment']>;

interface Props {
  enrolment: Enrolment;
  onNext: (progress: ProgressFragment) => Promise<void>;
}

/** A first second factor, on a page of its own. */
export function EnrolStep(props: Props) {
  return (
    <StepCard title={text.title} lede={text.lede}>
      <EnrolForm {...props} />
    </StepCard>
  );
}

/** The key as a picture and in text, and the code that proves it has arrived. */
export function EnrolForm({ enrolment, onNext }: Props) {
  const [code, setCode] = useState('');
  const { busy, problem, run } = useStep();
  const send = () =>
    run(async () => {
      setCode('');
      await onNext((await request(ConfirmSecondFactorDocument, { code })).confirmSecondFactor);
    });

  return (
    <>
      <ol className={classes.steps}>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Suspense fallback={<div className={classes.picturePlace} />}>
        <QrCode text={enrolment.address} label={text.picture} />
      </Suspense>
      <p className={classes.key}>
        <span>{text.key}</span>
        <code>{enrolment.secret}</code>
      </p>
      <StepForm onSubmit={() => isCode(code) && void send()}>
        {problem && <ProblemNotice problem={problem} title={messages.access.again.failed} />}
        <CodeField label={text.label} value={code} onChange={setCode} />
        <Button type="submit" size="md" loading={busy} disabled={!isCode(code)}>
          {text.confirm}
        </Button>
      </StepForm>
    </>
  );
}
