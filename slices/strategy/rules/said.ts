import type { TextsByLanguage } from './element.ts'

export type Tongue = 'nb' | 'nn' | 'en'
/** A text, and the language it stands in: not always the one that was asked for. */
export type Said = { text: string; language: Tongue }

/** One text of an element in the asked language; where nobody has written it, bokmål. Null when it is in none of them. */
export function saidIn(texts: TextsByLanguage, field: string, language: string): Said | null {
  const asked = (['nb', 'nn', 'en'] as const).find((one) => one === language) ?? 'nb'
  for (const one of [asked, 'nb'] as const) {
    const text = texts[one]?.[field]
    if (text) return { text, language: one }
  }
  return null
}

/** What an element is called in a language. Every element has a title in bokmål. */
export const titleIn = (texts: TextsByLanguage, language: string): string => saidIn(texts, 'title', language)!.text
