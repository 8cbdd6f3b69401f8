import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { closeFeed, listFeeds, makeFeed } from '../actions/calendar-feed.ts'
import { readFeed } from '../actions/read-feed.ts'
import { feedChoice, feedList, madeFeed } from './calendar-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'own' } as const
const open = { access: 'public', consequence: 'read', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const tags = ['plan']

export function registerFeedRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/kalender/:file',
    { config: open, schema: { hide: true, params: z.object({ file: z.string().max(80) }) } },
    async (request, reply) => {
      const text = await readFeed(varde, request.params.file.replace(/\.ics$/, ''))
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, max-age=300')
        .header('content-disposition', 'inline; filename="varde.ics"')
        .header('x-robots-tag', 'noindex')
        .send(text)
    },
  )
  web.get(
    '/api/plan/calendar/feeds',
    { config: reads, schema: { tags, summary: 'One’s own calendar addresses', response: { 200: feedList } } },
    async (request) => listFeeds(varde, callerOf(request)),
  )
  web.post(
    '/api/plan/calendar/feeds',
    {
      config: { ...writes, consequence: 'take-out', right: 'own' },
      schema: {
        tags,
        summary: 'Makes a calendar address; it is told once',
        body: feedChoice,
        response: { 201: madeFeed },
      },
    },
    async (request, reply) => reply.status(201).send(await makeFeed(varde, callerOf(request), request.body)),
  )
  act(
    'POST',
    '/api/plan/calendar/feeds/:id/close',
    { summary: 'Closes a calendar address for ever', params: z.object({ id: z.string() }) },
    (caller, { params }) => closeFeed(varde, caller, params.id),
  )
}
