import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The pages of the plan's daily work: calendar, meetings, ideas, reports. */
export const planWorkPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/kalender',
    component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/kjent-strategi',
    component: lazyRouteComponent(() => import('./known-strategy-page.tsx'), 'KnownStrategyPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/moter',
    component: lazyRouteComponent(() => import('./meetings-page.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/moter/$id',
    component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/ledelsesrapport',
    component: lazyRouteComponent(() => import('./leadership-report-page.tsx'), 'LeadershipReportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/ledelsesrapport/$id',
    component: lazyRouteComponent(() => import('./saved-report-page.tsx'), 'SavedReportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/ideer',
    component: lazyRouteComponent(() => import('./ideas-page.tsx'), 'IdeasPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/ambassadorer',
    component: lazyRouteComponent(() => import('./ambassadors-page.tsx'), 'AmbassadorsPage'),
  }),
] as const
