import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askedShape, NOBODY_ASKED } from '../../approval/index.ts'
import { dropReport, startReport, writeReport } from '../actions/report/keep-report.ts'
import { listChoices } from '../actions/report/list-choices.ts'
import { listReports } from '../actions/report/list-reports.ts'
import { openReportFigure } from '../actions/report/open-report-figure.ts'
import { askToOpen, shutReport } from '../actions/report/open-version.ts'
import { printReport, sheetsOfReport } from '../actions/report/print-report.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { previewReport, viewReport, viewVersion } from '../actions/report/view-report.ts'
import { workbook } from '../clients/workbook.ts'
import * as shape from './report-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const params = shape.reportId
const revision = z.number().int().min(1)

/** Reports of what is measured, from draft to published version. */
export function registerReportRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/reports',
    { config: reads, schema: { tags, summary: 'Reports that you may read', response: { 200: shape.reportList } } },
    async (request) => listReports(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/report-choices',
    {
      config: reads,
      schema: { tags, summary: 'What blocks of a report may point at', response: { 200: shape.reportChoices } },
    },
    async (request) => listChoices(varde, callerOf(request)),
  )
  web.post(
    '/api/measure/reports',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Starts a draft of a report by the template of its audience',
        body: shape.newReport,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send({ id: await startReport(varde, callerOf(request), request.body) }),
  )
  web.get(
    '/api/measure/reports/:id',
    {
      config: reads,
      schema: { tags, summary: 'A report as it is written', params, response: { 200: shape.reportView } },
    },
    async (request) => viewReport(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/measure/reports/:id/preview',
    {
      config: reads,
      schema: { tags, summary: 'What its blocks show now', params, response: { 200: shape.reportPreview } },
    },
    async (request) => previewReport(varde, callerOf(request), request.params.id),
  )
  web.put(
    '/api/measure/reports/:id',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Saves what is written in a report',
        params,
        body: z.object({ revision, content: shape.reportContent }),
        response: { 200: z.object({ revision, savedAt: z.string() }) },
      },
    },
    async (request) => writeReport(varde, callerOf(request), request.params.id, request.body),
  )
  web.delete(
    '/api/measure/reports/:id',
    {
      config: writes,
      schema: { tags, summary: 'Throws a draft of a report away', params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await dropReport(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/reports/:id/publish',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Publishes a report: every figure is frozen as it is now',
        params,
        body: z.object({ revision }),
        response: { 201: z.object({ number: z.number().int() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await publishReport(varde, callerOf(request), request.params.id, request.body)),
  )
  web.put(
    '/api/measure/reports/:id/open',
    {
      config: { ...writes, consequence: 'release', right: 'measure.open-report' },
      schema: {
        tags,
        summary:
          'Asks for everyone to read the newest version without signing in; somebody else says yes. Or no longer, at once',
        params,
        body: z.object({ isOpen: z.boolean() }),
        response: { 200: askedShape },
      },
    },
    async (request) => {
      const [caller, { id }] = [callerOf(request), request.params]
      if (request.body.isOpen) return askToOpen(varde, caller, id)
      await shutReport(varde, caller, id)
      return NOBODY_ASKED
    },
  )
  web.get(
    '/api/measure/reports/:id/versions/:number',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A published version as it was, and what has been revised since',
        params: shape.versionParams,
        response: { 200: shape.reportVersion },
      },
    },
    async (request) => viewVersion(varde, callerOf(request), request.params.id, request.params.number),
  )
  web.get(
    '/api/measure/reports/:id/versions/:number/figure',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A number of a published version opened: its rows as they were, and what holds now',
        params: shape.versionParams,
        querystring: shape.figureSource,
        response: { 200: shape.openedReportFigure },
      },
    },
    async (request) => openReportFigure(varde, callerOf(request), { ...request.params, ...request.query }),
  )
  web.get(
    '/api/measure/reports/:id/versions/:number/pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A published version as a tagged PDF (PDF/UA-1)',
        params: shape.versionParams,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const pdf = await printReport(varde, callerOf(request), id, number)
      return asFile(reply, 'application/pdf', `rapport-${id}-${number}.pdf`).send(pdf)
    },
  )
  web.get(
    '/api/measure/reports/:id/versions/:number/xlsx',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A published version as a spreadsheet, with a sheet of sources',
        params: shape.versionParams,
        produces: [XLSX],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const sheets = await sheetsOfReport(varde, callerOf(request), id, number)
      return asFile(reply, XLSX, `rapport-${id}-${number}.xlsx`).send(await workbook(sheets))
    },
  )
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asFile = (reply: FastifyReply, type: string, name: string) =>
  reply.type(type).header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${name}"`)
