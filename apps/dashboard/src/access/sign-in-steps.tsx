import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgressFragment, SignInProgressQuery } from '../graphql/generated/graphql.js';
import { VIEWER_KEY } from '../graphql/query-client.js';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { useSignIn, type RegistryInfo } from '../shell/session.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ProgressDocument } from './access.documents.js';
import { CodeStep } from './code-step.js';
import classes from './door.module.css';
import { EnrolStep } from './enrol-step.js';
import { PasswordStep } from './password-step.js';
import { RoleStep } from './role-step.js';

const text = messages.access;

interface Props {
  registry: RegistryInfo;
  /** Where a page other than the sign-in page has already led. */
  begun?: ProgressFragment;
  /** Afterwards, once the viewer is known. */
  onDone?: () => void;
}

/** Asks what the registry wants to know next, until somebody is signed in. */
export function SignInSteps({ registry, begun, onDone }: Props) {
  const { startAnew } = useSignIn();
  const [reached, setReached] = useState<ProgressFragment | undefined>(begun);
  const query = useQuery<SignInProgressQuery, RegistryProblem>({
    queryKey: [...VIEWER_KEY, 'progress'],
    queryFn: () => request(ProgressDocument, {}),
    enabled: begun === undefined,
    // Where another sign-in had come to is not where this one is.
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  const goOn = async (progress: ProgressFragment): Promise<void> => {
    if (progress.step !== 'DONE') return setReached(progress);
    await startAnew();
    onDone?.();
  };
  const startOver = () => setReached({ step: 'PASSWORD', enrolment: null, roles: [] });

  const progress = reached ?? (query.isFetching ? undefined : query.data?.signInProgress);
  if (!progress) {
    return query.isError ? <ProblemNotice problem={query.error} /> : <Skeleton className={classes.card} height={320} />;
  }
  const problem = reached === undefined ? query.data?.signInProgress.problem : null;
  return (
    <>
      {problem && (
        <div className={classes.notice}>
          <ProblemNotice problem={new RegistryProblem('FORBIDDEN', problem)} title={text.problemTitle} />
        </div>
      )}
      <Step progress={progress} registry={registry} onNext={goOn} />
      {progress.step !== 'PASSWORD' && (
        <p className={classes.aside}>
          <Button variant="subtle" onClick={startOver}>
            {text.startAgain}
          </Button>
        </p>
      )}
    </>
  );
}

interface StepProps {
  progress: ProgressFragment;
  registry: RegistryInfo;
  onNext: (progress: ProgressFragment) => Promise<void>;
}

function Step({ progress, registry, onNext }: StepProps) {
  if (progress.step === 'SECOND_FACTOR') return <CodeStep onNext={onNext} />;
  if (progress.step === 'CHOOSE_ROLE') return <RoleStep roles={progress.roles} onNext={onNext} />;
  if (progress.enrolment) return <EnrolStep enrolment={progress.enrolment} onNext={onNext} />;
  return <PasswordStep registry={registry} onNext={onNext} />;
}
