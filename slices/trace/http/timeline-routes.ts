import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { printTimeline } from '../actions/print-timeline.ts'
import { readLatest } from '../actions/read-latest.ts'
import { readTimeline } from '../actions/read-timeline.ts'
import * as shape from './trace-shapes.ts'

const config = { access: 'signed-in', consequence: 'read', scope: 'trace:read' } as const
const tags = ['trace']
const params = z.object({ subject: z.string().regex(/^[a-z]{2,5}_[\w-]{1,40}$/) })

export function registerTimelineRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/timeline/:subject',
    {
      config,
      schema: {
        tags,
        summary: 'The course of a message with its dispatches, in order',
        params,
        response: { 200: shape.timeline },
      },
    },
    (request) => readTimeline(varde, callerOf(request), request.params.subject),
  )
  web.get(
    '/api/timeline/:subject/latest',
    {
      config,
      schema: {
        tags,
        summary: 'The last things that happened to a message or a dispatch, newest first',
        params,
        response: { 200: shape.latest },
      },
    },
    (request) => readLatest(varde, callerOf(request), request.params.subject),
  )
  web.get(
    '/api/timeline/:subject.json',
    {
      config,
      schema: {
        tags,
        summary: 'The course of a message as a JSON file to keep',
        params,
        response: { 200: shape.timeline },
      },
    },
    async (request, reply) => {
      const { subject } = request.params
      const timeline = await readTimeline(varde, callerOf(request), subject)
      return reply.header('content-disposition', `attachment; filename="logg-${subject}.json"`).send(timeline)
    },
  )
  web.get(
    '/api/timeline/:subject.pdf',
    {
      config,
      schema: {
        tags,
        summary: 'The course of a message as a tagged PDF (PDF/UA-1)',
        params,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { subject } = request.params
      const pdf = await printTimeline(varde, callerOf(request), subject)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="logg-${subject}.pdf"`)
        .send(pdf)
    },
  )
}
