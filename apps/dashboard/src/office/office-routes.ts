import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { readModelSearch } from './device-models/read-model-search.js';
import { readPeopleSearch } from './people/read-people-search.js';
import { readAuditSearch } from './audit/read-audit-search.js';
import { readPermissionSearch } from './permissions/read-permission-search.js';

const centresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/centres',
  component: lazyNamed(() => import('./centres/centres-page.js'), 'CentresPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/people',
  validateSearch: readPeopleSearch,
  component: lazyNamed(() => import('./people/people-page.js'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/people/$personId',
  component: lazyNamed(() => import('./person/person-page.js'), 'PersonPage'),
});

const deviceModelsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/device-models',
  validateSearch: readModelSearch,
  component: lazyNamed(() => import('./device-models/device-models-page.js'), 'DeviceModelsPage'),
});

const permissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/permissions',
  validateSearch: readPermissionSearch,
  component: lazyNamed(() => import('./permissions/permissions-page.js'), 'PermissionsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/office/audit',
  validateSearch: readAuditSearch,
  component: lazyNamed(() => import('./audit/audit-page.js'), 'AuditPage'),
});

export const officeRoutes = [
  peopleRoute,
  personRoute,
  centresRoute,
  deviceModelsRoute,
  permissionsRoute,
  auditRoute,
] as const;
