import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { administeredBy } from '../actions/open-accounts.ts'
import { printEmergencySheet } from '../actions/print-emergency-sheet.ts'
import { admitByCode, admitWaiting, listWaiting, whoCanAdmit } from '../actions/second-person.ts'
import { sheetStates } from '../store/emergency-codes.ts'
import type { Session } from '../store/sessions.ts'
import { Nothing, SheetList, WaitingEntry } from './access-shapes.ts'
import { foundOf, signInServerOf } from './sign-in-server.ts'
import { addressSource } from './try-source.ts'

const config = { access: 'administrator', consequence: 'read' } as const
const tags = ['access']

/** Codes on paper for when the usual way in is down, for administrators. Signing in with one is under `/api/auth/`. */
export function registerEmergency(web: Web, varde: Varde): void {
  web.get(
    '/api/access/emergency-sheets',
    {
      config,
      schema: { tags, summary: 'How many emergency codes are left in my units', response: { 200: SheetList } },
    },
    async (request) => {
      const states = await sheetStates(varde.db, administeredBy(callerOf(request)), varde.now())
      return { units: states.map((one) => ({ ...one, madeAt: one.madeAt?.toISOString() ?? null })) }
    },
  )
  web.post(
    '/api/access/emergency-sheets',
    {
      config: { ...config, consequence: 'power', right: 'access.manage-accounts' },
      schema: {
        tags,
        summary: 'New emergency codes for a unit, told once as a PDF to print and seal; those before end',
        body: z.object({ unitId: z.string().min(1).max(80) }),
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printEmergencySheet(varde, callerOf(request), request.body.unitId)
      return reply.type('application/pdf').header('cache-control', 'no-store').send(pdf)
    },
  )
  web.get(
    '/api/access/emergency-entries',
    {
      config: { access: 'signed-in', consequence: 'read' },
      schema: {
        tags,
        summary: 'Who came by an emergency code and waits for me to be the second person',
        response: { 200: z.object({ waiting: z.array(WaitingEntry) }) },
      },
    },
    async (request) => {
      const waiting = await listWaiting(varde, callerOf(request))
      return {
        waiting: waiting.map(({ sessionId, name, unitName, at }) => ({
          id: sessionId,
          name,
          unitName,
          at: at.toISOString(),
        })),
      }
    },
  )
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'power', right: 'access.admit-second' },
    tags,
  })
  act(
    'POST',
    '/api/access/emergency-entries/:id/admit',
    {
      summary: 'Say, as the second person, that whoever came by an emergency code is who they say',
      params: z.object({ id: z.string().max(80) }),
    },
    async (caller, { params }) => {
      await admitWaiting(varde, caller, params.id)
      signInServerOf(varde).forget()
    },
  )
  web.get(
    '/api/my/second-person',
    {
      config: { access: 'signed-in', consequence: 'read', enrolling: true },
      schema: {
        tags,
        summary: 'Who can be the second person of my emergency sign-in',
        response: { 200: z.object({ people: z.array(z.object({ name: z.string(), title: z.string() })) }) },
      },
    },
    async (request) => ({ people: await whoCanAdmit(varde, sessionOf(request)) }),
  )
  web.post(
    '/api/my/second-person',
    {
      config: {
        access: 'signed-in',
        consequence: 'write',
        right: 'own',
        enrolling: true,
      },
      schema: {
        tags,
        summary: 'The second person of my emergency sign-in types a code of their own',
        body: z.object({ email: z.string().max(200), code: z.string().max(60) }),
        response: { 200: Nothing },
      },
    },
    async (request) => {
      await admitByCode(varde, { session: sessionOf(request), source: addressSource(varde, request.ip) }, request.body)
      signInServerOf(varde).forget()
      return { ok: true as const }
    },
  )
}

function sessionOf(request: FastifyRequest): Session {
  const session = foundOf(request)?.session
  if (!session?.awaitsSecond) throw new Failure('not-found', 'access.nobody-waits')
  return session
}
