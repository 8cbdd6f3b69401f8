import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { linkStory, listOrigins, unlinkStory } from '../actions/link-story.ts'
import { originShape } from './media-shapes.ts'

const tags = ['measure']
const params = z.object({ id: z.coerce.number().int().min(1) })
const noContent = { 204: z.null() }

/** What of ours stories in the media came from. */
export function registerStoryRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/media/origins',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'measure:read', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'What a story in the media may have come from: ideas, own stories, initiatives, occasions, cases',
        response: { 200: z.object({ choices: z.array(originShape.extend({ title: z.string(), on: z.string() })) }) },
      },
    },
    async (request) => listOrigins(varde, callerOf(request)),
  )
  web.post(
    '/api/measure/mentions/:id/origin',
    {
      config: { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' },
      schema: { tags, summary: 'Say what of ours a story came from', params, body: originShape, response: noContent },
    },
    async (request, reply) => {
      await linkStory(varde, callerOf(request), { mentionId: request.params.id, ...request.body })
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/mentions/:id/origin/remove',
    {
      config: { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' },
      schema: { tags, summary: 'The story did not come from there', params, body: originShape, response: noContent },
    },
    async (request, reply) => {
      await unlinkStory(varde, callerOf(request), { mentionId: request.params.id, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
