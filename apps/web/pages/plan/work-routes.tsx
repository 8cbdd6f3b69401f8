import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The pages of the plan's daily work: calendar, meetings, ideas, reports. */
export const planWorkPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/plan/kalender',
    component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  }),
] as const
