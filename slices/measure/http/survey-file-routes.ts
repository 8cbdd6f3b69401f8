import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { printSurvey } from '../actions/print-survey.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { qrPng, qrSvg } from '../clients/qr-code.ts'
import { surveyId as params } from './survey-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const tags = ['measure']

/** Files of surveys: the code for a poster, and the form on paper. */
export function registerSurveyFileRoutes(web: Web, varde: Varde): void {
  for (const kind of ['svg', 'png'] as const)
    web.get(
      `/api/measure/surveys/:id/code.${kind}`,
      {
        config: reads,
        schema: {
          tags,
          summary: `The open link as a QR code (${kind.toUpperCase()})`,
          params,
          produces: [kind === 'svg' ? 'image/svg+xml' : 'image/png'],
          response: { 200: z.any() },
        },
      },
      async (request, reply) => {
        const { linkAddress } = await viewSurvey(varde, callerOf(request), request.params.id)
        if (!linkAddress) throw new Failure('not-found', 'measure.survey-no-link')
        if (kind === 'svg') return reply.type('image/svg+xml').send(qrSvg(linkAddress))
        return reply.type('image/png').send(await qrPng(linkAddress))
      },
    )
  web.get(
    '/api/measure/surveys/:id/form.pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The form on paper, as a tagged PDF',
        params,
        querystring: z.object({ language: z.string().max(3).optional() }),
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printSurvey(varde, callerOf(request), request.params.id, request.query.language ?? null)
      return reply.type('application/pdf').header('content-disposition', 'inline; filename="skjema.pdf"').send(pdf)
    },
  )
}
