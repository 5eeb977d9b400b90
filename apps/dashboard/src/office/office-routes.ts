import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { readPermissionSearch } from './permissions/read-permission-search.js';

const centresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/centres',
  component: lazyRouteComponent(() => import('./centres-page.js'), 'CentresPage'),
});

const permissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/permissions',
  validateSearch: readPermissionSearch,
  component: lazyRouteComponent(() => import('./permissions/permissions-page.js'), 'PermissionsPage'),
});

export const officeRoutes = [centresRoute, permissionsRoute] as const;
