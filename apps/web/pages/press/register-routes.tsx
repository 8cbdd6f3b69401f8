import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The duty and the registers of the press. */
export const pressRegisterPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/vakt',
    component: lazyRouteComponent(() => import('./duty-page.tsx'), 'DutyPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/vakt/$id',
    component: lazyRouteComponent(() => import('./duty-unit-page.tsx'), 'DutyUnitPage'),
  }),
] as const
