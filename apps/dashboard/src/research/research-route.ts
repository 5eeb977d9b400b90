import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.js';
import { lazyNamed } from '../ui/lazy-named.js';

export const researchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/research',
  component: lazyNamed(() => import('./research-page.js'), 'ResearchPage'),
});
