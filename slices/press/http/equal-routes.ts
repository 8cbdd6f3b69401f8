import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { equalTreatmentCsv, printEqualTreatment } from '../actions/print-equal-treatment.ts'
import { viewEqualTreatment } from '../actions/view-equal-treatment.ts'

/** Who in the press got what, by name: read by a person, and by no token. */
const config = { access: 'signed-in', consequence: 'read' } as const
const tags = ['press']
const querystring = z.object({ from: z.iso.date(), to: z.iso.date() })
const at = z.string().nullable()
const count = z.number().int()

const equalTreatment = z.object({
  from: z.string(),
  to: z.string(),
  headline: z.object({ code: z.enum(['none', 'missed', 'spread']), count, seconds: count }),
  medianMinutes: count.nullable().describe('From question to answer, the middle one'),
  sendings: z.array(
    z.object({
      dispatchId: z.string(),
      title: z.string(),
      openedAt: z.string(),
      recipients: z.array(z.object({ name: z.string(), at })),
      spread: z.object({
        recipients: count,
        got: count,
        missed: count,
        firstAt: at,
        lastAt: at,
        seconds: count.nullable(),
      }),
    }),
  ),
  shared: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      topic: z.string(),
      outlet: z.string().nullable(),
      answeredAt: at,
      sharedAt: at,
      minutesBetween: count.nullable(),
    }),
  ),
  advances: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outletId: z.string(),
      outlet: z.string(),
      givenAt: z.string(),
      embargoUntil: z.string(),
      state: z.string(),
    }),
  ),
  outlets: z.array(
    z.object({
      outletId: z.string().nullable(),
      name: z.string().nullable(),
      inquiries: count,
      answered: count,
      inTime: count,
      medianMinutes: count.nullable(),
      advances: count,
    }),
  ),
})

/** Equal treatment: who got what, when, with the spread, as data, CSV and tagged PDF. */
export function registerEqualRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/press/equal-treatment',
    {
      config,
      schema: {
        tags,
        summary: 'Who in the press got what, when, in a period',
        querystring,
        response: { 200: equalTreatment },
      },
    },
    async (request) => viewEqualTreatment(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/press/equal-treatment/csv',
    {
      config: { ...config, consequence: 'take-out', right: 'press.see-equal-treatment' },
      schema: { tags, summary: 'The same as CSV', querystring, produces: ['text/csv'], response: { 200: z.any() } },
    },
    async (request, reply) => {
      const csv = await equalTreatmentCsv(varde, callerOf(request), request.query)
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="likebehandling-${request.query.from}.csv"`)
        .send(csv)
    },
  )
  web.get(
    '/api/press/equal-treatment/pdf',
    {
      config,
      schema: {
        tags,
        summary: 'The same as a tagged PDF (PDF/UA-1)',
        querystring,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printEqualTreatment(varde, callerOf(request), request.query)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="likebehandling-${request.query.from}.pdf"`)
        .send(pdf)
    },
  )
}
