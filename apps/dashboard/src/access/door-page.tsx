import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import { useSession, type RegistryInfo } from '../shell/session.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Door } from './door.js';
import classes from './door.module.css';

/** A page with an address of its own for people who are not signed in yet. */
export function DoorPage({ title, children }: { title: string; children: (registry: RegistryInfo) => ReactNode }) {
  const session = useSession();
  if (session.isPending) return <Skeleton className={classes.card} height={320} mt="xl" />;
  if (session.isError) {
    return (
      <main className={classes.page}>
        <ProblemNotice
          problem={session.error}
          title={messages.problems.pageFailed}
          retry={() => void session.refetch()}
        />
      </main>
    );
  }
  const { registry } = session.data;
  return (
    <Door registry={registry} title={title}>
      {children(registry)}
    </Door>
  );
}
