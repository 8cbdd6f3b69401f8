import {
  type CheckedLanguage,
  type Finding,
  finished,
  inTheCaseOf,
  isCheckedLanguage,
  type PlainBlock,
  type Remark,
} from '../rules/finding.ts'
import { type SpellWord, wordsToSpell } from '../rules/spelling/words-to-spell.ts'
import { askSpellingThread } from './spelling-thread.ts'
import type { Verdict } from './spelling-worker.ts'

export { closeSpelling } from './spelling-thread.ts'

export type SpellingInput = {
  language: string
  title?: string
  blocks: PlainBlock[]
  /** Milliseconds; when they have passed, the answer comes with what is known by then. */
  timeLimit?: number
  /** False: words are looked up (a millisecond), but no suggestions are worked out (200 ms each). */
  suggest?: boolean
}

export type SpellingResult = {
  /**
   * `checked`: every word looked up, every suggestion found. `partly`: time ran out; the rest is worked on and stands
   * ready soon, so ask again. `not-available`: no dictionary for the language is installed.
   */
  status: 'checked' | 'partly' | 'not-available'
  findings: Finding[]
}

const TIME_LIMIT = 1_500
const MOST_SUGGESTIONS = 5
const MOST_WORDS = 50_000
const verdicts = new Map<string, Verdict>()
const suggestions = new Map<string, string[]>()
/** Suggestions are worked out one by one, so that a look-up waits for one of them at most. */
let suggesting: Promise<void> = Promise.resolve()
const asked = new Set<string>()

/** Words that the dictionary does not know (`spelling`), and unknown compounds of known parts (`spelling-maybe`). */
export async function checkSpelling({
  language,
  title = '',
  blocks,
  timeLimit = TIME_LIMIT,
  suggest = true,
}: SpellingInput): Promise<SpellingResult> {
  if (!isCheckedLanguage(language)) return { status: 'not-available', findings: [] }
  const until = Date.now() + timeLimit
  const words = wordsToSpell(title, blocks, language)
  const lookedUp = await within(until, lookUp(language, words))
  if (lookedUp === 'not-available') return { status: 'not-available', findings: [] }
  if (lookedUp === undefined) return { status: 'partly', findings: [] }
  const unknown = words.filter(({ word }) => verdicts.get(key(language, word)) === 'unknown')
  const open = suggest ? [...new Set(unknown.map(({ word }) => word))] : []
  const done = await within(until, suggestAll(language, open))
  const remarks = words.flatMap((word) => remarkOn(language, word))
  return { status: done ? 'checked' : 'partly', findings: finished(remarks, title, blocks) }
}

const key = (language: CheckedLanguage, word: string) => `${language} ${word}`

async function lookUp(language: CheckedLanguage, words: SpellWord[]): Promise<'done' | 'not-available' | undefined> {
  const fresh = [...new Map(words.map((word) => [word.word, word])).values()].filter(
    ({ word }) => !verdicts.has(key(language, word)),
  )
  if (fresh.length === 0) return 'done'
  const reply = await askSpellingThread({ kind: 'look-up', language, words: fresh.map(({ forms }) => forms) })
  if (reply?.kind !== 'look-up') return undefined
  if (!reply.verdicts) return 'not-available'
  if (verdicts.size + fresh.length > MOST_WORDS) verdicts.clear()
  for (const [at, { word }] of fresh.entries()) verdicts.set(key(language, word), reply.verdicts[at] ?? 'known')
  return 'done'
}

/** Resolves to true when all of them are known. Goes on in the background when nobody waits any more. */
function suggestAll(language: CheckedLanguage, words: string[]): Promise<true> {
  for (const word of words) {
    const name = key(language, word)
    if (suggestions.has(name) || asked.has(name)) continue
    asked.add(name)
    suggesting = suggesting.then(async () => {
      const reply = await askSpellingThread({ kind: 'suggest', language, word })
      if (suggestions.size > MOST_WORDS) suggestions.clear()
      if (reply?.kind === 'suggest') suggestions.set(name, bestOf(word, reply.suggestions ?? []))
      asked.delete(name)
    })
  }
  return words.every((word) => suggestions.has(key(language, word)))
    ? Promise.resolve(true)
    : suggesting.then(() => true)
}

/** Never a compound written apart: that is the most common mistake, not a correction. */
function bestOf(word: string, found: string[]): string[] {
  const whole = found.filter((each) => !each.includes(' ') && (word.includes('-') || !each.includes('-')))
  return [...new Set(whole.map((each) => inTheCaseOf(word, each)))].slice(0, MOST_SUGGESTIONS)
}

function remarkOn(language: CheckedLanguage, { block, start, end, word }: SpellWord): Remark[] {
  const verdict = verdicts.get(key(language, word))
  if (verdict === undefined || verdict === 'known') return []
  const place = { block, start, end }
  if (verdict !== 'unknown')
    return [{ ...place, check: 'spelling-maybe', params: { word, parts: verdict.maybe.join(' + ') } }]
  return [{ ...place, check: 'spelling', params: { word }, replacements: suggestions.get(key(language, word)) ?? [] }]
}

/** The answer, or undefined when it does not come in time. */
async function within<T>(until: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, until - Date.now()))
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
