import { Failure } from '../../../kit/kernel/failure.ts'
import { namedWords } from '../../../kit/kernel/stops/names-somebody.ts'

/**
 * What the text says that must not be said, as words for it and the place: a person in custody, an identity number. The
 * checks belong to the message slice, which stands above, so the application hands them down.
 */
export type TextCheck = (text: string) => { check: string; excerpt: string }[]

/** Throws `cases.names-somebody` with what was found, unless a person has looked and said that nobody is named; and as `namedWords` says. */
export function refuseNames(check: TextCheck, texts: readonly string[], isCleared: boolean): void {
  const found = texts.flatMap((text) => check(text))
  const words = namedWords(found, isCleared)
  if (words) throw new Failure('invalid', 'cases.names-somebody', { words })
}
