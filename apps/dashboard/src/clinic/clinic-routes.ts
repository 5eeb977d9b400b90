import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { readHistoryShown } from './patient/read-history-shown.js';
import { readOpenedVisit } from './patient/read-opened-visit.js';
import { readPatientSearch } from './patients/read-patient-search.js';
import { readToday } from './today/read-today.js';

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic',
  validateSearch: readToday,
  component: lazyRouteComponent(() => import('./today/today-page.js'), 'TodayPage'),
});

const patientsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients',
  validateSearch: readPatientSearch,
  component: lazyRouteComponent(() => import('./patients/patients-page.js'), 'PatientsPage'),
});

const patientRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId',
  validateSearch: readOpenedVisit,
  component: lazyRouteComponent(() => import('./patient/patient-page.js'), 'PatientPage'),
});

const visitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/visit',
  component: lazyRouteComponent(() => import('./visit/visit-page.js'), 'VisitPage'),
});

const historyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/history',
  validateSearch: readHistoryShown,
  component: lazyRouteComponent(() => import('./patient/history-page.js'), 'HistoryPage'),
});

export const clinicRoutes = [todayRoute, patientsRoute, patientRoute, historyRoute, visitRoute] as const;
