import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { InvitationQuery, ProgressFragment } from '../graphql/generated/graphql.js';
import { type RegistryProblem } from '../graphql/registry-problem.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { AcceptInvitationDocument, InvitationDocument } from './access.documents.js';
import { StepCard } from './door.js';
import { DoorPage } from './door-page.js';
import classes from './door.module.css';
import { NewPasswordField } from './new-password-field.js';
import { lengthProblem } from './password-length.js';
import { SignInSteps } from './sign-in-steps.js';
import { StepForm } from './step-form.js';
import { useStep } from './use-step.js';

const text = messages.access.invitation;

/** Where an invited person, or one who lost her password, sets a new one. The code is the part after #. */
export function InvitationPage() {
  const navigate = useNavigate();
  const [code] = useState(() => window.location.hash.slice(1));
  const [begun, setBegun] = useState<ProgressFragment | null>(null);
  // Read here, not in the part below: a query tells only of what was read while its own component was rendered.
  const { data, isError, error } = useQuery<InvitationQuery, RegistryProblem>({
    queryKey: ['invitation', code],
    queryFn: () => request(InvitationDocument, { code }),
    enabled: code !== '',
    staleTime: Infinity,
    retry: false,
  });
  const invitation = data?.invitation;

  return (
    <DoorPage title={messages.access.title}>
      {(registry) => {
        if (begun) {
          return (
            <SignInSteps registry={registry} begun={begun} onDone={() => void navigate({ to: '/', replace: true })} />
          );
        }
        if (code === '' || isError) return <BadLink problem={error} />;
        if (!invitation) return <Skeleton className={classes.card} height={320} />;
        return <SetPassword code={code} invitation={invitation} onDone={setBegun} />;
      }}
    </DoorPage>
  );
}

function BadLink({ problem }: { problem: RegistryProblem | null }) {
  return (
    <StepCard title={text.failed} lede={problem?.message ?? text.noCode}>
      <Anchor component={Link} to="/">
        {text.toStart}
      </Anchor>
    </StepCard>
  );
}

interface Props {
  code: string;
  invitation: InvitationQuery['invitation'];
  onDone: (progress: ProgressFragment) => void;
}

function SetPassword({ code, invitation, onDone }: Props) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useStep();
  const send = () => {
    setTried(true);
    if (lengthProblem(password) !== null) return;
    void run(async () => {
      const { acceptInvitation } = await request(AcceptInvitationDocument, { input: { code, password } });
      // It is used up; what is left of it in the history of the browser opens nothing.
      window.history.replaceState(window.history.state, '', window.location.pathname);
      onDone(acceptInvitation);
    });
  };

  return (
    <StepCard
      title={invitation.reset ? text.resetTitle(invitation.name) : text.welcome(invitation.name)}
      lede={invitation.reset ? text.resetLede : text.lede}
    >
      <StepForm onSubmit={send}>
        {problem && <ProblemNotice problem={problem} title={messages.access.own.passwordFailed} />}
        {/* Read only, so that a password manager keeps the account with the password. */}
        <label className={classes.fixed}>
          {messages.access.account}
          <input name="username" autoComplete="username" value={invitation.account} readOnly tabIndex={-1} />
        </label>
        <NewPasswordField value={password} onChange={setPassword} tried={tried} />
        <Button type="submit" size="md" loading={busy}>
          {text.set}
        </Button>
      </StepForm>
    </StepCard>
  );
}
