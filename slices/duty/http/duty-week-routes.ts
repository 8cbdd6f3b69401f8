import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { copyWeek } from '../actions/copy-week.ts'
import { setTelephoneHours } from '../actions/set-telephone-hours.ts'
import { viewDutyWeek } from '../actions/view-duty-week.ts'
import * as shape from './duty-shapes.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'duty:read' } as const
/** A turn opens what the duty opens, so it is given and taken as a duty is. */
const turns = { access: 'signed-in', consequence: 'power', scope: 'duty:write', right: 'standing' } as const
const tags = ['duty']
const params = z.object({ unitId: z.string() })

/** The week of a unit, and the hours of the telephone. */
export function registerDutyWeekRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: turns, tags })
  web.get(
    '/api/duty/units/:unitId/week',
    {
      config: read,
      schema: {
        tags,
        summary: 'One week of a duty in a unit: who is set, who answers, who is away',
        params,
        querystring: shape.whichDuty.extend({ day: z.iso.date() }),
        response: { 200: shape.dutyWeek },
      },
    },
    async (request) => viewDutyWeek(varde, callerOf(request), { ...request.params, ...request.query }),
  )
  web.post(
    '/api/duty/units/:unitId/copy-week',
    {
      config: turns,
      schema: {
        tags,
        summary: 'Sets the shifts of a week again some weeks later',
        params,
        body: shape.weekCopy,
        response: { 200: z.object({ shifts: z.number().int() }) },
      },
    },
    async (request) => copyWeek(varde, callerOf(request), { ...request.params, ...request.body }),
  )
  act(
    'PUT',
    '/api/duty/telephone-hours',
    {
      consequence: 'release',
      right: 'duty.keep-press-rota',
      summary: 'Replaces the hours of the press telephone',
      body: shape.hoursInput,
    },
    (caller, { body }) => setTelephoneHours(varde, caller, body.hours),
  )
}
