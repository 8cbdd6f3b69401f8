import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { viewResults, viewTexts } from '../actions/survey-results.ts'
import { surveyToIndicator } from '../actions/survey-to-indicator.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { weighSurvey } from '../actions/weigh-survey.ts'
import { workbook } from '../clients/workbook.ts'
import { resultsSheet, sheetCsv } from '../rules/survey/results-sheet.ts'
import * as shape from './survey-result-shapes.ts'
import { surveyId as params } from './survey-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What came out of closed surveys: counts, never anybody's answer. */
export function registerSurveyResultRoutes(web: Web, varde: Varde): void {
  const { split } = shape
  web.get(
    '/api/measure/surveys/:id/results',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What came out of a survey',
        params,
        querystring: split,
        response: { 200: shape.results },
      },
    },
    async (request) => viewResults(varde, request.params.id, request.query.by ?? null),
  )
  for (const kind of ['csv', 'xlsx'] as const)
    web.get(
      `/api/measure/surveys/:id/results.${kind}`,
      {
        config: reads,
        schema: {
          tags,
          summary: `The counts as ${kind.toUpperCase()}`,
          params,
          querystring: split,
          produces: [kind === 'csv' ? 'text/csv' : XLSX],
          response: { 200: z.any() },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { content } = await viewSurvey(varde, callerOf(request), id)
        const rows = resultsSheet(content, await viewResults(varde, id, request.query.by ?? null))
        void reply.header('content-disposition', `attachment; filename="undersokelse.${kind}"`)
        if (kind === 'csv') return reply.type('text/csv; charset=utf-8').send(`\uFEFF${sheetCsv(rows)}`)
        return reply.type(XLSX).send(await workbook([{ name: 'Sheet1', rows: rows }]))
      },
    )
  web.get(
    '/api/measure/surveys/:id/texts',
    { config: reads, schema: { tags, summary: 'Open answers, shuffled', params, response: { 200: shape.texts } } },
    async (request) => viewTexts(varde, callerOf(request), request.params.id),
  )
  web.put(
    '/api/measure/surveys/:id/weighting',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Weights the answers by what is known of the population',
        params,
        body: z.object({ weighting: shape.weighting.nullable() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await weighSurvey(varde, callerOf(request), request.params.id, request.body.weighting)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/surveys/:id/values',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Writes the good answers to a question down as a value of an indicator',
        params,
        body: z.object({ question: z.string().min(1).max(24), indicatorKey: z.string().min(1).max(90) }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send({ id: await surveyToIndicator(varde, callerOf(request), request.params.id, request.body) }),
  )
}
