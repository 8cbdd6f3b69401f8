import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { putVoice } from '../actions/put-voice.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { findMentions, listOutlets, lockPanel, viewMedia } from '../actions/view-media.ts'
import { mediaView, mentionShape } from './media-shapes.ts'
import { uploadOf } from './upload-of.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const whole = z.number().int()

/** Mentions in the media: taking in, searching, and the share of voice in a locked panel. */
export function registerMediaRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/media',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What is held of mentions, the panels, and shares of voice with their intervals',
        querystring: z.object({
          panelId: z.string().max(80).optional(),
          fromOn: z.iso.date().optional(),
          toOn: z.iso.date().optional(),
        }),
        response: { 200: mediaView },
      },
    },
    async (request) => viewMedia(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/measure/outlets',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Outlets that mentions have come from, those with the most first',
        response: { 200: z.object({ outlets: z.array(z.object({ outlet: z.string(), mentions: whole })) }) },
      },
    },
    async () => listOutlets(varde),
  )
  web.get(
    '/api/measure/mentions',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The newest mentions that have all the words',
        querystring: z.object({ q: z.string().max(200).default('') }),
        response: { 200: z.object({ items: z.array(mentionShape), total: whole.nullable() }) },
      },
    },
    async (request) => findMentions(varde, request.query.q),
  )
  web.post(
    '/api/measure/mentions',
    {
      config: writes,
      schema: {
        tags,
        summary:
          'Take a file of media monitoring in (CSV or XLSX, multipart), all or nothing; with more than 20,000 rows it becomes a big file',
        querystring: z.object({ source: z.string().trim().min(1).max(200) }),
        response: { 200: z.object({ made: whole, known: whole, bigFileId: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { file, filename } = await uploadOf(request)
      const { source } = request.query
      return uploadMentions(varde, callerOf(request), { fileName: filename, source, upload: file })
    },
  )
  web.post(
    '/api/measure/panels',
    {
      config: { ...writes, quotedText: 'all' },
      schema: {
        tags,
        summary: 'Lock a choice of outlets as a panel',
        body: z.object({
          name: z.string().trim().min(1).max(120),
          outlets: z.array(z.string().min(1).max(200)).min(1).max(500),
          coverage: z.string().max(1000).default(''),
        }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await lockPanel(varde, callerOf(request), request.body)),
  )
  web.post(
    '/api/measure/panels/:id/figures',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Put our share of voice in a panel into an indicator, as the value of a period',
        params: z.object({ id: z.string().max(80) }),
        body: z.object({ fromOn: z.iso.date(), toOn: z.iso.date(), indicatorKey: z.string().max(120) }),
        response: { 201: z.object({ valueId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await putVoice(varde, callerOf(request), { panelId: request.params.id, ...request.body })),
  )
}
