import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** What the staff do for the press room. */
export const pressRoomPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/sperrefrist',
    component: lazyRouteComponent(() => import('./advance-page.tsx'), 'AdvancePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/fakta',
    component: lazyRouteComponent(() => import('./facts-page.tsx'), 'FactsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/malbruk',
    component: lazyRouteComponent(() => import('./language-page.tsx'), 'LanguagePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/arrangementer',
    component: lazyRouteComponent(() => import('./occasions-page.tsx'), 'OccasionsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/arrangementer/$id',
    component: lazyRouteComponent(() => import('./occasion-page.tsx'), 'OccasionPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/presse/bilder',
    component: lazyRouteComponent(() => import('./pictures-page.tsx'), 'PicturesPage'),
  }),
] as const
