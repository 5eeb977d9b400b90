import { createRoute } from '@tanstack/react-router';
import { rootRoute, shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';

/** For people who cannot sign in yet, and so outside the shell. */
export const doorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    component: lazyNamed(() => import('./welcome-page.js'), 'WelcomePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation',
    component: lazyNamed(() => import('./invitation-page.js'), 'InvitationPage'),
  }),
] as const;

export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: lazyNamed(() => import('./account-page.js'), 'AccountPage'),
});
