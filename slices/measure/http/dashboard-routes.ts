import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listPlaces } from '../actions/dashboard/find-place.ts'
import { openTargetFigure, openValueFigure } from '../actions/dashboard/open-figure.ts'
import type { LedgerQuery } from '../actions/dashboard/open-ledger-figure.ts'
import { openLedgerFigure } from '../actions/dashboard/open-ledger-figure.ts'
import { viewDashboard } from '../actions/dashboard/view-dashboard.ts'
import { openPointedFigure, type PointedQuery } from '../actions/report/open-pointed-figure.ts'
import { POINTED_FIGURES } from '../rules/dashboard/ledger-figure.ts'
import * as shape from './dashboard-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const tags = ['measure']

/** Dashboards, what they can be opened on, and the rows of every figure on them. */
export function registerDashboardRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/dashboard',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The dashboard of a unit with all below it or of an initiative; the reader’s own unit unless asked',
        querystring: shape.dashboardQuery,
        response: { 200: shape.dashboardView },
      },
    },
    async (request) => viewDashboard(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/measure/dashboard/places',
    {
      config: reads,
      schema: { tags, summary: 'What a dashboard can be opened on', response: { 200: shape.placeList } },
    },
    async (request) => listPlaces(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/figure',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A figure opened: the rows it is made of, and the number they give again',
        querystring: shape.figureQuery,
        response: { 200: shape.openedFigure },
      },
    },
    async (request) => {
      const { query } = request
      if ('id' in query)
        return query.of === 'value'
          ? openValueFigure(varde, query.id)
          : openTargetFigure(varde, callerOf(request), query.id)
      if (isPointed(query)) return openPointedFigure(varde, callerOf(request), query)
      return openLedgerFigure(varde, callerOf(request), query)
    },
  )
}

const isPointed = (query: LedgerQuery | PointedQuery): query is PointedQuery =>
  POINTED_FIGURES.some((of) => of === query.of)
