/** One published message: which written languages of Norwegian it is in, and which it was written in first. */
export type PublishedText = {
  id: string
  at: Date
  unitId: string
  languages: readonly string[]
  sourceLanguage: string
  /** Words per language. */
  words: Readonly<Record<string, number>>
}
export type Norwegian = 'nb' | 'nn'

/** What a body must reach: least share of each, in percent of texts. Data, with a source and dates. */
export type LanguageRule = { leastNb: number; leastNn: number }

export type LanguageCount = {
  nb: number
  nn: number
  /** Texts in both, which are among those above, once, by what they were written in first. */
  pairs: number
  words: Record<Norwegian, number>
  /** Texts in neither, which do not count: English, Sámi and others alone. */
  others: number
}

/**
 * Which language a text counts as: a parallel pair counts once, as what it was written in first. Null when it is in
 * neither. A pair whose source is a third language counts as bokmål, the one that the interface asks for first.
 */
export function countsAs({
  languages,
  sourceLanguage,
}: Pick<PublishedText, 'languages' | 'sourceLanguage'>): Norwegian | null {
  const [nb, nn] = [languages.includes('nb'), languages.includes('nn')]
  if (nb && nn) return sourceLanguage === 'nn' ? 'nn' : 'nb'
  if (nn) return 'nn'
  return nb ? 'nb' : null
}

export function countLanguages(texts: readonly PublishedText[]): LanguageCount {
  const count: LanguageCount = { nb: 0, nn: 0, pairs: 0, words: { nb: 0, nn: 0 }, others: 0 }
  for (const text of texts) {
    const as = countsAs(text)
    if (!as) {
      count.others++
      continue
    }
    count[as]++
    count.words[as] += text.words[as] ?? 0
    if (text.languages.includes('nb') && text.languages.includes('nn')) count.pairs++
  }
  return count
}

/** Share of nynorsk in percent, with one decimal, or null when nothing counts. */
export function shareOfNynorsk({ nb, nn }: Pick<LanguageCount, 'nb' | 'nn'>): number | null {
  return nb + nn === 0 ? null : Math.round((nn / (nb + nn)) * 1000) / 10
}

export type LanguageAdvice = {
  /** Is each at least at its share? Null when nothing counts. */
  isRight: boolean | null
  /** What to write the next text in, to be or stay right; null when either will do. */
  next: Norwegian | null
  /** How many texts in a row in that language until it is right again; 0 when it is. */
  texts: number
}

/** What to write next. It looks one text ahead: the rule must hold after the next one too, whichever it is. */
export function languageAdvice({ nb, nn }: Pick<LanguageCount, 'nb' | 'nn'>, rule: LanguageRule): LanguageAdvice {
  const lacks = (language: Norwegian, more: number, grown: number) => {
    const least = language === 'nn' ? rule.leastNn : rule.leastNb
    const had = language === 'nn' ? nn : nb
    return (had + more) * 100 < least * (nb + nn + grown)
  }
  if (nb + nn === 0) return { isRight: null, next: null, texts: 0 }
  for (const language of ['nn', 'nb'] as const) {
    let texts = 0
    while (lacks(language, texts, texts) && texts < 10_000) texts++
    if (texts > 0) return { isRight: false, next: language, texts }
  }
  // Right now: would the other language, once more, tip it?
  const next = (['nn', 'nb'] as const).find((language) => lacks(language, 0, 1)) ?? null
  return { isRight: true, next, texts: 0 }
}

/** `2026-1`: the quarter of a day as text, `YYYY-MM-DD`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
