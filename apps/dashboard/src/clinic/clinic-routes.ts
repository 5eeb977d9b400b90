import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { readHistoryShown } from './patient/read-history-shown.js';
import { readPatientShown } from './patient/read-patient-shown.js';
import { readPaper } from './paper/read-paper.js';
import { readPatientSearch } from './patients/read-patient-search.js';
import { readVersionsShown } from './signing/read-versions-shown.js';
import { readToday } from './today/read-today.js';

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic',
  validateSearch: readToday,
  component: lazyNamed(() => import('./today/today-page.js'), 'TodayPage'),
});

const onCallRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/on-call',
  component: lazyNamed(() => import('./today/on-call-page.js'), 'OnCallPage'),
});

const patientsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients',
  validateSearch: readPatientSearch,
  component: lazyNamed(() => import('./patients/patients-page.js'), 'PatientsPage'),
});

const patientRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId',
  validateSearch: readPatientShown,
  component: lazyNamed(() => import('./patient/patient-page.js'), 'PatientPage'),
});

const visitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/visit',
  component: lazyNamed(() => import('./visit/visit-page.js'), 'VisitPage'),
});

const versionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/assessments/$assessmentId',
  validateSearch: readVersionsShown,
  component: lazyNamed(() => import('./signing/versions-page.js'), 'VersionsPage'),
});

const candidacyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/candidacy',
  component: lazyNamed(() => import('./pathway/candidacy-page.js'), 'CandidacyPage'),
});

const summaryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/summary',
  component: lazyNamed(() => import('./patient/summary/summary-page.js'), 'SummaryPage'),
});

const blankPaperRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/paper',
  validateSearch: readPaper,
  component: lazyNamed(() => import('./paper/blank-paper-page.js'), 'BlankPaperPage'),
});

const patientPaperRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/paper',
  validateSearch: readPaper,
  component: lazyNamed(() => import('./paper/patient-paper-page.js'), 'PatientPaperPage'),
});

const filledPaperRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/paper/$visitId',
  component: lazyNamed(() => import('./paper/filled-paper-page.js'), 'FilledPaperPage'),
});

const historyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/history',
  validateSearch: readHistoryShown,
  component: lazyNamed(() => import('./patient/history-page.js'), 'HistoryPage'),
});

const trialRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/trial/$trialId',
  component: lazyNamed(() => import('./trial/trial-page.js'), 'TrialPage'),
});

const refillRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/refill',
  component: lazyNamed(() => import('./dosing/dosing-pages.js'), 'RefillPage'),
});

const programmingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clinic/patients/$patientId/programming',
  component: lazyNamed(() => import('./dosing/dosing-pages.js'), 'ProgrammingPage'),
});

export const clinicRoutes = [
  todayRoute,
  onCallRoute,
  refillRoute,
  programmingRoute,
  patientsRoute,
  patientRoute,
  historyRoute,
  summaryRoute,
  visitRoute,
  blankPaperRoute,
  patientPaperRoute,
  filledPaperRoute,
  versionsRoute,
  candidacyRoute,
  trialRoute,
] as const;
