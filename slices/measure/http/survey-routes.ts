import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askedShape, waitingShape } from '../../approval/index.ts'
import { closeSurvey } from '../actions/close-survey.ts'
import { dropSurvey, nextRound, startSurvey, writeQuestionnaire } from '../actions/keep-survey.ts'
import { openSurvey, rewordSurvey } from '../actions/open-survey.ts'
import { enterPaperAnswer } from '../actions/take-survey-answer.ts'
import { listSurveys, viewSurvey } from '../actions/view-survey.ts'
import { SAMPLES } from '../rules/survey/survey.ts'
import * as shape from './survey-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const done = { 204: z.null() }
const made = { 201: z.object({ id: z.string() }) }

/** Surveys of our own, from draft to closed. Nobody's answer is ever on these addresses. */
export function registerSurveyRoutes(web: Web, varde: Varde): void {
  const { surveyId: params } = shape
  web.get(
    '/api/measure/surveys',
    { config: reads, schema: { tags, summary: 'Every survey', response: { 200: shape.surveyList } } },
    async (request) => listSurveys(varde, callerOf(request)),
  )
  web.post(
    '/api/measure/surveys',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Starts a draft of a survey',
        body: z.object({
          unitId: z.string().min(1).max(60),
          title: z.string().trim().min(1).max(160),
          language: z.string().regex(/^[a-z]{2,3}$/),
        }),
        response: made,
      },
    },
    async (request, reply) => reply.status(201).send({ id: await startSurvey(varde, callerOf(request), request.body) }),
  )
  web.get(
    '/api/measure/surveys/:id',
    {
      config: reads,
      schema: { tags, summary: 'One survey as it stands', params, response: { 200: shape.surveyView } },
    },
    async (request) => viewSurvey(varde, callerOf(request), request.params.id),
  )
  web.delete(
    '/api/measure/surveys/:id',
    { config: writes, schema: { tags, summary: 'Throws a draft away', params, response: done } },
    async (request, reply) => {
      await dropSurvey(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.put(
    '/api/measure/surveys/:id/questionnaire',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Saves the questionnaire of a draft',
        params,
        body: z.object({ revision: z.number().int().min(1), content: shape.questionnaire }),
        response: { 200: z.object({ revision: z.number().int(), savedAt: z.string() }) },
      },
    },
    async (request) => writeQuestionnaire(varde, callerOf(request), request.params.id, request.body),
  )
  web.post(
    '/api/measure/surveys/:id/open',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Opens a draft for answers; what anybody can meet waits for somebody else’s yes',
        params,
        body: z.object({
          revision: z.number().int().min(1),
          sample: z.enum(SAMPLES),
          hasLink: z.boolean(),
          closesOn: z.iso.date(),
          papers: z.number().int().min(0).max(100_000),
        }),
        response: { 200: askedShape },
      },
    },
    async (request) => openSurvey(varde, callerOf(request), request.params.id, request.body),
  )
  web.post(
    '/api/measure/surveys/:id/words',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Asks for words of an open survey to be put right, as a new version; somebody else says yes',
        params,
        body: z.object({
          version: z.number().int().min(1),
          content: shape.questionnaire,
          reason: z.string().trim().min(1).max(300),
        }),
        response: { 200: waitingShape },
      },
    },
    async (request) => rewordSurvey(varde, callerOf(request), request.params.id, request.body),
  )
  web.post(
    '/api/measure/surveys/:id/paper-answers',
    {
      config: { ...writes, workingText: ['answers'] },
      schema: {
        tags,
        summary: 'Lays an answer on paper in the box',
        params,
        body: z.object({ answers: shape.answersInput }),
        response: done,
      },
    },
    async (request, reply) => {
      await enterPaperAnswer(varde, callerOf(request), request.params.id, request.body.answers)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/surveys/:id/close',
    {
      // For good: nobody can answer any more.
      config: { ...writes, consequence: 'release' },
      schema: { tags, summary: 'Closes a survey and empties the box', params, response: done },
    },
    async (request, reply) => {
      await closeSurvey(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/surveys/:id/rounds',
    {
      config: writes,
      schema: { tags, summary: 'Starts the next round with the same questions', params, response: made },
    },
    async (request, reply) =>
      reply.status(201).send({ id: await nextRound(varde, callerOf(request), request.params.id) }),
  )
}
