import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { readFilters } from './read-filters.js';

export const qualityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/quality',
  validateSearch: readFilters,
  component: lazyNamed(() => import('./quality-page.js'), 'QualityPage'),
});
