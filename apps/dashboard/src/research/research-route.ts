import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';

export const researchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/research',
  component: lazyRouteComponent(() => import('./research-page.js'), 'ResearchPage'),
});
