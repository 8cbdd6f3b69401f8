import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { zipOf } from '../../../kit/zip/zip-of.ts'
import { exportDraft, exportPack } from '../actions/export-pack.ts'
import { soundReading } from '../actions/import-pack.ts'
import { openUpload } from '../actions/open-upload.ts'
import { readExamples } from '../actions/read-examples.ts'
import type { PackReading } from '../actions/read-pack.ts'
import { type PackPreview, previewPack, takeInPack } from '../actions/take-in-pack.ts'
import { requireAbility } from '../actions/take-up-draft.ts'
import type { PackText } from '../clients/pack-writer.ts'
import { exampleList, packPreview, previewInput, takeInInput } from './pack-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'strategy:write', right: 'strategy.write' } as const
const tags = ['strategy']
const BODY_BYTES = 8_000_000
const MOST_FAULTS = 500
type Upload = z.infer<typeof previewInput>['files']

export function registerPackRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/strategy/pack/preview',
    {
      config,
      bodyLimit: BODY_BYTES,
      schema: {
        tags,
        summary: 'What is wrong with an uploaded pack, or what taking it in would change. Changes nothing',
        body: previewInput,
        response: { 200: packPreview },
      },
    },
    async (request) => {
      await requireAbility(varde, callerOf(request), 'import')
      const reading = openUpload(bytesOf(request.body.files))
      return previewWire(reading, reading.pack && (await previewPack(varde, reading.pack)))
    },
  )
  web.post(
    '/api/strategy/pack',
    {
      config,
      bodyLimit: BODY_BYTES,
      schema: {
        tags,
        summary: 'Makes the draft say what the uploaded pack says, all of it or nothing',
        body: takeInInput,
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => {
      const { files, replaceDraft, basis } = request.body
      await requireAbility(varde, callerOf(request), 'import')
      const pack = soundReading(openUpload(bytesOf(files)))
      const { id } = await takeInPack(varde, callerOf(request), { pack, replaceDraft, basis })
      return { id }
    },
  )
  web.get(
    '/api/strategy/examples',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'strategy:read' },
      schema: {
        tags,
        summary: 'Examples of elements for each section, from the blank pack',
        response: { 200: exampleList },
      },
    },
    async () => ({ examples: await readExamples() }),
  )
  web.get(
    '/api/strategy/draft/pack.zip',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'strategy:read' },
      schema: {
        tags,
        summary: 'The draft as the files of a pack, zipped',
        produces: ['application/zip'],
        response: { 200: z.any() },
      },
    },
    async (_request, reply) => sendZip(reply, 'strategi-utkast.zip', await exportDraft(varde.db)),
  )
  web.get(
    '/api/strategy/editions/number/:number/pack.zip',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'strategy:read' },
      schema: {
        tags,
        summary: 'A decided edition as the files of a pack, zipped; the same content gives the same bytes',
        params: z.object({ number: z.coerce.number().int().positive() }),
        produces: ['application/zip'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { number } = request.params
      return sendZip(reply, `strategi-${number}.zip`, await exportPack(varde.db, number))
    },
  )
}

const sendZip = (reply: FastifyReply, name: string, files: PackText[]) =>
  reply
    .type('application/zip')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(zipOf(files.map((one) => ({ path: `strategy/${one.name}`, body: one.text }))))

const bytesOf = (files: Upload) => files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))

function previewWire({ faults, pack }: PackReading, preview: PackPreview | null) {
  const named = pack && preview ? [...preview.differences.flatMap((one) => one.before ?? []), ...pack.elements] : []
  return {
    faults: faults.slice(0, MOST_FAULTS),
    faultCount: faults.length,
    found:
      pack && preview
        ? {
            title: pack.head.title,
            validFrom: pack.head.validFrom,
            decidedBy: pack.head.decidedBy,
            elements: pack.elements.length,
            against: preview.against,
            basis: preview.basis,
            titles: Object.fromEntries(named.map(({ key, texts }) => [key, texts.nb.title])),
            differences: preview.differences.map(({ key, state, before, after, fields }) => {
              const shown = (after ?? before)!
              return { key, state, fields, kind: shown.kind, title: shown.texts.nb.title, why: [], pointedAtBy: [] }
            }),
          }
        : null,
  }
}
