import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { administeredBy } from '../actions/open-accounts.ts'
import { printEmergencySheet } from '../actions/print-emergency-sheet.ts'
import { sheetStates } from '../store/emergency-codes.ts'
import { SheetList } from './access-shapes.ts'

const config = { access: 'administrator', consequence: 'read' } as const
const tags = ['access']

/** Codes on paper for when the usual way in is down, for administrators. Signing in with one is under `/api/auth/`. */
export function registerEmergency(web: Web, varde: Varde): void {
  web.get(
    '/api/access/emergency-sheets',
    {
      config,
      schema: { tags, summary: 'How many emergency codes are left in my units', response: { 200: SheetList } },
    },
    async (request) => {
      const states = await sheetStates(varde.db, administeredBy(callerOf(request)), varde.now())
      return { units: states.map((one) => ({ ...one, madeAt: one.madeAt?.toISOString() ?? null })) }
    },
  )
  web.post(
    '/api/access/emergency-sheets',
    {
      config: { ...config, consequence: 'power', right: 'access.manage-accounts' },
      schema: {
        tags,
        summary: 'New emergency codes for a unit, told once as a PDF to print and seal; those before end',
        body: z.object({ unitId: z.string().min(1).max(80) }),
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printEmergencySheet(varde, callerOf(request), request.body.unitId)
      return reply.type('application/pdf').header('cache-control', 'no-store').send(pdf)
    },
  )
}
