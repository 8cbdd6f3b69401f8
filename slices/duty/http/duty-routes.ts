import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { confirmTurn } from '../actions/confirm-turn.ts'
import { addRota, removeRota } from '../actions/set-rota.ts'
import { addShift, removeShift } from '../actions/set-shift.ts'
import { viewAllDuty } from '../actions/view-all-duty.ts'
import { viewAnswers } from '../actions/view-answers.ts'
import { viewDuty } from '../actions/view-duty.ts'
import { viewStaffed } from '../actions/view-staffed.ts'
import * as shape from './duty-shapes.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'duty:read' } as const
/** A turn opens what the duty opens, so it is given and taken as a duty is. */
const turns = { access: 'signed-in', consequence: 'power', scope: 'duty:write', right: 'standing' } as const
const tags = ['duty']
const ofUnit = z.object({ unitId: z.string() })
const one = z.object({ id: z.string() })

export function registerDutyRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: turns, tags })
  web.get(
    '/api/duty/units',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who answers for a duty where, now, and the hours of the telephone of the press',
        querystring: shape.whichDuty,
        response: { 200: shape.allDuty },
      },
    },
    async (request) => viewAllDuty(varde, callerOf(request), request.query.duty),
  )
  web.get(
    '/api/duty/staffed',
    {
      config: read,
      schema: {
        tags,
        summary: 'Where a unit has somebody of its own for the duty now; no names',
        querystring: shape.whichDuty,
        response: { 200: shape.staffed },
      },
    },
    async (request) => viewStaffed(varde, request.query.duty),
  )
  web.get(
    '/api/duty/answers',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who answers for a duty in a unit at any moment from now on, why, and who is asked after them',
        querystring: shape.asked,
        response: { 200: shape.answers },
      },
    },
    async (request) => viewAnswers(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/duty/units/:unitId',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who answers for a duty in a unit: now, after that, by rota and shifts, and the gaps ahead',
        params: ofUnit,
        querystring: shape.whichDuty,
        response: { 200: shape.dutyView },
      },
    },
    async (request) => viewDuty(varde, callerOf(request), { ...request.params, ...request.query }),
  )
  web.post(
    '/api/duty/units/:unitId/rota',
    {
      config: turns,
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
    '/api/duty/rota/:id',
    { summary: 'Ends a row of the rota from today on', params: one },
    (caller, { params }) => removeRota(varde, caller, params.id),
  )
  web.post(
    '/api/duty/units/:unitId/shifts',
    {
      config: turns,
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
  act(
    'POST',
    '/api/duty/turns/:id/confirm',
    { summary: 'Says yes to a turn that was named by somebody who cannot any more', params: one },
    (caller, { params }) => confirmTurn(varde, caller, params.id),
  )
  act('DELETE', '/api/duty/shifts/:id', { summary: 'Takes a shift back', params: one }, (caller, { params }) =>
    removeShift(varde, caller, params.id),
  )
}
