import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { Hunspell, HunspellFactory } from 'hunspell-asm'
import type { CheckedLanguage } from '../rules/finding.ts'
import { splitCompound } from '../rules/spelling/compound.ts'
import { isFieldWord } from '../rules/word-lists/field-words.ts'

/** What the worker says about a word: known, perhaps a compound of these parts, or unknown. */
export type Verdict = 'known' | 'unknown' | { maybe: string[] }
export type SpellingRequest =
  | { id: number; kind: 'look-up'; language: CheckedLanguage; words: string[][] }
  | { id: number; kind: 'suggest'; language: CheckedLanguage; word: string }
/** `null` instead of an answer: the dictionary is not installed. */
export type SpellingReply =
  | { id: number; kind: 'look-up'; verdicts: Verdict[] | null }
  | { id: number; kind: 'suggest'; suggestions: string[] | null }

const LONGEST = 60
let factory: Promise<HunspellFactory> | null = null
const dictionaries = new Map<CheckedLanguage, Promise<Hunspell | null>>()

/** The dictionaries are optional packages under other licences: read them where they are, never carry them along. */
async function open(language: CheckedLanguage): Promise<Hunspell | null> {
  try {
    const { loadModule } = await import('hunspell-asm')
    factory ??= loadModule({ timeout: 30_000 })
    const hunspell = await factory
    const entry = import.meta.resolve(`dictionary-${language}`)
    const mounted = await Promise.all(
      ['index.aff', 'index.dic'].map(async (name) =>
        hunspell.mountBuffer(new Uint8Array(await readFile(new URL(name, entry))), `${language}-${name}`),
      ),
    )
    return hunspell.create(mounted[0]!, mounted[1]!)
  } catch {
    return null
  }
}

function dictionary(language: CheckedLanguage): Promise<Hunspell | null> {
  const opened = dictionaries.get(language) ?? open(language)
  dictionaries.set(language, opened)
  return opened
}

function verdict(speller: Hunspell, forms: string[], language: CheckedLanguage): Verdict {
  const word = forms.at(-1) ?? ''
  if (word.length > LONGEST) return 'unknown'
  if (forms.some((form) => speller.spell(form))) return 'known'
  if (language === 'en') return 'unknown'
  const parts = splitCompound(word, (part) => speller.spell(part) || isFieldWord(part, language))
  if (!parts) return 'unknown'
  // The field's own words make compounds freely.
  return parts.some((part) => isFieldWord(part, language)) ? 'known' : { maybe: parts }
}

parentPort?.on('message', async (request: SpellingRequest) => {
  const speller = await dictionary(request.language)
  const { id } = request
  const reply: SpellingReply =
    request.kind === 'look-up'
      ? {
          id,
          kind: 'look-up',
          verdicts: speller && request.words.map((forms) => verdict(speller, forms, request.language)),
        }
      : { id, kind: 'suggest', suggestions: speller?.suggest(request.word) ?? null }
  parentPort?.postMessage(reply)
})
