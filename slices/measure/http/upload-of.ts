import type { FastifyRequest } from 'fastify'
import { Failure } from '../../../kit/kernel/failure.ts'
import { MOST_BYTES } from '../clients/take-upload.ts'

/** The file of a request; what is longer than the longest is cut one byte behind it, and so known as too big. Throws `measure.file-empty`. */
export async function uploadOf(request: Pick<FastifyRequest, 'file'>) {
  const part = await request.file({ limits: { fileSize: MOST_BYTES + 1 }, throwFileSizeLimit: false })
  if (!part) throw new Failure('invalid', 'measure.file-empty')
  return part
}
