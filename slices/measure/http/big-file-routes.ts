import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mapBigFile, stepBigFile } from '../actions/big-file/step-big-file.ts'
import { viewBigFile } from '../actions/big-file/view-big-file.ts'
import { BIG_STEPS } from '../rules/big-file/big-file.ts'
import { bigFileView } from './big-file-shapes.ts'
import { importMapping, saidMapping } from './import-shapes.ts'
import { idParams } from './measure-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']

/** Big files of values or mentions: how far each has come, what it would change, and the steps a person takes. */
export function registerBigFileRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/big-files/:id',
    {
      config: { ...config, consequence: 'read' },
      schema: {
        tags,
        summary: 'A big file: how far it is read, and what it would change in sums and samples',
        params: idParams,
        response: { 200: bigFileView },
      },
    },
    async (request) => viewBigFile(varde, callerOf(request), request.params.id),
  )
  web.put(
    '/api/measure/big-files/:id/mapping',
    {
      config,
      schema: {
        tags,
        summary: 'Say what the columns of a big file of values hold; it is read from its start',
        params: idParams,
        body: importMapping,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { mapping, source } = request.body
      await mapBigFile(varde, callerOf(request), request.params.id, { mapping: saidMapping(mapping), source })
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/big-files/:id/steps',
    {
      config,
      schema: {
        tags,
        summary: 'Stop the reading of a big file, go on, take it in, undo it or drop it',
        params: idParams,
        body: z.object({ step: z.enum(BIG_STEPS) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await stepBigFile(varde, callerOf(request), request.params.id, request.body.step)
      return reply.status(204).send(null)
    },
  )
}
