import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addRota, addShift, removeRota, removeShift, setDutyNumbers } from '../actions/set-duty-plan.ts'
import { viewAllDuty, viewDuty, viewOwnDuty } from '../actions/view-duty.ts'
import * as shape from './duty-schemas.ts'

const read = { access: 'signed-in', scope: 'press:read' } as const
const write = { access: 'signed-in', scope: 'press:write' } as const
const tags = ['press']
const ofUnit = z.object({ unitId: z.string() })
const one = z.object({ id: z.string() })
const done = z.null()

export function registerDutyRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/press/duty',
    { config: read, schema: { tags, summary: 'Who answers the press where, now', response: { 200: shape.allDuty } } },
    async (request) => viewAllDuty(varde, callerOf(request)),
  )
  web.get(
    '/api/press/duty/own',
    {
      config: read,
      schema: { tags, summary: 'Who answers the press for the caller’s own unit', response: { 200: shape.ownDuty } },
    },
    async (request) => viewOwnDuty(varde, callerOf(request)),
  )
  web.get(
    '/api/press/duty/:unitId',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who answers the press for a unit: now, after that, by rota and shifts, and the gaps ahead',
        params: ofUnit,
        response: { 200: shape.dutyView },
      },
    },
    async (request) => viewDuty(varde, callerOf(request), request.params.unitId),
  )
  web.post(
    '/api/press/duty/:unitId/rota',
    {
      config: write,
      schema: {
        tags,
        summary: 'Adds a row to the weekly rota',
        params: ofUnit,
        body: shape.rotaDraft,
        response: { 200: one },
      },
    },
    async (request) => addRota(varde, callerOf(request), { unitId: request.params.unitId, ...request.body }),
  )
  web.delete(
    '/api/press/rota/:id',
    {
      config: write,
      schema: { tags, summary: 'Ends a row of the rota from today on', params: one, response: { 204: done } },
    },
    async (request, reply) => {
      await removeRota(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/press/duty/:unitId/shifts',
    {
      config: write,
      schema: {
        tags,
        summary: 'Gives one person one shift',
        params: ofUnit,
        body: shape.shiftDraft,
        response: { 200: one },
      },
    },
    async (request) => addShift(varde, callerOf(request), { unitId: request.params.unitId, ...request.body }),
  )
  web.delete(
    '/api/press/shifts/:id',
    { config: write, schema: { tags, summary: 'Takes a shift back', params: one, response: { 204: done } } },
    async (request, reply) => {
      await removeShift(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.put(
    '/api/press/duty/:unitId/numbers',
    {
      config: write,
      schema: {
        tags,
        summary: 'Sets the numbers that the press calls; never a person’s own',
        params: ofUnit,
        body: shape.numbersInput,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await setDutyNumbers(varde, callerOf(request), { unitId: request.params.unitId, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
