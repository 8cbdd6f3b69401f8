import { z } from 'zod'
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

const reads = { access: 'signed-in', scope: 'cases:read' } as const
const writes = { access: 'signed-in', scope: 'cases:write' } as const
const tags = ['cases']
const params = shape.caseParams
const done = { 204: z.null() }
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
      config: writes,
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
  web.post(
    '/api/cases/:id/take',
    { config: writes, schema: { tags, summary: 'Says «I have it»', params, response: done } },
    async (request, reply) => {
      await takeCase(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/cases/:id/assess',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Assesses the case and gives it to the one who handles it',
        params,
        body: shape.assessmentInput,
        response: done,
      },
    },
    async (request, reply) => {
      await assessCase(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/cases/:id/assign',
    {
      config: writes,
      schema: { tags, summary: 'Hands the case over', params, body: shape.assignInput, response: done },
    },
    async (request, reply) => {
      await assignCase(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/cases/:id/accept',
    { config: writes, schema: { tags, summary: 'Says «we have it»', params, response: done } },
    async (request, reply) => {
      await acceptCase(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/cases/:id/join',
    {
      config: writes,
      schema: { tags, summary: 'Makes the case part of another', params, body: shape.joinInput, response: done },
    },
    async (request, reply) => {
      await joinCase(varde, callerOf(request), request.params.id, request.body.intoId)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/cases/:id/close',
    { config: writes, schema: { tags, summary: 'Closes the case', params, body: shape.reasonInput, response: done } },
    async (request, reply) => {
      await closeCase(varde, callerOf(request), request.params.id, request.body.reason)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/cases/:id/reopen',
    { config: writes, schema: { tags, summary: 'Opens a closed case', params, response: done } },
    async (request, reply) => {
      await reopenCase(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}

function registerParts(web: Web, varde: Varde, check: TextCheck): void {
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
  web.post(
    '/api/cases/:id/links',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Puts a line, a message or coverage in the case',
        params,
        body: shape.linkInput,
        response: done,
      },
    },
    async (request, reply) => {
      await addLink(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
  web.delete(
    '/api/cases/:id/links/:linkId',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Takes a link out of the case',
        params: params.extend({ linkId: z.string() }),
        response: done,
      },
    },
    async (request, reply) => {
      await removeLink(varde, callerOf(request), request.params.id, request.params.linkId)
      return reply.status(204).send(null)
    },
  )
}
