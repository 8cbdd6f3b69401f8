import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside, outside } from '../../shell/frames.ts'

/** Crises: the list, the form that declares one, and the room. */
export const crisisPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/krise',
    component: lazyRouteComponent(() => import('./crises-page.tsx'), 'CrisesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/meld',
    component: lazyRouteComponent(() => import('./declare-page.tsx'), 'DeclarePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/beredskap',
    component: lazyRouteComponent(() => import('./readiness-page.tsx'), 'ReadinessPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/plan/$id',
    component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/$id/etter',
    component: lazyRouteComponent(() => import('./afterwards-page.tsx'), 'AfterwardsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/forstemeldinger',
    component: lazyRouteComponent(() => import('./first-messages-page.tsx'), 'FirstMessagesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/scenarioer',
    component: lazyRouteComponent(() => import('./scenarios-page.tsx'), 'ScenariosPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/$id',
    component: lazyRouteComponent(() => import('./room-page.tsx'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/$id/ovelse',
    component: lazyRouteComponent(() => import('./practice-page.tsx'), 'PracticePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/$id/innkommende',
    component: lazyRouteComponent(() => import('./incoming-page.tsx'), 'IncomingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/$id/situasjon',
    component: lazyRouteComponent(() => import('./situation-page.tsx'), 'SituationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/krise/$id/status',
    component: lazyRouteComponent(() => import('./status-page.tsx'), 'StatusPage'),
  }),
] as const

/** What can be read without a network, and so without anybody being signed in. */
export const crisisOutsidePages = [
  createRoute({
    getParentRoute: () => outside,
    path: '/uten-nett',
    component: lazyRouteComponent(() => import('./offline-plan-page.tsx'), 'OfflinePlanPage'),
  }),
] as const
