import { createRoute, createRouter } from '@tanstack/react-router';
import { accountRoute, doorRoutes } from './access/access-routes.js';
import { clinicRoutes } from './clinic/clinic-routes.js';
import { definitionsRoutes } from './definitions/definitions-routes.js';
import { governanceRoutes } from './governance/governance-routes.js';
import { officeRoutes } from './office/office-routes.js';
import { qualityRoute } from './quality/quality-route.js';
import { researchRoute } from './research/research-route.js';
import { PageFailure } from './shell/page-failure.js';
import { NotFound } from './shell/not-found.js';
import { lazyNamed } from './ui/lazy-named.js';
import { PageSkeleton } from './ui/page-skeleton.js';
import { rootRoute, shellRoute } from './shell/shell-route.js';

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyNamed(() => import('./shell/start-page.js'), 'StartPage'),
});

/** Whatever no other route names, inside the shell. */
const elsewhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });

/** Which page is where. Each page is loaded when first entered. */
const routeTree = rootRoute.addChildren([
  ...doorRoutes,
  shellRoute.addChildren([
    startRoute,
    ...clinicRoutes,
    qualityRoute,
    researchRoute,
    ...definitionsRoutes,
    ...officeRoutes,
    accountRoute,
    ...governanceRoutes,
    elsewhereRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  // What a page's reader dropped from an address also leaves the address; otherwise it would come back as it was typed.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
