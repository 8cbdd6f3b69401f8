import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askForWaiver } from '../actions/ask-leaders.ts'
import { followStatement } from '../actions/follow-statement.ts'
import { giveWaiver, withdrawWaiver } from '../actions/keep-waiver.ts'
import { liftHardStop } from '../actions/lift-hard-stop.ts'
import { movePromise } from '../actions/move-promise.ts'
import { retryStatement } from '../actions/move-statement.ts'
import { passHardStop } from '../actions/pass-hard-stop.ts'
import { proposeStatement } from '../actions/propose-statement.ts'
import { releaseHolding } from '../actions/release-holding.ts'
import { viewFirstWords } from '../actions/view-first-words.ts'
import { viewStatements } from '../actions/view-statements.ts'
import { withdrawStatement } from '../actions/withdraw-statement.ts'
import { crisisParams as params } from './crisis-shapes.ts'
import * as shape from './statement-shapes.ts'

/** Whoever comes in by a code from an envelope may release what was approved in daylight; a waiver takes more. */
const hasNoWaiver = (body: unknown) => !(body as { waiver?: unknown }).waiver
const tags = ['crisis']
const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const writes = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'crisis:write',
  right: 'standing',
  byPerson: true,
} as const
const made = { 201: z.object({ id: z.string() }) }

/** What is said in a crisis, to whom, and when more comes. */
export function registerStatementRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crises/:id/statements',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What we have said, what is promised, and where each group stands',
        params,
        response: { 200: shape.statementsView },
      },
    },
    async (request) => viewStatements(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/crises/:id/first-words',
    {
      config: reads,
      schema: {
        tags,
        summary: 'First words of this crisis with their fields filled',
        params,
        querystring: shape.wordsQuery,
        response: { 200: shape.wordsView },
      },
    },
    async (request) => viewFirstWords(varde, callerOf(request), request.params.id, request.query.nextAt ?? null),
  )
  web.post(
    '/api/crises/:id/statements/holding',
    {
      config: {
        ...writes,
        workingText: ['waiver'],
        consequence: 'release',
        right: 'standing',
        emergencyCode: hasNoWaiver,
      },
      schema: {
        tags,
        summary: 'Releases first words that were approved beforehand',
        params,
        body: shape.holdingInput,
        response: made,
      },
    },
    async (request, reply) => {
      return reply.status(201).send(await releaseHolding(varde, callerOf(request), request.params.id, request.body))
    },
  )
  web.post(
    '/api/crises/:id/statements',
    {
      config: { ...writes, workingText: ['unfounded'] },
      schema: {
        tags,
        summary: 'Puts new words, or a correction, before those who may approve them',
        params,
        body: shape.statementInput,
        response: made,
      },
    },
    async (request, reply) =>
      reply.status(201).send(await proposeStatement(varde, callerOf(request), request.params.id, request.body)),
  )
  act(
    'POST',
    '/api/crises/:id/statements/:statementId/languages',
    {
      summary: 'Puts the same words in more languages before those who may approve them',
      params: shape.followParams,
      body: shape.followInput,
    },
    (caller, { params, body }) => {
      const { id, statementId } = params
      return followStatement(varde, caller, id, { statementId, ...body })
    },
  )
  act(
    'POST',
    '/api/crises/:id/statements/:statementId/again',
    {
      consequence: 'release',
      right: 'standing',
      emergencyCode: true,
      summary: 'Tries at once to hand over a statement that is held up',
      params: shape.followParams,
    },
    (caller, { params }) => retryStatement(varde, caller, params.id, params.statementId),
  )
  act(
    'POST',
    '/api/crises/:id/statements/:statementId/withdraw',
    {
      consequence: 'release',
      right: 'standing',
      emergencyCode: true,
      summary: 'Sets a statement aside before it is out, or withdraws one that is out',
      params: shape.followParams,
      body: shape.withdrawInput,
      workingText: ['reason'],
    },
    (caller, { params, body }) => {
      const { id: crisisId, statementId } = params
      return withdrawStatement(varde, caller, { crisisId, statementId }, body.reason)
    },
  )
  registerWaiverRoutes(web, varde)
  act(
    'POST',
    '/api/crises/:id/promise',
    {
      consequence: 'release',
      right: 'standing',
      emergencyCode: true,
      summary: 'Says that it will be later than promised, or that it was',
      params,
      body: shape.moveInput,
      workingText: ['reason'],
    },
    (caller, { params, body }) => movePromise(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/crises/:id/stop',
    {
      consequence: 'approval',
      right: 'standing',
      emergencyCode: true,
      summary: 'Says that what had to be done before anything is public is done',
      params,
      body: shape.liftInput,
      workingText: ['source'],
    },
    (caller, { params, body }) => liftHardStop(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/crises/:id/stop/pass',
    {
      consequence: 'approval',
      right: 'standing',
      emergencyCode: true,
      summary: 'A leader lets a group that waits at the stop have what is said, with a reason',
      params,
      body: shape.passInput,
      workingText: ['reason'],
    },
    (caller, { params, body }) => passHardStop(varde, caller, params.id, body),
  )
}

/** Past own staff who cannot be reached: on the word of a leader alone. */
function registerWaiverRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  const of = ({ id: crisisId, statementId }: { id: string; statementId: string }) => ({ crisisId, statementId })
  act(
    'POST',
    '/api/crises/:id/statements/:statementId/waiver',
    {
      consequence: 'release',
      right: 'standing',
      summary: 'A leader says that what is public does not wait past its time for own staff',
      params: shape.followParams,
      body: shape.waiverInput,
      workingText: ['reason'],
    },
    (caller, { params, body }) => giveWaiver(varde, caller, of(params), body),
  )
  act(
    'POST',
    '/api/crises/:id/statements/:statementId/waiver/withdraw',
    { right: 'crisis.waive', summary: 'A leader takes that back, before it is used', params: shape.followParams },
    (caller, { params }) => withdrawWaiver(varde, caller, of(params)),
  )
  act(
    'POST',
    '/api/crises/:id/statements/:statementId/waiver/ask',
    { summary: 'Whoever releases asks leaders for it', params: shape.followParams },
    (caller, { params }) => askForWaiver(varde, caller, of(params)),
  )
}
