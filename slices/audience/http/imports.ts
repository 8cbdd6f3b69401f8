import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mapImport } from '../actions/map-import.ts'
import { startImport } from '../actions/start-import.ts'
import { takeImportStep } from '../actions/take-import-step.ts'
import type { Mapping } from '../rules/columns.ts'
import { stepsOf } from '../rules/import-course.ts'
import { mayTend } from '../rules/may.ts'
import { countFaultCodes, findImport, type Import, listFaults, listImports } from '../store/imports.ts'
import { faultList, faultQuery, importBody, importList, importView } from './audience-shapes.ts'
import { requireThat } from './require-that.ts'

const params = z.object({ id: z.string() })
const READ = { access: 'signed-in', consequence: 'read', scope: 'audience:write' } as const
/** A file and what it would do, until it is applied: what a person reads is what a person put there. */
const WRITE = { ...READ, consequence: 'write', right: 'audience.tend', byPerson: true } as const
/** Who gets words is power. */
const POWER = { ...READ, consequence: 'power', right: 'audience.tend' } as const
const FAULTS = 100

export function registerImports(web: Web, varde: Varde): void {
  web.get(
    '/api/audience/imports',
    { config: READ, schema: { tags: ['audience'], summary: 'The last imports', response: { 200: importList } } },
    async (request) => {
      requireThat(mayTend(callerOf(request)))
      return { imports: (await listImports(varde.db, 20)).map(viewOf) }
    },
  )
  web.post(
    '/api/audience/imports',
    {
      config: WRITE,
      schema: {
        tags: ['audience'],
        summary: 'Upload a contact list (CSV or XLSX, multipart)',
        response: { 201: importView },
      },
    },
    async (request, reply) => {
      requireThat(mayTend(callerOf(request)))
      const part = await request.file()
      if (!part) throw new Failure('invalid', 'audience.import-no-file')
      const { file, filename } = part
      const row = await startImport(varde, callerOf(request), {
        fileName: filename,
        upload: file,
        truncated: () => file.truncated,
      })
      return reply.status(201).send(viewOf(row))
    },
  )
  web.get(
    '/api/audience/imports/:id',
    {
      config: READ,
      schema: { tags: ['audience'], summary: 'How far an import has come', params, response: { 200: importView } },
    },
    async (request) => {
      requireThat(mayTend(callerOf(request)))
      const row = await findImport(varde.db, request.params.id)
      if (!row) throw new Failure('not-found', 'audience.no-such-import')
      return viewOf(row)
    },
  )
  web.patch(
    '/api/audience/imports/:id',
    {
      config: WRITE,
      schema: {
        tags: ['audience'],
        summary: 'Say what the columns hold',
        params,
        body: importBody,
        response: { 200: importView },
      },
    },
    async (request) => {
      const mapping = request.body.mapping as Mapping | undefined
      return viewOf(await mapImport(varde, callerOf(request), { ...request.body, mapping, id: request.params.id }))
    },
  )
  web.post(
    '/api/audience/imports/:id/:step',
    {
      config: WRITE,
      schema: {
        tags: ['audience'],
        summary: 'Dry run, or stop',
        params: params.extend({ step: z.enum(['check', 'stop']) }),
        response: { 200: importView },
      },
    },
    async (request) => viewOf(await takeImportStep(varde, callerOf(request), request.params)),
  )
  web.post(
    '/api/audience/imports/:id/apply',
    {
      config: POWER,
      schema: { tags: ['audience'], summary: 'Take the contacts in', params, response: { 200: importView } },
    },
    async (request) => viewOf(await takeImportStep(varde, callerOf(request), { ...request.params, step: 'apply' })),
  )
  web.post(
    '/api/audience/imports/:id/undo',
    {
      config: POWER,
      schema: { tags: ['audience'], summary: 'Undo what was taken in', params, response: { 200: importView } },
    },
    async (request) => viewOf(await takeImportStep(varde, callerOf(request), { ...request.params, step: 'undo' })),
  )
  web.get(
    '/api/audience/imports/:id/faults',
    {
      // Names of contacts: read by a person.
      config: { access: 'signed-in', consequence: 'read' },
      schema: {
        tags: ['audience'],
        summary: 'Faulty rows and duplicates',
        params,
        querystring: faultQuery,
        response: { 200: faultList },
      },
    },
    async (request) => {
      requireThat(mayTend(callerOf(request)))
      const codes = await countFaultCodes(varde.db, request.params.id)
      return {
        codes,
        faults: await listFaults(varde.db, request.params.id, { limit: FAULTS, after: request.query.after }),
      }
    },
  )
}

const viewOf = (row: Import) => ({
  id: row.id,
  fileName: row.file_name,
  fileKind: row.file_kind,
  encoding: row.encoding,
  separator: row.separator,
  columns: row.columns,
  mapping: row.mapping,
  options: row.options,
  state: row.state,
  rowsTotal: row.rows_total,
  rowsDone: row.rows_done,
  rowsFaulty: row.rows_faulty,
  rowsDuplicate: row.rows_duplicate,
  contactsMade: row.contacts_made,
  contactsKept: row.contacts_kept,
  failure: row.failure,
  startedAt: row.started_at.toISOString(),
  abilities: stepsOf(row.state, row.contacts_made),
})
