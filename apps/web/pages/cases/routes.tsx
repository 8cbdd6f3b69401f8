import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** Cases, and the form that reports one from any computer or telephone. */
export const casesPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/saker',
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/saker/$id',
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/meld-sak',
    component: lazyRouteComponent(() => import('./report-case-page.tsx'), 'ReportCasePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/stotte',
    component: lazyRouteComponent(() => import('./support-page.tsx'), 'SupportPage'),
  }),
] as const
