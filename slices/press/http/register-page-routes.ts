import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { exportJournalist } from '../actions/export-journalist.ts'
import { viewJournalist, viewOutlet } from '../actions/view-register.ts'
import { addJournalist, addOutlet, editOutlet } from '../actions/write-register.ts'
import * as shape from './register-shapes.ts'

/** The registers are read by a person: they have no scope, and so no token opens them. */
const read = { access: 'signed-in', consequence: 'read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'press.handle' } as const
const tags = ['press']
const params = z.object({ id: z.string() })

/** One journalist or outlet with its history, writing them in, and a person’s own file. */
export function registerRegisterPageRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/journalists/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'A journalist: what is written down, why and for how long, and what they asked',
        params,
        response: { 200: shape.journalistView },
      },
    },
    async (request) => viewJournalist(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/press/journalists/:id/file',
    {
      config: { ...read, consequence: 'take-out', right: 'press.give-out-file' },
      schema: {
        tags,
        summary: 'Everything we hold about a journalist, as a file for the person',
        params,
        response: { 200: shape.journalistFile },
      },
    },
    async (request, reply) => {
      const file = await exportJournalist(varde, callerOf(request), request.params.id)
      reply.header('content-disposition', `attachment; filename="${request.params.id}.json"`)
      return file
    },
  )
  web.post(
    '/api/press/journalists',
    {
      config: { ...write, consequence: 'power', quotedText: 'all' },
      schema: {
        tags,
        summary: 'Writes a journalist into the register',
        body: shape.journalistDraft,
        response: { 200: params },
      },
    },
    async (request) => addJournalist(varde, callerOf(request), request.body),
  )
  web.get(
    '/api/press/outlets/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'An outlet: its desk, its journalists and what it asked',
        params,
        response: { 200: shape.outletView },
      },
    },
    async (request) => viewOutlet(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/press/outlets',
    {
      config: { ...write, consequence: 'power', quotedText: 'all' },
      schema: {
        tags,
        summary: 'Writes an outlet into the register',
        body: shape.outletSave,
        response: { 200: params },
      },
    },
    async (request) => addOutlet(varde, callerOf(request), request.body),
  )
  act(
    'PUT',
    '/api/press/outlets/:id',
    // Texts under embargo go to the address that stands here.
    { quotedText: 'all', consequence: 'power', summary: 'Changes an outlet', params, body: shape.outletSave },
    (caller, { params, body }) => editOutlet(varde, caller, { id: params.id, ...body }),
  )
}
