import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The pages of the plan. */
export const planPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/plan',
    component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/nytt',
    component: lazyRouteComponent(() => import('./new-initiative-page.tsx'), 'NewInitiativePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/tiltak/$id',
    component: lazyRouteComponent(() => import('./initiative-page.tsx'), 'InitiativePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/tiltak/$id/rapport',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/evaluering',
    component: lazyRouteComponent(() => import('./evaluation-page.tsx'), 'EvaluationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/laerdommer',
    component: lazyRouteComponent(() => import('./lessons-page.tsx'), 'LessonsPage'),
  }),
] as const
