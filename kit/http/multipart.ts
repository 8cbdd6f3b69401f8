import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { visible, visibleText } from '../kernel/visible-text.ts'
import type { Web } from './web.ts'

const UPLOAD_BYTES = 64 * 1024 * 1024

/** Forms with a file: their fields, also those that hold JSON, and the name of the file are read as every other body is. */
export async function readForms(web: Web): Promise<void> {
  await web.register(multipart, { limits: { fileSize: UPLOAD_BYTES, files: 1 } })
  web.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return
    const take: FastifyRequest['file'] = request.file.bind(request)
    request.file = async (options) => {
      const part = await take(options)
      if (part) asSeen(part)
      return part
    }
  })
}

function asSeen(part: MultipartFile): void {
  part.filename = visible(part.filename)
  for (const field of Object.values(part.fields).flat())
    if (field?.type === 'field' && typeof field.value === 'string') field.value = seenIn(field.value, field.fieldname)
}

function seenIn(text: string, name: string): unknown {
  try {
    return JSON.stringify(visibleText(JSON.parse(text), name))
  } catch {
    return visibleText(text, name)
  }
}
