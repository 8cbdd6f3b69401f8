import type { FastifyRequest } from 'fastify'
import { Failure } from '../kernel/failure.ts'
import { namedWords, namesSomebody } from '../kernel/stops/names-somebody.ts'

/** The header with which a person says that they have looked, and that nobody in custody is named. */
const CLEARED = 'varde-names-cleared'

/**
 * Asks before it is written: where a working text (`config.workingText`) seems to name somebody in custody, or gives an identity number, it is
 * refused (`request.names-somebody`, with the words found) until the same call comes with the header `varde-names-cleared: true`. An identity number is
 * none by chance: it is refused whatever is said (`request.identity-number`).
 */
export function askNames(request: FastifyRequest): void {
  const { workingText } = request.routeOptions.config
  if (!workingText) return
  const body = (request.body ?? {}) as Record<string, unknown>
  const found = workingText.flatMap((field) => textsIn(body[field])).flatMap(namesSomebody)
  const words = namedWords(found, request.headers[CLEARED] === 'true')
  if (words) throw new Failure('invalid', 'request.names-somebody', { words })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
