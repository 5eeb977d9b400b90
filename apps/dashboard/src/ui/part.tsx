import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { use, type ReactNode } from 'react';
import { formatInstant } from '../formats/format-date.js';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';
import { SignedInContext } from '../shell/session.js';
import classes from './part.module.css';
import { ProblemNotice } from './problem-notice.js';

interface Props<Data> {
  query: UseQueryResult<Data, Error>;
  /** Keeps the layout while loading; a plain block of `height` pixels when left out. */
  skeleton?: ReactNode;
  height?: number;
  children: (data: Data) => ReactNode;
}

/** Answers after which nothing may stay on screen: the right to it is gone, or it is. */
const gone: readonly string[] = ['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'DISCLOSURE_BLOCKED'];

/**
 * One part of a page with its own loading and failure: the rest of the page works meanwhile. While a changed filter is
 * being answered the former answer stays, dimmed. What could not be refreshed stays under a notice that says of when it is.
 */
export function Part<Data>({ query, skeleton, height = 240, children }: Props<Data>) {
  if (query.isPending) return <div aria-busy="true">{skeleton ?? <Skeleton height={height} radius="md" />}</div>;
  const timeZone = use(SignedInContext)?.viewer.centre?.timeZone;
  const retry = () => void query.refetch();
  if (query.isError && (query.data === undefined || isGone(query.error))) {
    return <ProblemNotice problem={query.error} retry={retry} />;
  }
  return (
    <>
      {query.isError && (
        <ProblemNotice
          problem={query.error}
          title={messages.problems.notRefreshed(formatInstant(new Date(query.dataUpdatedAt).toISOString(), timeZone))}
          retry={retry}
        />
      )}
      <div
        className={classes.part}
        data-stale={query.isPlaceholderData || undefined}
        aria-busy={query.isPlaceholderData}
      >
        {children(query.data as Data)}
      </div>
    </>
  );
}

const isGone = (problem: Error): boolean => problem instanceof RegistryProblem && gone.includes(problem.code);
