import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { viewItem } from '../actions/load-item.ts'
import { cancelItem, moveItem, takeOutTime } from '../actions/move-item.ts'
import { setAudienceLimit } from '../actions/set-audience-limit.ts'
import { viewCalendar } from '../actions/view-calendar.ts'
import { addItem, saveItem } from '../actions/write-item.ts'
import {
  calendarQuery,
  calendarView,
  itemInput,
  itemMove,
  itemSave,
  itemTime,
  itemView,
  limitInput,
  moved,
} from './calendar-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'standing' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })

export function registerCalendarRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/plan/calendar',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What happens from one day to another, with overloads, clashes and public holidays',
        querystring: calendarQuery,
        response: { 200: calendarView },
      },
    },
    async (request) => viewCalendar(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/plan/calendar/items/:id',
    { config: reads, schema: { tags, summary: 'One item of the calendar', params, response: { 200: itemView } } },
    async (request) => viewItem(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/plan/calendar/items',
    {
      config: { ...writes, right: 'plan.write', workingText: ['title', 'place'] },
      schema: {
        tags,
        summary: 'Puts something in the calendar',
        body: itemInput,
        response: { 201: params.extend(moved.shape) },
      },
    },
    async (request, reply) => reply.status(201).send(await addItem(varde, callerOf(request), request.body)),
  )
  web.put(
    '/api/plan/calendar/items/:id',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Saves an item; 409 with the other’s when somebody saved first',
        params,
        body: itemSave,
        response: { 200: moved },
      },
    },
    async (request) => saveItem(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  web.post(
    '/api/plan/calendar/items/:id/move',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Moves one time, or the whole series',
        params,
        body: itemMove,
        response: { 200: moved },
      },
    },
    async (request) => moveItem(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  web.post(
    '/api/plan/calendar/items/:id/time',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Takes one time out of a series, or puts it back',
        params,
        body: itemTime,
        response: { 200: moved },
      },
    },
    async (request) => takeOutTime(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  act(
    'POST',
    '/api/plan/calendar/items/:id/cancel',
    { summary: 'Cancels an item', params, body: moved },
    (caller, { params, body }) => cancelItem(varde, caller, { id: params.id, ...body }),
  )
  act(
    'PUT',
    '/api/plan/calendar/limits',
    { right: 'plan.set-limits', summary: 'How much an audience can take in a week', body: limitInput },
    (caller, { body }) => setAudienceLimit(varde, caller, body),
  )
}
