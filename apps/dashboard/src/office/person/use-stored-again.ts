import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RegistryProblem } from '../../graphql/registry-problem.js';

/** After a refusal because somebody else was quicker, what is stored now is asked anew, to stand beside one's own. */
export function useStoredAgain(problem: RegistryProblem | null): void {
  const client = useQueryClient();
  const isConflict = problem?.code === 'VERSION_CONFLICT';
  useEffect(() => {
    if (isConflict) void client.invalidateQueries({ queryKey: ['registry'] });
  }, [isConflict, client]);
}
