import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { lookAtAnswers } from '../actions/answers/read-answer-file.ts'
import { takeAnswers } from '../actions/answers/take-answers.ts'
import { undoAnswers } from '../actions/answers/undo-answers.ts'
import { listAnswerFiles, viewAnswerFile } from '../actions/answers/view-answer-files.ts'
import { weighAnswers } from '../actions/answers/weigh-answers.ts'
import { answerFileView, answerLook, answerMapping, answersWeighed } from './answer-file-shapes.ts'
import { idParams } from './measure-shapes.ts'
import { uploadOf } from './upload-of.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']

/** Files with one row for each who answered: looked at, counted dry, and counted into values. The file comes each time, and is kept nowhere. */
export function registerAnswerFileRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/measure/answer-files/look',
    {
      config,
      schema: {
        tags,
        summary: 'What the columns of a file of answers hold (CSV or XLSX, multipart); nothing is kept',
        response: { 200: answerLook },
      },
    },
    async (request) => {
      const { file, filename } = await uploadOf(request)
      return lookAtAnswers(varde, callerOf(request), { fileName: filename, upload: file })
    },
  )
  web.post(
    '/api/measure/answer-files/weigh',
    {
      config,
      schema: {
        tags,
        summary: 'Count a file of answers dry: the field `mapping` as JSON, then the file; nothing is kept',
        response: { 200: answersWeighed },
      },
    },
    async (request) => weighAnswers(varde, callerOf(request), await mappedUpload(request)),
  )
  web.post(
    '/api/measure/answer-files',
    {
      config,
      schema: {
        tags,
        summary: 'Count a file of answers into values: the field `mapping` as JSON, then the file, which is not kept',
        response: { 201: z.object({ id: z.string(), made: z.number().int() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await takeAnswers(varde, callerOf(request), await mappedUpload(request))),
  )
  web.get(
    '/api/measure/answer-files',
    {
      config: { ...config, consequence: 'read' },
      schema: {
        tags,
        summary: 'Files of answers that were counted, the newest first',
        response: { 200: z.object({ files: z.array(answerFileView) }) },
      },
    },
    async (request) => listAnswerFiles(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/answer-files/:id',
    {
      config: { ...config, consequence: 'read' },
      schema: {
        tags,
        summary: 'A file of answers that was counted',
        params: idParams,
        response: { 200: answerFileView },
      },
    },
    async (request) => viewAnswerFile(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/measure/answer-files/:id/undo',
    {
      config: { ...config, consequence: 'release' },
      schema: {
        tags,
        summary: 'Undo a file of answers: what its values replaced stands again',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await undoAnswers(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}

/** The file with its mapping, which stands in front of it. Throws `measure.answers-mapping`. */
async function mappedUpload(request: Pick<FastifyRequest, 'file'>) {
  const { file, filename, fields } = await uploadOf(request)
  const field = [fields.mapping].flat()[0]
  const text = field && 'value' in field ? String(field.value) : ''
  const read = answerMapping.safeParse(jsonOf(text))
  if (!read.success) throw new Failure('invalid', 'measure.answers-mapping')
  return { fileName: filename, upload: file, mapping: read.data }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
