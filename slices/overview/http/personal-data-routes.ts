import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { exportContactData, exportPerson } from '../actions/export-personal-data.ts'

const config = { access: 'signed-in', consequence: 'take-out' } as const
const tags = ['overview']
const params = z.object({ id: z.string().max(60) })
/** Files for the person it is about: each slice decides what its own part holds. */
const part = z.record(z.string(), z.unknown())
const person = z.object({
  organisation: part,
  access: part.nullable(),
  dispatches: z.array(part),
  plan: part.nullable(),
})

export function registerPersonalData(web: Web, varde: Varde): void {
  web.get(
    '/api/personal-data/mine',
    {
      config: { ...config, right: 'own' },
      schema: { tags, summary: 'Everything we hold about you, as a file', response: { 200: person } },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const data = await exportPerson(varde, caller, caller.id)
      void reply.headers({ ...FILE, 'content-disposition': 'attachment; filename="varde-mine-data.json"' })
      return data
    },
  )
  web.post(
    '/api/personal-data/people/:id',
    {
      config: { ...config, right: 'standing' },
      schema: {
        tags,
        summary: 'Everything we hold about a person of the staff, as a file to hand to that person; the log notes it',
        params,
        response: { 200: person },
      },
    },
    async (request, reply) => {
      const data = await exportPerson(varde, callerOf(request), request.params.id)
      void reply.headers({ ...FILE, 'content-disposition': 'attachment; filename="varde-ansatt.json"' })
      return data
    },
  )
  web.post(
    '/api/personal-data/contacts/:id',
    {
      config: { ...config, right: 'audience.tend' },
      schema: {
        tags,
        summary: 'Everything we hold about a contact, as a file to hand to the contact; the log notes it',
        params,
        response: { 200: z.object({ contact: part, dispatches: z.array(part) }) },
      },
    },
    async (request, reply) => {
      const data = await exportContactData(varde, callerOf(request), request.params.id)
      void reply.headers({ ...FILE, 'content-disposition': 'attachment; filename="varde-kontakt.json"' })
      return data
    },
  )
}

const FILE = { 'cache-control': 'no-store' }
