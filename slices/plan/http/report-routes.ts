import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { draftReport } from '../actions/report/build-report.ts'
import { printReport } from '../actions/report/print-report.ts'
import { listReports, readReport, saveReport } from '../actions/report/save-report.ts'
import { day } from './initiative-shapes.ts'
import { reportDraft, reportList, reportView } from './report-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'plan.write' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })
const asked = z.object({ unitId: z.string(), from: day, to: day })

/** Reports to the leadership: the figures of a period as they are, saved as they were. */
export function registerReportRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/plan/reports',
    { config: reads, schema: { tags, summary: 'Reports to the leadership', response: { 200: reportList } } },
    async (request) => listReports(varde, callerOf(request)),
  )
  web.get(
    '/api/plan/reports/draft',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The figures of a unit and those below it in a period, as they are now',
        querystring: asked,
        response: { 200: reportDraft },
      },
    },
    async (request) => draftReport(varde, callerOf(request), request.query),
  )
  web.post(
    '/api/plan/reports',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Saves a report: nothing changes it afterwards',
        body: asked.extend({ ownText: z.string().max(20_000) }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await saveReport(varde, callerOf(request), request.body)),
  )
  web.get(
    '/api/plan/reports/:id',
    { config: reads, schema: { tags, summary: 'One report as it was saved', params, response: { 200: reportView } } },
    async (request) => readReport(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/plan/reports/:id/pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A report to the leadership as a tagged PDF (PDF/UA-1)',
        params,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printReport(varde, callerOf(request), request.params.id)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="ledelsesrapport-${request.params.id}.pdf"`)
        .send(pdf)
    },
  )
}
