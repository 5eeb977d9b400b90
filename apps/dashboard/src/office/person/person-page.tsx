import { useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { PersonQuery } from '../../graphql/generated/graphql.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { IdentitiesPart } from './identities-part.js';
import classes from './person-page.module.css';
import { PersonDocument } from './person.documents.js';
import type { PersonAct } from './person-act.js';
import { RolesPart } from './roles-part.js';
import { SessionsPart } from './sessions-part.js';
import { SignInPart } from './sign-in-part.js';

const ActOnPerson = lazyNamed(() => import('./act-on-person.js'), 'ActOnPerson');
const text = messages.office.people.person;

export type Person = PersonQuery['person'];

export function PersonPage() {
  const { personId } = useParams({ from: '/shell/office/people/$personId' });
  const query = useRegistryQuery(PersonDocument, { id: personId });

  if (query.data) return <KnownPerson key={personId} person={query.data.person} />;
  if (query.isPending) return <PageSkeleton />;
  if (query.error instanceof RegistryProblem && query.error.code === 'NOT_FOUND') return <NotFound />;
  return (
    <Page title={text.loading}>
      <ProblemNotice problem={query.error} retry={() => void query.refetch()} />
    </Page>
  );
}

/** One person: whether she can sign in and how, her roles, where she is signed in, who vouches for her. */
function KnownPerson({ person }: { person: Person }) {
  const [act, setAct] = useState<PersonAct | null>(null);
  const account = person.accountName === null ? text.noAccount : text.account(person.accountName);

  return (
    <Page title={person.name} lede={person.you ? `${account}. ${text.yourself}` : account}>
      <div className={classes.page}>
        {!person.managed && (
          <p className={classes.notice}>{person.rolesManaged ? text.notManaged : text.rolesOfAdministrator}</p>
        )}
        <SignInPart person={person} onAct={setAct} />
        <RolesPart person={person} onAct={setAct} />
        <SessionsPart person={person} onAct={setAct} />
        <IdentitiesPart person={person} onAct={setAct} />
      </div>
      <Suspense fallback={null}>
        {act && <ActOnPerson person={person} act={act} onClose={() => setAct(null)} />}
      </Suspense>
    </Page>
  );
}
