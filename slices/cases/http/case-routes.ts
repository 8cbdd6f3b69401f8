import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { assessCase, takeCase } from '../actions/assess-case.ts'
import { addLink, addNote, removeLink } from '../actions/case-parts.ts'
import { casesAbout } from '../actions/cases-about.ts'
import type { TextCheck } from '../actions/check-text.ts'
import { closeCase, joinCase, reopenCase } from '../actions/close-case.ts'
import { acceptCase, assignCase } from '../actions/hand-over.ts'
import { listCases } from '../actions/list-cases.ts'
import { reportCase } from '../actions/report-case.ts'
import { viewCase } from '../actions/view-case.ts'
import * as shape from './case-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'cases:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'cases:write', right: 'cases.handle' } as const
const tags = ['cases']
const params = shape.caseParams
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** Reads, and the report that starts a case. `check` says what a text must not say. */
export function registerCaseRoutes(web: Web, varde: Varde, check: TextCheck): void {
  web.get(
    '/api/cases',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Cases that the caller may read: what must be assessed first on top',
        querystring: z.object({ over: flag.optional() }),
        response: { 200: shape.caseList },
      },
    },
    async (request) => listCases(varde, callerOf(request), { over: request.query.over ?? false }),
  )
  web.get(
    '/api/cases/about/:targetId',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Cases that a line, a message or coverage stands in, of those the caller handles',
        params: z.object({ targetId: z.string().max(80) }),
        response: { 200: shape.caseList },
      },
    },
    async (request) => casesAbout(varde.db, callerOf(request), request.params.targetId),
  )
  web.get(
    '/api/cases/:id',
    { config: reads, schema: { tags, summary: 'One case', params, response: { 200: shape.caseView } } },
    async (request) => viewCase(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/cases',
    {
      config: { ...writes, right: 'standing' },
      schema: {
        tags,
        summary: 'Reports a case; the same client key twice is one report',
        body: shape.reportInput,
        response: { 201: z.object({ caseId: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await reportCase(varde, callerOf(request), check, request.body)),
  )
  registerSteps(web, varde)
  registerParts(web, varde, check)
}

function registerSteps(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  act(
    'POST',
    '/api/cases/:id/take',
    { right: 'cases.assess', byPerson: true, summary: 'Says «I have it»', params },
    (caller, { params }) => takeCase(varde, caller, params.id),
  )
  act(
    'POST',
    '/api/cases/:id/assess',
    {
      right: 'cases.assess',
      workingText: ['title'],
      byPerson: true,
      summary: 'Assesses the case and gives it to the one who handles it',
      params,
      body: shape.assessmentInput,
    },
    (caller, { params, body }) => assessCase(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/cases/:id/assign',
    { byPerson: true, summary: 'Hands the case over', params, body: shape.assignInput },
    (caller, { params, body }) => assignCase(varde, caller, params.id, body),
  )
  act('POST', '/api/cases/:id/accept', { byPerson: true, summary: 'Says «we have it»', params }, (caller, { params }) =>
    acceptCase(varde, caller, params.id),
  )
  act(
    'POST',
    '/api/cases/:id/join',
    { right: 'cases.assess', summary: 'Makes the case part of another', params, body: shape.joinInput },
    (caller, { params, body }) => joinCase(varde, caller, params.id, body.intoId),
  )
  act(
    'POST',
    '/api/cases/:id/close',
    { summary: 'Closes the case', params, body: shape.reasonInput },
    (caller, { params, body }) => closeCase(varde, caller, params.id, body.reason),
  )
  act('POST', '/api/cases/:id/reopen', { summary: 'Opens a closed case', params }, (caller, { params }) =>
    reopenCase(varde, caller, params.id),
  )
}

function registerParts(web: Web, varde: Varde, check: TextCheck): void {
  const act = actRoutes(web, { config: writes, tags })
  web.post(
    '/api/cases/:id/notes',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Writes a working note, for those who handle the case alone',
        params,
        body: shape.noteInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const note = { caseId: request.params.id, ...request.body }
      return reply.status(201).send(await addNote(varde, callerOf(request), check, note))
    },
  )
  act(
    'POST',
    '/api/cases/:id/links',
    { summary: 'Puts a line, a message or coverage in the case', params, body: shape.linkInput },
    (caller, { params, body }) => addLink(varde, caller, params.id, body),
  )
  act(
    'DELETE',
    '/api/cases/:id/links/:linkId',
    { summary: 'Takes a link out of the case', params: params.extend({ linkId: z.string() }) },
    (caller, { params }) => removeLink(varde, caller, params.id, params.linkId),
  )
}
