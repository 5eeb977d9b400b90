import { Skeleton } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { areasFor } from './areas.js';
import { AreaNavigation } from './area-navigation.js';
import { isReached, SignedInContext, useSession, type Viewer } from './session.js';
import classes from './shell.module.css';
import { SyntheticBanner } from './synthetic-banner.js';
import { TopBar } from './top-bar.js';

const BreakGlassBanner = lazyNamed(() => import('../governance/break-glass-banner.js'), 'BreakGlassBanner');
const OfflinePage = lazyNamed(() => import('../offline/offline-page.js'), 'OfflinePage');
const SignInPage = lazyNamed(() => import('../access/sign-in-page.js'), 'SignInPage');

/** What surrounds every page: banner, top bar, rail or bottom bar. Without a viewer it is the sign-in page. */
export function Shell() {
  const session = useSession();

  if (session.isPending) return <Waiting />;
  // What is on the screen stays there while the registry cannot be reached.
  if (!session.data) return <Unreachable problem={session.error} retry={() => void session.refetch()} />;

  const { registry, viewer } = session.data;
  if (!viewer) {
    return (
      <Suspense fallback={<Waiting />}>
        <SignInPage registry={registry} />
      </Suspense>
    );
  }

  return (
    <SignedInContext value={{ viewer, registry }}>
      <a className={classes.skip} href="#content">
        {messages.shell.skip}
      </a>
      {registry.synthetic && <SyntheticBanner />}
      {viewer.breakGlass && (
        <Suspense fallback={null}>
          <BreakGlassBanner patient={viewer.breakGlass} centre={viewer.centre?.name ?? ''} />
        </Suspense>
      )}
      <div className={classes.shell}>
        <TopBar viewer={viewer} />
        <AreaNavigation areas={areasFor(viewer)} />
        <Content />
        <SendsWaiting viewer={viewer} />
      </div>
    </SignedInContext>
  );
}

/** What this person typed while the registry could not be reached, on pages that are gone, is sent once she is here. */
function SendsWaiting({ viewer: { permissions, name, role } }: { viewer: Viewer }) {
  const mayKeep = permissions.includes('saveVisitDraft');
  useEffect(() => {
    if (mayKeep)
      void import('../drafts/send-waiting.js').then(({ sendWaiting }) => sendWaiting()).catch(() => undefined);
  }, [mayKeep, name, role]);
  return null;
}

/** The page itself. A new page takes the focus, so that reading and tabbing start there; a changed filter does not. */
function Content() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const entered = useRef(pathname);
  useEffect(() => {
    if (entered.current !== pathname) content.current?.focus({ preventScroll: true });
    entered.current = pathname;
  }, [pathname]);

  return (
    <main id="content" ref={content} className={classes.content} tabIndex={-1}>
      <Outlet />
    </main>
  );
}

function Waiting() {
  return (
    <div className={classes.waiting} aria-busy="true">
      <Skeleton height={28} width={180} mb="xl" />
      <Skeleton height={16} width="60%" mb="sm" />
      <Skeleton height={220} />
    </div>
  );
}

function Unreachable({ problem, retry }: { problem: Error; retry: () => void }) {
  if (problem instanceof RegistryProblem && problem.code === 'OFFLINE') {
    return (
      <Suspense fallback={<Waiting />}>
        <OfflinePage retry={() => void isReached().then((reached) => reached && retry())} />
      </Suspense>
    );
  }
  return (
    <main className={classes.waiting}>
      <ProblemNotice problem={problem} retry={retry} />
    </main>
  );
}
