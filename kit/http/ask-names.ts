import type { FastifyRequest } from 'fastify'
import { Failure } from '../kernel/failure.ts'
import { isNumberOfSomebody } from '../kernel/stops/identity-number.ts'
import { namedWords, namesSomebody } from '../kernel/stops/names-somebody.ts'

/** The header with which a person says that they have looked, and that nobody in custody is named. */
const CLEARED = 'varde-names-cleared'

/** Working words by the name of their field, wherever somebody who is signed in writes them. A route adds its own (`config.workingText`). */
export const WORKING_FIELDS: readonly string[] = [
  ...['ask', 'assessment', 'brief', 'conditions', 'consentReference', 'coverage', 'decision', 'document'],
  ...['evaluation', 'evidence', 'followUp', 'goal', 'impression', 'item', 'legalNote', 'lesson', 'meeting', 'note'],
  ...['outcome', 'ownText', 'principles', 'proposal', 'reason', 'reply', 'unfounded', 'waiver', 'where', 'why'],
]

/**
 * Asks before it is written: where a working text seems to name somebody in custody, or gives an identity number, it is refused
 * (`request.names-somebody`, with the words found and the field they stand in) until the same call comes with the header
 * `varde-names-cleared: true`. Only a person has looked: a program's words are refused whatever it says. An identity number is none by chance: it is
 * refused whatever anybody says (`request.identity-number`), and so is a figure that is one, in whatever field.
 */
export function askNames(request: FastifyRequest): void {
  const { workingText = [], quotedText = [], access } = request.routeOptions.config
  const isOurs = access === 'signed-in' || access === 'administrator'
  const fields = isOurs ? WORKING_FIELDS : []
  const body = (request.body ?? {}) as Record<string, unknown>
  const figures = isOurs ? figuresIn(body).filter(isNumberOfSomebody) : []
  namedWords(
    figures.map((one) => ({ check: 'identity-number', excerpt: String(one) })),
    true,
  )
  const found = [...new Set([...fields, ...workingText])].flatMap((field) =>
    textsIn(body[field])
      .flatMap(namesSomebody)
      .map((one) => ({ ...one, field })),
  )
  const held = quotedText === 'all' ? textsIn(body) : quotedText.flatMap((field) => textsIn(body[field]))
  const quoted = held.flatMap(namesSomebody)
  namedWords(
    quoted.filter((one) => one.check === 'identity-number'),
    true,
  )
  const words = namedWords(found, request.headers[CLEARED] === 'true' && request.caller?.kind !== 'token')
  if (!words) return
  const excerpts = [...new Set(found.map((one) => one.excerpt))]
  throw new Failure('invalid', 'request.names-somebody', { words, excerpts, field: found[0]!.field })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function figuresIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : []
}
