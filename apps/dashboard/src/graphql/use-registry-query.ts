import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql.js';
import type { RegistryProblem } from './registry-problem.js';
import { request } from './request.js';

interface Options {
  /** False waits, for instance until something was typed. */
  enabled?: boolean;
  /** Keeps the former answer on screen while a changed filter is being answered. */
  keepPrevious?: boolean;
}

/** Key under which an answer is kept; the operation's text, then its variables. */
export function registryKey<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables?: Variables,
): readonly unknown[] {
  const operation = ['registry', operationName(document.toString())];
  return variables === undefined ? operation : [...operation, variables];
}

/** One typed question to the registry, its state and its answer. */
export function useRegistryQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { enabled = true, keepPrevious = false }: Options = {},
): UseQueryResult<Result, RegistryProblem> {
  return useQuery<Result, RegistryProblem>({
    queryKey: registryKey(document, variables),
    queryFn: ({ signal }) => request(document, variables, signal),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

function operationName(document: string): string {
  return /(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? document;
}
