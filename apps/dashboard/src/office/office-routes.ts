import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { readPeopleSearch } from './people/read-people-search.js';
import { readAuditSearch } from './audit/read-audit-search.js';
import { readPermissionSearch } from './permissions/read-permission-search.js';

const centresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/centres',
  component: lazyRouteComponent(() => import('./centres/centres-page.js'), 'CentresPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page.js'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/people/$personId',
  component: lazyRouteComponent(() => import('./person/person-page.js'), 'PersonPage'),
});

const permissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/permissions',
  validateSearch: readPermissionSearch,
  component: lazyRouteComponent(() => import('./permissions/permissions-page.js'), 'PermissionsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.js'), 'AuditPage'),
});

export const officeRoutes = [peopleRoute, personRoute, centresRoute, permissionsRoute, auditRoute] as const;
