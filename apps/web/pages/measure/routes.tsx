import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/frames.ts'

/** What communication leads to: the register, and one indicator. */
export const measurePages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/maling',
    component: lazyRouteComponent(() => import('./measure-page.tsx'), 'MeasurePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/oversikt',
    component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'UnitDashboardPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/oversikt/$id',
    component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'UnitDashboardPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/oversikt/tiltak/$id',
    component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'InitiativeDashboardPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/fil',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/svar',
    component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/kilder',
    component: lazyRouteComponent(() => import('./sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/kilder/$id',
    component: lazyRouteComponent(() => import('./source-page.tsx'), 'SourcePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/omtale',
    component: lazyRouteComponent(() => import('./media-page.tsx'), 'MediaPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/undersokelser',
    component: lazyRouteComponent(() => import('./surveys-page.tsx'), 'SurveysPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/undersokelser/$id',
    component: lazyRouteComponent(() => import('./survey-page.tsx'), 'SurveyPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/koding',
    component: lazyRouteComponent(() => import('./coding-page.tsx'), 'CodingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/koding/$id',
    component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/koding/$id/kode',
    component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/undersokelser/$id/papir',
    component: lazyRouteComponent(() => import('./survey-paper-page.tsx'), 'SurveyPaperPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/rapporter',
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/rapporter/$id',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/rapporter/$id/$number',
    component: lazyRouteComponent(() => import('./report-version-page.tsx'), 'ReportVersionPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/undersokelser/$id/koding/$question',
    component: lazyRouteComponent(() => import('./answer-coding-page.tsx'), 'AnswerCodingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/maling/$key',
    component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
  }),
] as const
