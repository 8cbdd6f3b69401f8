import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findSimilar } from '../actions/find-similar.ts'
import { keepLesson } from '../actions/keep-lesson.ts'
import { listLessons } from '../actions/list-lessons.ts'
import { removeLesson } from '../actions/remove-lesson.ts'
import { viewDesk } from '../actions/view-desk.ts'
import { desk, lessonList, similarList } from './desk-shapes.ts'
import { keys, shortText } from './initiative-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'standing' } as const
const tags = ['plan']

const listed = z
  .string()
  .max(4000)
  .default('')
  .transform((all) => all.split(',').filter(Boolean))
const about = z.object({
  goals: listed,
  audiences: listed,
  channels: listed,
  text: z.string().max(2000).default(''),
  except: z.string().optional(),
})
const lesson = z.object({
  kind: z.enum(['again', 'otherwise']),
  text: shortText,
  goalKeys: keys.default([]),
  audienceKeys: keys.default([]),
  channelKeys: keys.default([]),
})

export function registerLessonRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/plan/similar',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Initiatives and lessons like what is being written; lists are separated by commas',
        querystring: about,
        response: { 200: similarList },
      },
    },
    async (request) => {
      const { goals: goalKeys, audiences: audienceKeys, channels: channelKeys, text, except = null } = request.query
      return findSimilar(varde, callerOf(request), { goalKeys, audienceKeys, channelKeys, text }, except)
    },
  )
  web.get(
    '/api/plan/desk',
    { config: reads, schema: { tags, summary: 'Targets with measured values', response: { 200: desk } } },
    async (request) => viewDesk(varde, callerOf(request)),
  )
  web.get(
    '/api/plan/lessons',
    { config: reads, schema: { tags, summary: 'Lessons that are kept', response: { 200: lessonList } } },
    async (request) => listLessons(varde, callerOf(request)),
  )
  web.post(
    '/api/plan/lessons',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Keeps a lesson',
        body: z.object({ initiativeId: z.string().nullable(), lesson }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await keepLesson(varde, callerOf(request), request.body)),
  )
  act(
    'DELETE',
    '/api/plan/lessons/:id',
    { summary: 'Takes a lesson out of use', params: z.object({ id: z.string() }) },
    (caller, { params }) => removeLesson(varde, caller, params.id),
  )
}
