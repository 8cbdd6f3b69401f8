import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { keepAnswerBook, openAnswerRound, viewAnswerCoding } from '../actions/coding/answer-coding.ts'
import * as shape from './coding-shapes.ts'

const tags = ['measure']
const params = z.object({ id: z.string().min(1).max(60), question: z.string().min(1).max(24) })

/** Open answers of a closed survey, coded like stories. The answers themselves are at the coder's desk alone. */
export function registerSurveyCodingRoutes(web: Web, varde: Varde): void {
  const path = '/api/measure/surveys/:id/questions/:question/coding'
  const asked = ({ id, question }: z.infer<typeof params>) => ({ surveyId: id, question })
  web.get(
    path,
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'measure:read' },
      schema: {
        tags,
        summary: 'Coding of the answers to an open question',
        params,
        response: { 200: shape.answerCoding },
      },
    },
    async (request) => viewAnswerCoding(varde, callerOf(request), asked(request.params)),
  )
  web.post(
    `${path}/book`,
    {
      config: { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Make the next version of the code book of an open question',
        params,
        body: shape.codeBookInput,
        response: { 200: z.object({ number: z.number().int() }) },
      },
    },
    async (request) => keepAnswerBook(varde, callerOf(request), asked(request.params), request.body),
  )
  web.post(
    `${path}/rounds`,
    {
      config: {
        access: 'signed-in',
        consequence: 'write',
        scope: 'measure:write',
        right: 'measure.keep',
        quotedText: 'all',
      },
      schema: {
        tags,
        summary: 'Draw answers and begin a round',
        params,
        body: shape.answerRoundInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await openAnswerRound(varde, callerOf(request), { ...asked(request.params), ...request.body })),
  )
}
