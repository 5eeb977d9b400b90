import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { forgetDraftKeys } from '../drafts/held-keys.js';
import { graphql } from '../graphql/generated/gql.js';
import type { SessionQuery } from '../graphql/generated/graphql.js';
import { VIEWER_KEY } from '../graphql/query-client.js';
import type { RegistryProblem } from '../graphql/registry-problem.js';
import { request } from '../graphql/request.js';

const SessionDocument = graphql(`
  query Session {
    registry {
      mode
      version
      synthetic
      today
      provider
      personas {
        code
        name
        role
        description
        centre {
          code
          name
        }
      }
    }
    viewer {
      name
      role
      method
      permissions
      centre {
        code
        name
        timeZone
      }
      breakGlass {
        patientId
        pseudonym
        until
      }
    }
  }
`);

const SignInAsPersonaDocument = graphql(`
  mutation SignInAsPersona($code: String!) {
    signInAsPersona(code: $code) {
      name
    }
  }
`);

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);

export type RegistryInfo = SessionQuery['registry'];
export type Viewer = NonNullable<SessionQuery['viewer']>;

/** The registry this browser talks to, and who is signed in; the viewer is null when nobody is. */
export function useSession(): UseQueryResult<SessionQuery, RegistryProblem> {
  return useQuery<SessionQuery, RegistryProblem>({
    queryKey: VIEWER_KEY,
    queryFn: ({ signal }) => request(SessionDocument, {}, signal),
    staleTime: 60_000,
    // Without a network the answer is that there is none, and no waiting for one.
    networkMode: 'always',
  });
}

/** Whether the registry answers, asked beside what the page holds: that stays as it is meanwhile. */
export const isReached = (): Promise<boolean> =>
  request(SessionDocument, {}).then(
    () => true,
    () => false,
  );

/** Signing in and out. Both forget every answer the former viewer was given. */
export function useSignIn() {
  const client = useQueryClient();
  const startAnew = async () => {
    forgetDraftKeys();
    client.removeQueries({ queryKey: ['registry'] });
    await client.invalidateQueries({ queryKey: VIEWER_KEY });
  };
  return {
    startAnew,
    signInAs: async (code: string) => {
      await request(SignInAsPersonaDocument, { code });
      await startAnew();
    },
    signOut: async () => {
      await request(SignOutDocument, {});
      await startAnew();
    },
  };
}

export const SignedInContext = createContext<{ viewer: Viewer; registry: RegistryInfo } | null>(null);

/** Who is signed in, on pages inside the shell; `registry.today` is the calendar day everything refers to. */
export function useSignedIn(): { viewer: Viewer; registry: RegistryInfo } {
  const session = use(SignedInContext);
  if (session === null) throw new Error('useSignedIn is for pages inside the shell');
  return session;
}

/** IANA name of the time zone of the viewer's hospital; days and moments of the clinic are those of its clock. */
export function useCentreZone(): string {
  return useSignedIn().viewer.centre?.timeZone ?? 'UTC';
}
