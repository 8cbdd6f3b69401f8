import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { moveProactive } from '../actions/move-proactive.ts'
import { viewAllProactive, viewProactive } from '../actions/view-proactive.ts'
import { saveProactive, startProactive } from '../actions/write-proactive.ts'
import { PROACTIVE_ABILITIES, PROACTIVE_KINDS, PROACTIVE_STATES } from '../rules/proactive.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'press:write',
  right: 'press.write-proactive',
} as const
const tags = ['press']
const params = z.object({ id: z.string() })
const key = z.string().trim().min(1).max(200)
const href = z.url({ protocol: /^https?$/ }).max(500)
const revision = z.number().int().min(1)

const fields = {
  kind: z.enum(PROACTIVE_KINDS),
  title: z.string().trim().min(1).max(200),
  about: z.string().trim().max(5000),
  outletId: z.string().nullable(),
  roleKey: key.nullable(),
  blockKeys: z.array(key).max(20),
  initiativeId: z.string().nullable(),
  plannedOn: z.iso.date().nullable(),
}
const step = z.object({
  revision,
  to: z.enum(PROACTIVE_STATES),
  reason: z.string().trim().max(1000),
  outcome: z.string().trim().max(5000),
  coverage: z
    .object({ title: z.string().trim().min(1).max(300), href: href.nullable(), on: z.iso.date().nullable() })
    .nullable(),
})
const named = z.object({ id: z.string(), name: z.string() })
const line = z.object({
  id: z.string(),
  kind: z.enum(PROACTIVE_KINDS),
  state: z.enum(PROACTIVE_STATES),
  title: z.string(),
  unit: named,
  owner: z.string().nullable(),
  outlet: named.nullable(),
  plannedOn: z.string().nullable(),
  updatedAt: z.string(),
})
const view = line.extend({
  about: z.string(),
  roleKey: z.string().nullable(),
  blockKeys: z.array(z.string()),
  initiative: z.object({ id: z.string(), title: z.string() }).nullable(),
  outcome: z.string(),
  coverage: z.object({ title: z.string(), href: z.string().nullable(), on: z.string().nullable() }).nullable(),
  revision,
  steps: z.array(
    z.object({ id: z.string(), state: z.string(), reason: z.string(), at: z.string(), byName: z.string().nullable() }),
  ),
  next: z.array(z.enum(PROACTIVE_STATES)),
  abilities: z.array(z.enum(PROACTIVE_ABILITIES)),
})

/** What we offer the press of our own accord. */
export function registerProactiveRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/proactive',
    {
      config: read,
      schema: {
        tags,
        summary: 'Pitches, interviews, op-eds and portraits, those changed last first',
        response: { 200: z.object({ items: z.array(line), unitIds: z.array(z.string()) }) },
      },
    },
    async (request) => viewAllProactive(varde, callerOf(request)),
  )
  web.get(
    '/api/press/proactive/:id',
    { config: read, schema: { tags, summary: 'One of them with its course', params, response: { 200: view } } },
    async (request) => viewProactive(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/press/proactive',
    {
      config: { ...write, workingText: ['title', 'about'] },
      schema: {
        tags,
        summary: 'Writes an idea down',
        body: z.object({ ...fields, unitId: z.string() }),
        response: { 200: params },
      },
    },
    async (request) => startProactive(varde, callerOf(request), request.body),
  )
  act(
    'PUT',
    '/api/press/proactive/:id',
    { workingText: ['title', 'about'], summary: 'Changes it', params, body: z.object({ ...fields, revision }) },
    (caller, { params, body }) => saveProactive(varde, caller, { id: params.id, ...body }),
  )
  act(
    'POST',
    '/api/press/proactive/:id/step',
    { summary: 'Takes a step along the course', params, body: step },
    (caller, { params, body }) => moveProactive(varde, caller, { id: params.id, ...body }),
  )
}
