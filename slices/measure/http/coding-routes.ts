import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { codeStory, openDesk } from '../actions/coding/code-story.ts'
import { keepCodeBook } from '../actions/coding/keep-code-book.ts'
import { measureMaterial, openRound } from '../actions/coding/open-round.ts'
import { putFigure } from '../actions/coding/put-figure.ts'
import { closeRound, settleCode, takeSuggestions } from '../actions/coding/settle-code.ts'
import { viewCoding } from '../actions/coding/view-coding.ts'
import { viewRound } from '../actions/coding/view-round.ts'
import * as shape from './coding-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const byId = z.object({ id: z.string().max(80) })
const byStory = byId.extend({ position: z.coerce.number().int().min(1) })
const done = z.object({})

/** Coding of mentions: the code book, rounds, and what each round says. */
export function registerCodingRoutes(web: Web, varde: Varde): void {
  registerBooksAndRounds(web, varde)
  registerDesk(web, varde)
  registerOutcome(web, varde)
}

function registerBooksAndRounds(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/coding',
    {
      config: reads,
      schema: { tags, summary: 'The code book and the rounds of coding', response: { 200: shape.codingView } },
    },
    async (request) => viewCoding(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/coding/material',
    {
      config: reads,
      schema: {
        tags,
        summary: 'How many stories about us a period holds, and how many all must code',
        querystring: shape.materialInput,
        response: { 200: z.object({ population: z.number().int(), needed: z.number().int() }) },
      },
    },
    async ({ query: { panelId = null, ...period } }) => measureMaterial(varde, { ...period, panelId }),
  )
  web.post(
    '/api/measure/coding/book',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Make the next version of the code book',
        body: shape.codeBookInput,
        response: { 200: z.object({ number: z.number().int() }) },
      },
    },
    async (request) => keepCodeBook(varde, callerOf(request), request.body),
  )
  web.post(
    '/api/measure/coding/rounds',
    {
      config: { ...writes, quotedText: 'all' },
      schema: {
        tags,
        summary: 'Draw stories and begin a round',
        body: shape.roundInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await openRound(varde, callerOf(request), request.body)),
  )
}

function registerDesk(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/coding/rounds/:id/desk',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The next story that the caller is to code, or one of theirs',
        params: byId,
        querystring: z.object({ position: z.coerce.number().int().min(1).optional() }),
        response: { 200: shape.codingDesk },
      },
    },
    async (request) => openDesk(varde, callerOf(request), { roundId: request.params.id, ...request.query }),
  )
  web.put(
    '/api/measure/coding/rounds/:id/stories/:position',
    {
      config: { ...writes, right: 'standing', byPerson: true },
      schema: {
        tags,
        summary: 'Say what a story is',
        params: byStory,
        body: shape.storyCodes,
        response: { 200: done },
      },
    },
    async (request) => {
      const { id, position } = request.params
      await codeStory(varde, callerOf(request), { roundId: id, position, ...request.body })
      return {}
    },
  )
  web.post(
    '/api/measure/coding/rounds/:id/suggestions',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Take in what a program suggests, under its own name',
        params: byId,
        body: shape.suggestionsInput,
        response: { 200: z.object({ taken: z.number().int() }) },
      },
    },
    async (request) => takeSuggestions(varde, callerOf(request), { roundId: request.params.id, ...request.body }),
  )
}

function registerOutcome(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/coding/rounds/:id',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A round: agreement, numbers, disagreement',
        params: byId,
        response: { 200: shape.roundView },
      },
    },
    async (request) => viewRound(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/measure/coding/rounds/:id/settle',
    {
      config: { ...writes, right: 'standing', byPerson: true },
      schema: {
        tags,
        summary: 'Keep what those who disagreed came to',
        params: byId,
        body: shape.settling,
        response: { 200: done },
      },
    },
    async (request) => {
      await settleCode(varde, callerOf(request), { roundId: request.params.id, ...request.body })
      return {}
    },
  )
  web.post(
    '/api/measure/coding/rounds/:id/close',
    { config: writes, schema: { tags, summary: 'End a round', params: byId, response: { 200: done } } },
    async (request) => {
      await closeRound(varde, callerOf(request), request.params.id)
      return {}
    },
  )
  web.post(
    '/api/measure/coding/rounds/:id/figures',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Put the share with some values into an indicator',
        params: byId,
        body: shape.figureInput,
        response: { 201: z.object({ valueId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await putFigure(varde, callerOf(request), { roundId: request.params.id, ...request.body })),
  )
}
