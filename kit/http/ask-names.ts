import type { FastifyRequest } from 'fastify'
import { Failure } from '../kernel/failure.ts'
import { namesSomebody } from '../kernel/stops/names-somebody.ts'

/** The header with which a person says that they have looked, and that nobody in custody is named. */
const CLEARED = 'varde-names-cleared'

/**
 * Asks before it is written: where a working text (`config.workingText`) seems to name somebody in custody, or gives an identity number, it is
 * refused (`request.names-somebody`, with the words found) until the same call comes with the header `varde-names-cleared: true`.
 */
export function askNames(request: FastifyRequest): void {
  const { workingText } = request.routeOptions.config
  if (!workingText || request.headers[CLEARED] === 'true') return
  const body = (request.body ?? {}) as Record<string, unknown>
  const found = workingText.flatMap((field) => textsIn(body[field])).flatMap(namesSomebody)
  if (found.length === 0) return
  const words = [...new Set(found.map((one) => `«${one.excerpt}»`))].join(', ')
  throw new Failure('invalid', 'request.names-somebody', { words })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
