import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './part.module.css';
import { ProblemNotice } from './problem-notice.js';

interface Props<Data> {
  query: UseQueryResult<Data, Error>;
  /** Keeps the layout while loading; a plain block of `height` pixels when left out. */
  skeleton?: ReactNode;
  height?: number;
  children: (data: Data) => ReactNode;
}

/**
 * One part of a page with its own loading and failure: the rest of the page works meanwhile. While a changed filter is
 * being answered the former answer stays, dimmed.
 */
export function Part<Data>({ query, skeleton, height = 240, children }: Props<Data>) {
  if (query.isPending) return <div aria-busy="true">{skeleton ?? <Skeleton height={height} radius="md" />}</div>;
  if (query.isError) return <ProblemNotice problem={query.error} retry={() => void query.refetch()} />;
  return (
    <div className={classes.part} data-stale={query.isPlaceholderData || undefined} aria-busy={query.isPlaceholderData}>
      {children(query.data)}
    </div>
  );
}
