import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'
import { SECURITY_PATTERNS } from './word-lists/security-words.ts'

/** What the Freedom of Information Act § 24 protects: staffing, routines, plans, technical protection, transports. */
export function securityWords({ block, text, sentences }: CheckedText): Remark[] {
  return sentences.flatMap((sentence) => {
    const written = text.slice(sentence.start, sentence.end)
    return SECURITY_PATTERNS.flatMap(({ check, word, need }) => {
      if (need?.some((one) => !one.test(written))) return []
      return [...written.matchAll(word)].map((match) => {
        const start = sentence.start + match.index
        const params = { ground: 'offl-24' }
        return { check, severity: 'stop' as const, block, start, end: start + match[0].length, params }
      })
    })
  })
}
