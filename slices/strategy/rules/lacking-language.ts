import type { ElementContent } from './element.ts'
import { KINDS } from './kinds.ts'

/** The elements that say something in bokmål that nobody has written in this language, their questions included. */
export function lackingLanguage<T extends ElementContent>(elements: readonly T[], language: 'nn' | 'en'): T[] {
  const lacks = (said: object, other: object | undefined) =>
    Object.entries(said).some(([name, text]) => text && !(other as Record<string, unknown> | undefined)?.[name])
  return elements.filter(({ kind, texts, data }) => {
    const questions = Object.entries(KINDS[kind].data ?? {}).flatMap(([name, field]) =>
      field.type === 'texts' && data[name] ? [data[name] as Record<string, unknown>] : [],
    )
    return lacks(texts.nb, texts[language]) || questions.some((one) => one.nb && !one[language])
  })
}
