import { Failure } from '../../../kit/kernel/failure.ts'

/**
 * What the text says that must not be said, as words for it and the place: a person in custody, an identity number. The
 * checks belong to the message slice, which stands above, so the application hands them down.
 */
export type TextCheck = (text: string) => { check: string; excerpt: string }[]

/** Throws `cases.names-somebody` with what was found, unless a person has looked and said that nobody is named. */
export function refuseNames(check: TextCheck, texts: readonly string[], isCleared: boolean): void {
  if (isCleared) return
  const found = texts.flatMap((text) => check(text))
  if (found.length > 0)
    throw new Failure('invalid', 'cases.names-somebody', {
      words: [...new Set(found.map((one) => `«${one.excerpt}»`))].join(', '),
    })
}
