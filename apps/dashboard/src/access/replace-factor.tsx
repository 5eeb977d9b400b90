import { Button } from '@mantine/core';
import { useState } from 'react';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ReplaceSecondFactorDocument } from './access.documents.js';
import classes from './account-page.module.css';
import door from './door.module.css';
import { EnrolForm, type Enrolment } from './enrol-step.js';
import { ProofForm } from './proof-form.js';
import { useStep } from './use-step.js';

const text = messages.access.own;

interface Props {
  /** Whether the registry takes it without another proof that it is she. */
  fresh: boolean;
  onDone: () => void;
  onCancel: () => void;
}

/** Another device for the second factor, once it is proved who asks for it. */
export function ReplaceFactor({ fresh, onDone, onCancel }: Props) {
  const [asked, setAsked] = useState(!fresh);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const { busy, problem, run } = useStep();
  const begin = () =>
    run(async () => {
      try {
        const { replaceSecondFactor } = await request(ReplaceSecondFactorDocument, {});
        setEnrolment(replaceSecondFactor.enrolment ?? null);
        setAsked(false);
      } catch (refusal) {
        // The proof has grown old since the page was shown.
        if (!(refusal instanceof RegistryProblem) || refusal.code !== 'REAUTH_REQUIRED') throw refusal;
        setAsked(true);
      }
    });

  return (
    <div className={classes.open}>
      <h3>{asked ? messages.access.again.title : text.replaceFactor}</h3>
      {problem && <ProblemNotice problem={problem} title={text.replaceFailed} />}
      {enrolment ? (
        <EnrolForm enrolment={enrolment} onNext={() => Promise.resolve(onDone())} />
      ) : asked ? (
        <ProofForm onProved={() => void begin()} onCancel={onCancel} />
      ) : (
        <div className={door.form}>
          <p className={door.plain}>{messages.access.enrol.lede}</p>
          <div className={door.buttons}>
            <Button loading={busy} onClick={() => void begin()}>
              {messages.access.next}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {text.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
