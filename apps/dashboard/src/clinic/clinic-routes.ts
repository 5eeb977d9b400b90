import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic',
  component: lazyRouteComponent(() => import('./today-page.js'), 'TodayPage'),
});

const patientsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients',
  component: lazyRouteComponent(() => import('./today-page.js'), 'TodayPage'),
});

const patientRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId',
  component: lazyRouteComponent(() => import('./today-page.js'), 'TodayPage'),
});

export const clinicRoutes = [todayRoute, patientsRoute, patientRoute] as const;
