import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listRhythms, setRhythm, stopRhythm } from '../actions/report/keep-rhythm.ts'
import { sendReport } from '../actions/report/send-report.ts'
import * as shape from './report-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']

/** Reports that come by themselves, and versions that are sent by e-mail. */
export function registerReportRhythmRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/report-rhythms',
    {
      config: reads,
      schema: { tags, summary: 'Reports that come by themselves', response: { 200: shape.rhythmList } },
    },
    async (request) => listRhythms(varde, callerOf(request)),
  )
  web.post(
    '/api/measure/report-rhythms',
    {
      // It is published and sent to those it names without anybody pressing again.
      config: { ...writes, consequence: 'power' },
      schema: {
        tags,
        summary: 'Lets a report come by itself each time a period is over',
        body: shape.newRhythm,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send({ id: await setRhythm(varde, callerOf(request), request.body) }),
  )
  web.post(
    '/api/measure/report-rhythms/:id/end',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Ends a report that comes by itself; what it has made stays',
        params: shape.reportId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await stopRhythm(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/reports/:id/versions/:number/send',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Sends a version by e-mail to those who hold these duties in its unit',
        params: shape.versionParams,
        body: shape.letterInput,
        response: { 200: z.object({ letters: z.number().int() }) },
      },
    },
    async (request) => {
      const { id, number } = request.params
      return sendReport(varde, callerOf(request), id, { number, ...request.body })
    },
  )
}
