import { useRef } from 'react';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql.js';
import { isUncertain, type RegistryProblem } from './registry-problem.js';
import { requestAct } from './request.js';

/**
 * One act on the registry. Whatever was read before may have moved, so every answer on screen is asked anew afterwards:
 * the saved visit moves the chart and the worklist at once.
 */
export function useRegistryMutation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
): UseMutationResult<Result, RegistryProblem, Variables> {
  const client = useQueryClient();
  const act = useRef<{ readonly said: string; readonly key: string } | null>(null);
  return useMutation<Result, RegistryProblem, Variables>({
    mutationFn: (variables) => {
      // Saying the same again after an answer was lost is the same act.
      const said = JSON.stringify(variables);
      if (act.current?.said !== said) act.current = { said, key: crypto.randomUUID() };
      return requestAct(document, variables, act.current.key);
    },
    onSuccess: () => {
      act.current = null;
      return client.invalidateQueries({ queryKey: ['registry'] });
    },
    // The form on screen stays as it is; whatever is opened next is asked anew.
    onError: (problem) =>
      isUncertain(problem)
        ? client.invalidateQueries({ queryKey: ['registry'], refetchType: 'none' })
        : Promise.resolve(),
  });
}
