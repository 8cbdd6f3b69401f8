import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { keepOutlet, takePressOutlets, viewOutlets } from '../actions/keep-outlets.ts'
import { setStoryRule, viewStoryRule } from '../actions/keep-story-rule.ts'
import type { StoryRuleView } from '../rules/media/media-view.ts'
import { OUTLET_KINDS, type OutletsView } from '../rules/media/outlet.ts'
import { clusteredShareShape } from './media-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const whole = z.number().int()

const words = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(OUTLET_KINDS),
  region: z.string().trim().max(80),
  isKey: z.boolean(),
}
const outletsView = z.object({
  outlets: z.array(z.object({ ...words, mentions: whole, ours: whole })),
  keyShare: clusteredShareShape.nullable(),
  ownStories: z.object({ own: whole, all: whole }),
  mayKeep: z.boolean(),
}) satisfies z.ZodType<OutletsView>
const storyRule = z.object({
  days: whole.nullable(),
  stories: whole,
  asked: whole.nullable(),
  storiesThen: whole,
}) satisfies z.ZodType<StoryRuleView>
const days = z.coerce.number().int().min(1).max(3650)

/** Outlets as we look at them, and how stories are told apart. */
export function registerOutletRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/media/outlets',
    { config: reads, schema: { tags, summary: 'Outlets, and the share of key ones', response: { 200: outletsView } } },
    async (request) => viewOutlets(varde, callerOf(request)),
  )
  web.put(
    '/api/measure/media/outlets',
    {
      config: { ...writes, quotedText: 'all' },
      schema: {
        tags,
        summary: 'Say what kind of outlet it is, where it is read and whether it is a key one',
        body: z.object(words),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await keepOutlet(varde, callerOf(request), request.body)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/media/outlets/from-press',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Add the outlets of the press desk that are not here yet',
        response: { 200: z.object({ added: whole }) },
      },
    },
    async (request) => takePressOutlets(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/media/story-rule',
    {
      config: reads,
      schema: {
        tags,
        summary: 'How many stories there are, and would be with another most days between the same words',
        querystring: z.object({ days: days.optional() }),
        response: { 200: storyRule },
      },
    },
    async (request) => viewStoryRule(varde, request.query.days ?? null),
  )
  web.put(
    '/api/measure/media/story-rule',
    {
      config: { ...writes, right: 'measure.set-for-all' },
      schema: {
        tags,
        summary: 'Change how far apart the same words are one story; null is no limit',
        body: z.object({ days: whole.min(1).max(3650).nullable() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await setStoryRule(varde, callerOf(request), request.body.days)
      return reply.status(204).send(null)
    },
  )
}
