import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { readFilters } from './read-filters.js';

export const qualityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/quality',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./quality-page.js'), 'QualityPage'),
});
