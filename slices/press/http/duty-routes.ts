import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { setDutyNumbers } from '../actions/set-duty-numbers.ts'
import { addRota, removeRota } from '../actions/set-rota.ts'
import { addShift, removeShift } from '../actions/set-shift.ts'
import { viewAllDuty } from '../actions/view-all-duty.ts'
import { viewDuty } from '../actions/view-duty.ts'
import { viewOwnDuty } from '../actions/view-own-duty.ts'
import * as shape from './duty-shapes.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write' } as const
const tags = ['press']
const ofUnit = z.object({ unitId: z.string() })
const one = z.object({ id: z.string() })

export function registerDutyRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
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
  act(
    'DELETE',
    '/api/press/rota/:id',
    { summary: 'Ends a row of the rota from today on', params: one },
    (caller, { params }) => removeRota(varde, caller, params.id),
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
  act('DELETE', '/api/press/shifts/:id', { summary: 'Takes a shift back', params: one }, (caller, { params }) =>
    removeShift(varde, caller, params.id),
  )
  act(
    'PUT',
    '/api/press/duty/:unitId/numbers',
    {
      consequence: 'release',
      summary: 'Sets the numbers that the press calls; never a person’s own',
      params: ofUnit,
      body: shape.numbersInput,
    },
    (caller, { params, body }) => setDutyNumbers(varde, caller, { unitId: params.unitId, ...body }),
  )
}
