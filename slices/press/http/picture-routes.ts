import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { jsonOf } from '../../../kit/http/text-body.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitingShape } from '../../approval/index.ts'
import { addPicture, retirePicture, viewPictureFile, viewPictures } from '../actions/keep-pictures.ts'
import { LICENCES } from '../rules/picture.ts'

const tags = ['press']
const params = z.object({ id: z.string() })
const words = z.object({ alt: z.string().trim().max(500), caption: z.string().trim().max(1000) })
const about = z.object({
  messageId: z
    .string()
    .regex(/^msg_[0-9a-z]+$/)
    .nullable(),
  texts: z.record(z.enum(['nb', 'nn', 'en']), words.optional()).describe('Bokmål at least'),
  credit: z.string().trim().max(120),
  licence: z.enum(LICENCES),
  people: z.enum(['nobody', 'consent']),
  consentReference: z.string().trim().max(100).describe('Case number of the archive; never a name'),
})
const pictures = z.object({
  pictures: z.array(
    z.object({
      id: z.string(),
      messageId: z.string().nullable(),
      texts: z.record(z.string(), words),
      credit: z.string(),
      licence: z.enum(LICENCES),
      people: z.enum(['nobody', 'consent']),
      isPublic: z.boolean(),
      isApproved: z.boolean(),
    }),
  ),
  choices: z
    .array(z.object({ id: z.string(), title: z.string(), isOut: z.boolean() }))
    .describe('Texts that a picture can go with'),
  mayKeep: z.boolean(),
})

export function registerPictureRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'standing' },
    tags,
  })
  web.get(
    '/api/press/pictures',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'press:read' },
      schema: { tags, summary: 'Pictures of the press room', response: { 200: pictures } },
    },
    async (request) => viewPictures(varde, callerOf(request)),
  )
  web.post(
    '/api/press/pictures',
    {
      config: { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'standing' },
      schema: {
        tags,
        summary: 'Asks for a picture to be shown: multipart, the field «about» as JSON before the file',
        response: { 202: waitingShape.extend({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const part = await request.file()
      const field = part?.fields.about
      const said = field && 'value' in field ? String(field.value) : ''
      const read = about.safeParse(jsonOf(said))
      if (!part || !read.success) throw new Failure('invalid', 'press.picture-unread')
      const { texts, ...rest } = read.data
      const given = Object.fromEntries(Object.entries(texts).flatMap(([tag, text]) => (text?.alt ? [[tag, text]] : [])))
      const asked = await addPicture(varde, caller, { ...rest, texts: given, file: await part.toBuffer() })
      return reply.status(202).send(asked)
    },
  )
  web.get(
    '/api/press/pictures/:id/file',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'press:read' },
      schema: {
        tags,
        summary: 'A picture, also while it waits, for whoever is to say yes',
        params,
        produces: ['image/jpeg'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const bytes = await viewPictureFile(varde, callerOf(request), request.params.id)
      return reply.type('image/jpeg').header('cache-control', 'no-store').send(bytes)
    },
  )
  act(
    'DELETE',
    '/api/press/pictures/:id',
    { consequence: 'release', right: 'standing', summary: 'Takes a picture out of the press room', params },
    (caller, { params }) => retirePicture(varde, caller, params.id),
  )
}
