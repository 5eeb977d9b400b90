import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';

const emergencyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/emergency',
  component: lazyNamed(() => import('./emergency-page.js'), 'EmergencyPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/requests',
  component: lazyNamed(() => import('./requests-page.js'), 'RequestsPage'),
});

export const governanceRoutes = [emergencyRoute, requestsRoute] as const;
