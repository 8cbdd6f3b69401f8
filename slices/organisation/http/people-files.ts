import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { importPeople } from '../actions/import-people.ts'
import { requireAdministrator } from '../actions/refuse.ts'
import { undoPeopleImport } from '../actions/undo-people-import.ts'
import { lastImports } from '../store/people-imports.ts'
import { byId } from './organisation-shapes.ts'
import * as shape from './people-file-shapes.ts'

const tags = ['organisation']
const read = { access: 'signed-in', consequence: 'read', scope: 'organisation:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'organisation:write' } as const

/** Staff from a file: seen first, written, and undone. */
export function registerPeopleFiles(web: Web, varde: Varde): void {
  web.post(
    '/api/people/import',
    {
      config: { ...write, consequence: 'power', right: 'access.administer' },
      bodyLimit: shape.FILE_BASE64_BYTES + 10_000,
      schema: {
        tags,
        summary: 'Hold a CSV file of staff against those who are here; with "apply", write it in one transaction',
        body: shape.peopleFile,
        response: { 200: shape.peopleImport },
      },
    },
    (request) =>
      importPeople(varde, callerOf(request), { ...request.body, bytes: Buffer.from(request.body.file, 'base64') }),
  )
  web.get(
    '/api/people/imports',
    {
      config: read,
      schema: { tags, summary: 'The last files of staff that were read in', response: { 200: shape.lastImports } },
    },
    async (request) => {
      requireAdministrator(callerOf(request))
      return { imports: await lastImports(varde.db) }
    },
  )
  web.post(
    '/api/people/imports/:id/undo',
    {
      config: { ...write, consequence: 'power', right: 'access.administer' },
      schema: {
        tags,
        summary: 'Undo a file of staff; what was changed since stays',
        params: byId,
        response: { 200: shape.undone },
      },
    },
    (request) => undoPeopleImport(varde, callerOf(request), request.params.id),
  )
}
