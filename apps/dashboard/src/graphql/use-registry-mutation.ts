import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql.js';
import type { RegistryProblem } from './registry-problem.js';
import { request } from './request.js';

/**
 * One act on the registry. Whatever was read before may have moved, so every answer on screen is asked anew afterwards:
 * the saved visit moves the chart and the worklist at once.
 */
export function useRegistryMutation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
): UseMutationResult<Result, RegistryProblem, Variables> {
  const client = useQueryClient();
  return useMutation<Result, RegistryProblem, Variables>({
    mutationFn: (variables) => request(document, variables),
    onSuccess: () => client.invalidateQueries({ queryKey: ['registry'] }),
  });
}
