import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { answerIdea, makeInitiative, takeIdea } from '../actions/idea/answer-idea.ts'
import { giveIdea } from '../actions/idea/give-idea.ts'
import { askByCode, listIdeas } from '../actions/idea/list-ideas.ts'
import { setAnswerTime } from '../actions/idea/set-answer-time.ts'
import { IDEA_STATES, IDEA_STEPS, type IdeaList, LONGEST_ANSWER_DAYS } from '../rules/idea/idea.ts'
import { shortText } from './initiative-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'plan.answer-idea' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })
const name = z.string().nullable()
const count = z.number().int()

const idea = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  unit: z.object({ id: z.string(), name }).nullable(),
  givenBy: name,
  isUnnamed: z.boolean(),
  isMine: z.boolean(),
  givenOn: z.string(),
  answerBy: z.string(),
  state: z.enum(IDEA_STATES),
  takenBy: name,
  answer: z.string(),
  answeredBy: name,
  answeredOn: z.string().nullable(),
  initiativeId: z.string().nullable(),
  abilities: z.array(z.enum(IDEA_STEPS)),
})
const ideaList = z.object({
  items: z.array(idea),
  counts: z.object({
    year: z.string(),
    given: count,
    answered: count,
    inTime: count,
    initiatives: count,
    waiting: count,
  }),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  mayAnswer: z.boolean(),
  answerDays: count,
  maySetAnswerTime: z.boolean(),
}) satisfies z.ZodType<IdeaList>

/** Ideas from the agency: anyone signed in gives, the communication staff answers. */
export function registerIdeaRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/plan/ideas',
    { config: reads, schema: { tags, summary: 'Ideas from the agency', response: { 200: ideaList } } },
    async (request) => listIdeas(varde, callerOf(request)),
  )
  web.post(
    '/api/plan/ideas',
    {
      config: { ...writes, right: 'own', workingText: ['title', 'text'] },
      schema: {
        tags,
        summary: 'Gives an idea, with or without a name',
        body: z.object({
          title: z.string().max(200),
          text: z.string().max(10_000),
          unitId: z.string().nullable(),
          isUnnamed: z.boolean(),
        }),
        response: { 201: z.object({ id: z.string(), code: z.string().nullable() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await giveIdea(varde, callerOf(request), request.body)),
  )
  act(
    'POST',
    '/api/plan/ideas/answer-time',
    {
      right: 'plan.set-answer-time',
      summary: 'Says within how many days an idea is answered',
      body: z.object({ days: z.int().min(1).max(LONGEST_ANSWER_DAYS) }),
    },
    (caller, { body }) => setAnswerTime(varde, caller, body),
  )
  web.post(
    '/api/plan/ideas/by-code',
    {
      config: reads,
      schema: {
        tags,
        summary: 'How it goes with an idea that was given without a name; changes nothing',
        body: z.object({ code: z.string().max(40) }),
        response: {
          200: z.object({
            title: z.string(),
            answerBy: z.string(),
            isAnswered: z.boolean(),
            answer: z.string(),
            answeredOn: z.string().nullable(),
          }),
        },
      },
    },
    async (request) => askByCode(varde, request.body.code),
  )
  act(
    'POST',
    '/api/plan/ideas/:id/take',
    { byPerson: true, summary: 'Takes an idea up for an answer', params },
    (caller, { params }) => takeIdea(varde, caller, params.id),
  )
  act(
    'POST',
    '/api/plan/ideas/:id/answer',
    {
      byPerson: true,
      workingText: ['answer'],
      summary: 'Answers an idea',
      params,
      body: z.object({ answer: shortText }),
    },
    (caller, { params, body }) => answerIdea(varde, caller, { ...params, ...body }),
  )
  web.post(
    '/api/plan/ideas/:id/initiative',
    {
      config: { ...writes, workingText: ['answer'] },
      schema: {
        tags,
        summary: 'Makes an idea the draft of an initiative, and tells the giver',
        params,
        body: z.object({ answer: shortText }),
        response: { 201: z.object({ initiativeId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await makeInitiative(varde, callerOf(request), { ...request.params, ...request.body })),
  )
}
