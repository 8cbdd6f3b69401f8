import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { applyImport } from '../actions/apply-import.ts'
import { startImport } from '../actions/start-import.ts'
import { undoImport } from '../actions/undo-import.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'
import { importMapping, importView, saidMapping } from './import-shapes.ts'
import { idParams } from './measure-shapes.ts'
import { uploadOf } from './upload-of.ts'

const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const params = idParams

/** Values from a file: upload, mapping, dry run, taking in, undoing. */
export function registerImportRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/measure/imports',
    {
      config: writes,
      schema: {
        tags,
        summary:
          'Upload a file of values (CSV or XLSX, multipart); with more than 20,000 rows it becomes a big file, `big_…`',
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { file, filename } = await uploadOf(request)
      const upload = { fileName: filename, upload: file, mayBeBig: true }
      return reply.status(201).send(await startImport(varde, callerOf(request), upload))
    },
  )
  web.get(
    '/api/measure/imports/:id',
    {
      config: { ...writes, consequence: 'read' },
      schema: { tags, summary: 'A file of values and what each row would do', params, response: { 200: importView } },
    },
    async (request) => viewImport(varde, callerOf(request), request.params.id),
  )
  web.put(
    '/api/measure/imports/:id/mapping',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Say what the columns of a file of values hold',
        params,
        body: importMapping,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { mapping, source } = request.body
      await mapImport(varde, callerOf(request), request.params.id, { mapping: saidMapping(mapping), source })
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/imports/:id/apply',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Take the values of a file in, all or none',
        params,
        response: { 200: z.object({ made: z.number().int() }) },
      },
    },
    async (request) => applyImport(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/measure/imports/:id/undo',
    {
      config: { ...writes, consequence: 'release' },
      schema: {
        tags,
        summary: 'Undo a file: what it replaced stands again',
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await undoImport(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}
