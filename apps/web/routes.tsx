import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { casesPages } from './pages/cases/routes.tsx'
import { crisisOutsidePages, crisisPages } from './pages/crisis/routes.tsx'
import { measurePages } from './pages/measure/routes.tsx'
import { planPages } from './pages/plan/routes.tsx'
import { planWorkPages } from './pages/plan/work-routes.tsx'
import { pressRegisterPages } from './pages/press/register-routes.tsx'
import { pressRoomPages } from './pages/press/room-routes.tsx'
import { pressPages } from './pages/press/routes.tsx'
import { strategyPages } from './pages/strategy/routes.tsx'
import { inside, outside, root } from './shell/frames.ts'

const insidePages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/budskap',
    component: lazyRouteComponent(() => import('./pages/messages-page.tsx'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/budskap/oversettelser',
    component: lazyRouteComponent(() => import('./pages/translations-page.tsx'), 'TranslationsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/budskap/$id',
    component: lazyRouteComponent(() => import('./pages/message-page.tsx'), 'MessagePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/godkjenn/$id',
    component: lazyRouteComponent(() => import('./pages/approve-page.tsx'), 'ApprovePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/utsending',
    component: lazyRouteComponent(() => import('./pages/dispatches-page.tsx'), 'DispatchesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/utsending/ny',
    component: lazyRouteComponent(() => import('./pages/new-dispatch-page.tsx'), 'NewDispatchPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/utsending/$id',
    component: lazyRouteComponent(() => import('./pages/dispatch-page.tsx'), 'DispatchPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/mottakere',
    component: lazyRouteComponent(() => import('./pages/audience-page.tsx'), 'AudiencePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/organisasjon',
    component: lazyRouteComponent(() => import('./pages/organisation-page.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/logg',
    component: lazyRouteComponent(() => import('./pages/log-page.tsx'), 'LogPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/logg/slik-det-sto',
    component: lazyRouteComponent(() => import('./pages/shown-page.tsx'), 'ShownPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/logg/$subject',
    component: lazyRouteComponent(() => import('./pages/timeline-page.tsx'), 'TimelinePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/oppgaver',
    component: lazyRouteComponent(() => import('./pages/unit-tasks-page.tsx'), 'UnitTasksPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/innstillinger',
    component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/innstillinger/drift',
    component: lazyRouteComponent(() => import('./pages/operation-page.tsx'), 'OperationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/innstillinger/hvem-kan-hva',
    component: lazyRouteComponent(() => import('./pages/rights-page.tsx'), 'RightsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/min-innlogging',
    component: lazyRouteComponent(() => import('./pages/my-sign-in-page.tsx'), 'MySignInPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/demo-innboks',
    component: lazyRouteComponent(() => import('./pages/demo-inbox-page.tsx'), 'DemoInboxPage'),
  }),
] as const
const outsidePages = [
  createRoute({
    getParentRoute: () => outside,
    path: '/bekreftet',
    component: lazyRouteComponent(() => import('./pages/confirmed-page.tsx'), 'ConfirmedPage'),
  }),
  createRoute({
    getParentRoute: () => outside,
    path: '/logg-inn',
    component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => outside,
    path: '/forste-administrator',
    component: lazyRouteComponent(() => import('./pages/first-administrator-page.tsx'), 'FirstAdministratorPage'),
  }),
  createRoute({
    getParentRoute: () => outside,
    path: '/invitasjon',
    component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([
      ...insidePages,
      ...strategyPages,
      ...planPages,
      ...planWorkPages,
      ...casesPages,
      ...measurePages,
      ...pressRegisterPages,
      ...pressRoomPages,
      ...pressPages,
      ...crisisPages,
    ]),
    outside.addChildren([...outsidePages, ...crisisOutsidePages]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
