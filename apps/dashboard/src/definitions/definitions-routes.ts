import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { readInstrumentSearch, readInstrumentVersion } from './instruments/read-instrument-search.js';
import { readProtocolChoice } from './protocol/read-protocol-choice.js';

const instrumentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definitions/instruments',
  validateSearch: readInstrumentSearch,
  component: lazyRouteComponent(() => import('./instruments/instruments-page.js'), 'InstrumentsPage'),
});

const instrumentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definitions/instruments/$code',
  validateSearch: readInstrumentVersion,
  component: lazyRouteComponent(() => import('./instruments/instrument-page.js'), 'InstrumentPage'),
});

const protocolRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definitions/protocol',
  validateSearch: readProtocolChoice,
  component: lazyRouteComponent(() => import('./protocol/protocol-page.js'), 'ProtocolPage'),
});

export const definitionsRoutes = [instrumentsRoute, instrumentRoute, protocolRoute] as const;
