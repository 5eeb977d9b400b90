import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';

const emergencyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/emergency',
  component: lazyRouteComponent(() => import('./emergency-page.js'), 'EmergencyPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/requests',
  component: lazyRouteComponent(() => import('./requests-page.js'), 'RequestsPage'),
});

export const governanceRoutes = [emergencyRoute, requestsRoute] as const;
