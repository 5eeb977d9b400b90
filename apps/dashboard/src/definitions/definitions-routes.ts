import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { readInstrumentSearch, readInstrumentVersion } from './instruments/read-instrument-search.js';
import { readProtocolChoice } from './protocol/read-protocol-choice.js';

const instrumentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definitions/instruments',
  validateSearch: readInstrumentSearch,
  component: lazyNamed(() => import('./instruments/instruments-page.js'), 'InstrumentsPage'),
});

const instrumentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definitions/instruments/$code',
  validateSearch: readInstrumentVersion,
  component: lazyNamed(() => import('./instruments/instrument-page.js'), 'InstrumentPage'),
});

const protocolRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definitions/protocol',
  validateSearch: readProtocolChoice,
  component: lazyNamed(() => import('./protocol/protocol-page.js'), 'ProtocolPage'),
});

export const definitionsRoutes = [instrumentsRoute, instrumentRoute, protocolRoute] as const;
