import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from './not-found.js';
import { PageFailure } from './page-failure.js';
import { Shell } from './shell.js';

export const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: PageFailure,
  notFoundComponent: NotFound,
});

/**
 * Every page for signed-in people hangs below this route: it draws the shell, or the sign-in page in its place, so that
 * a link a colleague pasted opens the same view once she has signed in.
 */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: PageFailure,
  notFoundComponent: NotFound,
});
