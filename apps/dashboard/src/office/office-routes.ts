import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';

const centresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/centres',
  component: lazyRouteComponent(() => import('./centres-page.js'), 'CentresPage'),
});

export const officeRoutes = [centresRoute] as const;
