import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listMentionImports, undoMentions, viewMentionImport, weighUndo } from '../actions/undo-mentions.ts'
import type { MentionImportView, UndoLoss } from '../rules/media/mention-import-view.ts'
import { idParams, reasonText } from './measure-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const whole = z.number().int()

const mentionImport = z.object({
  ...{ id: z.string(), fileName: z.string(), source: z.string(), rows: whole, known: whole, held: whole },
  ...{ firstOn: z.string().nullable(), lastOn: z.string().nullable(), at: z.string(), isUndone: z.boolean() },
  undo: z
    .object({
      ...{ reason: z.string(), total: whole, gone: whole, passed: whole },
      ...{ begunAt: z.string(), endedAt: z.string().nullable() },
    })
    .nullable(),
  runId: z.string().nullable(),
}) satisfies z.ZodType<MentionImportView>
const loss = z.object({
  ...{ total: whole, gone: whole, passed: whole, stories: whole, coded: whole, messages: whole, panels: whole },
  untold: whole,
}) satisfies z.ZodType<UndoLoss>

/** What has brought mentions, and undoing it. */
export function registerMentionImportRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/mention-imports',
    {
      config: { ...config, consequence: 'read' },
      schema: {
        tags,
        summary: 'Files and readings that brought mentions, the newest first',
        response: { 200: z.object({ imports: z.array(mentionImport) }) },
      },
    },
    async (request) => listMentionImports(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/mention-imports/:id',
    {
      config: { ...config, consequence: 'read' },
      schema: {
        tags,
        summary: 'What brought mentions, and how far its undoing has come',
        params: idParams,
        response: { 200: mentionImport },
      },
    },
    async (request) => viewMentionImport(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/measure/mention-imports/:id/loss',
    {
      config: { ...config, consequence: 'read' },
      schema: { tags, summary: 'What would be lost by undoing it', params: idParams, response: { 200: loss } },
    },
    async (request) => weighUndo(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/measure/mention-imports/:id/undo',
    {
      config,
      schema: {
        tags,
        summary: 'Begin to undo it; what something else found too stays. A job does it in parts',
        params: idParams,
        body: z.object({ reason: reasonText }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await undoMentions(varde, callerOf(request), request.params.id, request.body.reason)
      return reply.status(204).send(null)
    },
  )
}
