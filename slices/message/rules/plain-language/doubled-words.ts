import type { TokenisedBlock } from '../../../../kit/kernel/stops/tokenize.ts'
import type { Remark } from '../finding.ts'

/** Words that may rightly stand twice. */
const MAY_DOUBLE = new Set(['ja', 'nei', 'hei', 'had', 'that', 'så', 'der', 'no', 'ho', 'ha'])

/** «at at»: nearly always a slip. Names such as «Duran Duran» and numbers are left alone. */
export function doubledWords({ block, text, sentences }: TokenisedBlock): Remark[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap((word, index) => {
      const before = words[index - 1]
      if (!before || word.kind !== 'word' || before.lower !== word.lower || MAY_DOUBLE.has(word.lower)) return []
      if (/^\p{Lu}/u.test(word.text) || text.slice(before.end, word.start).trim() !== '') return []
      const params = { word: word.lower }
      return [{ check: 'doubled-word', block, start: before.start, end: word.end, params, replacements: [before.text] }]
    }),
  )
}
