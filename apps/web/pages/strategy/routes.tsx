import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The pages of the strategy, one a section. */
export const strategyPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi',
    component: lazyRouteComponent(() => import('./pyramid-page.tsx'), 'PyramidPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/kilder',
    component: lazyRouteComponent(() => import('./sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/trad',
    component: lazyRouteComponent(() => import('./thread-page.tsx'), 'ThreadPage'),
  }),
] as const
