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
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/medier',
    component: lazyRouteComponent(() => import('./outlets-page.tsx'), 'OutletsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/medier/$id',
    component: lazyRouteComponent(() => import('./outlet-page.tsx'), 'OutletPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/journalister',
    component: lazyRouteComponent(() => import('./journalists-page.tsx'), 'JournalistsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/journalister/$id',
    component: lazyRouteComponent(() => import('./journalist-page.tsx'), 'JournalistPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/likebehandling',
    component: lazyRouteComponent(() => import('./equal-page.tsx'), 'EqualPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/proaktivt',
    component: lazyRouteComponent(() => import('./proactive-list-page.tsx'), 'ProactiveListPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/proaktivt/$id',
    component: lazyRouteComponent(() => import('./proactive-page.tsx'), 'ProactivePage'),
  }),
] as const
