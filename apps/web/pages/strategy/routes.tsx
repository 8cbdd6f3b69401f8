import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The pages of the strategy, one a section. */
export const strategyPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'PyramidPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/situasjon',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'SituationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/tillit',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'TrustPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/drivkrefter',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'DriversPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/interessenter',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'StakeholdersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/saerpreg',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'UniquenessPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/gap',
    component: lazyRouteComponent(() => import('./gaps-page.tsx'), 'GapsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/prinsipper',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'PrinciplesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/ansvar',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'ResponsibilitiesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/krise',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'CrisisPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/rollekart',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'RolesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/mal',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'GoalsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/kanaler',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'ChannelsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/plattform',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'PlatformPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/matrise',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'MatrixPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/prosess',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'ProcessPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/indikatorer',
    component: lazyRouteComponent(() => import('./section-pages.tsx'), 'KpisPage'),
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
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/utgaver',
    component: lazyRouteComponent(() => import('./editions-page.tsx'), 'EditionsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/pakke',
    component: lazyRouteComponent(() => import('./pack-page.tsx'), 'PackPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/strategi/oppsett',
    component: lazyRouteComponent(() => import('./setup-page.tsx'), 'SetupPage'),
  }),
] as const
