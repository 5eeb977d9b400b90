import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { mayPass, RegistryProblem } from './registry-problem.js';

/** Everything that is asked of the viewer herself starts with this key; signing in or out asks it anew. */
export const VIEWER_KEY = ['viewer'] as const;

/** One cache for the whole page. A session that ended sends the viewer back to signing in. */
export function createQueryClient(): QueryClient {
  const endedSession = (problem: unknown) => {
    if (problem instanceof RegistryProblem && problem.code === 'UNAUTHENTICATED') {
      void client.invalidateQueries({ queryKey: VIEWER_KEY });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endedSession }),
    mutationCache: new MutationCache({ onError: endedSession }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, problem) => failures < 2 && mayPass(problem) },
      mutations: { retry: false },
    },
  });
  return client;
}
