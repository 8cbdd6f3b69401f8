import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** The staff's pages of the press desk. */
export const pressPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/presse',
    component: lazyRouteComponent(() => import('./press-page.tsx'), 'PressPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/ny',
    component: lazyRouteComponent(() => import('./new-inquiry-page.tsx'), 'NewInquiryPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/henvendelse/$id',
    component: lazyRouteComponent(() => import('./inquiry-page.tsx'), 'InquiryPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/linjer',
    component: lazyRouteComponent(() => import('./lines-page.tsx'), 'LinesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/linjer/$id',
    component: lazyRouteComponent(() => import('./line-page.tsx'), 'LinePage'),
  }),
] as const
