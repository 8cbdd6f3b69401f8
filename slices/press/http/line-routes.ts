import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveLine, retireLine } from '../actions/decide-line.ts'
import { tellLineChange } from '../actions/use-line.ts'
import { findLines, viewLine } from '../actions/view-lines.ts'
import { draftLine, saveLine } from '../actions/write-line.ts'
import { lineDraft, lineList, lineSave, lineView } from './line-shapes.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'standing' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const asked = z.object({
  q: z.string().trim().max(300).optional(),
  typing: flag.optional(),
  unitId: z.string().optional(),
  mine: flag.optional(),
  expiresBy: z.iso.date().optional(),
  retired: flag.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export function registerLineRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/lines',
    {
      config: read,
      schema: {
        tags,
        summary: 'Lines to take and questions with answers: best match first, or those that expire first',
        querystring: asked,
        response: { 200: lineList },
      },
    },
    async (request) => {
      const { q, typing, unitId, mine, expiresBy, retired, page } = request.query
      const filter = { text: q, isTyping: typing, unitId, onlyMine: mine, expiresBy, withRetired: retired, page }
      return findLines(varde, callerOf(request), filter)
    },
  )
  web.get(
    '/api/press/lines/:id',
    {
      config: read,
      schema: { tags, summary: 'One line, its versions and its uses', params, response: { 200: lineView } },
    },
    async (request) => viewLine(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/press/lines',
    {
      config: { ...write, right: 'press.write-line' },
      schema: { tags, summary: 'Starts a line', body: lineDraft, response: { 200: params } },
    },
    async (request) => draftLine(varde, callerOf(request), request.body),
  )
  web.put(
    '/api/press/lines/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Saves a new text; the approved one stays in use. 409 with the other text when somebody saved first',
        params,
        body: lineSave,
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => saveLine(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  web.post(
    '/api/press/lines/:id/approve',
    {
      config: { ...write, consequence: 'approval', right: 'authority' },
      schema: {
        tags,
        summary: 'Approves the text that the approver has read',
        params,
        body: z.object({ revision: z.number().int().min(1) }),
        response: { 200: z.object({ version: z.number().int() }) },
      },
    },
    async (request) => approveLine(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  act(
    'POST',
    '/api/press/lines/:id/retire',
    {
      consequence: 'release',
      right: 'standing',
      summary: 'Takes a line out of use',
      params,
      body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    },
    (caller, { params, body }) => retireLine(varde, caller, { id: params.id, reason: body.reason }),
  )
  act(
    'POST',
    '/api/press/lines/:id/told',
    {
      right: 'press.read-lines',
      byPerson: true,
      summary: 'Notes that somebody answered by an older version has been told of the newer',
      params,
      body: z.object({ subject: z.string().min(1).max(80) }),
    },
    (caller, { params, body }) => tellLineChange(varde, caller, { id: params.id, subject: body.subject }),
  )
}
