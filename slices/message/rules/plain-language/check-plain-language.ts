import { type TokenisedBlock, tokenize } from '../../../../kit/kernel/stops/tokenize.ts'
import { type Finding, finished, isCheckedLanguage, type PlainBlock, type Remark, TITLE_BLOCK } from '../finding.ts'
import { languageForm } from '../language-form.ts'
import { bureaucraticWords } from './bureaucratic-words.ts'
import { doubledWords } from './doubled-words.ts'
import { type Lix, lix } from './lix.ts'
import { longSentences } from './long-sentences.ts'
import { longWords } from './long-words.ts'
import { nounPiles } from './noun-piles.ts'
import { passives } from './passive.ts'
import { structure } from './structure.ts'
import { type LixTarget, lixTargets } from './targets.ts'

export type PlainLanguageInput = {
  /** nb, nn and en have words of their own; other languages get counts, doubled words and structure. */
  language: string
  title: string
  blocks: PlainBlock[]
  audienceKinds: readonly string[]
}

export type PlainLanguageResult = { lix: Lix; targets: LixTarget[]; findings: Finding[] }

/** Everything that can be said about how easy the text is to read. Advice only; fast enough to run at every key. */
export function checkPlainLanguage({
  language,
  title,
  blocks,
  audienceKinds,
}: PlainLanguageInput): PlainLanguageResult {
  const body = blocks.map(({ kind, text }, block): TokenisedBlock => ({ block, kind, text, sentences: tokenize(text) }))
  const whole: TokenisedBlock[] = [
    { block: TITLE_BLOCK, kind: 'title', text: title, sentences: tokenize(title) },
    ...body,
  ]
  const counts = lix(body.flatMap(({ sentences }) => sentences))
  const remarks: Remark[] = [...structure(whole), ...whole.flatMap(doubledWords)]
  if (isCheckedLanguage(language)) {
    remarks.push(...wrongForm(whole, blocks, language), ...longWords(whole, language))
    for (const block of whole) {
      remarks.push(
        ...longSentences(block),
        ...bureaucraticWords(block, language),
        ...passives(block, language),
        ...nounPiles(block, language),
      )
    }
  }
  return {
    lix: counts,
    targets: lixTargets(counts.value, audienceKinds),
    findings: finished(withoutEchoes(remarks), title, blocks),
  }
}

/** The edition is set to one language, but its words are plainly another: one remark, on the first sentence. */
function wrongForm(whole: TokenisedBlock[], blocks: PlainBlock[], language: string): Remark[] {
  const { form, foreign } = languageForm(blocks, language)
  const first = whole.find(({ block, sentences }) => block !== TITLE_BLOCK && sentences.length > 0)
  if (!form || form === language || !first) return []
  const { start, end } = first.sentences[0]!
  return [{ check: `language-form-${form}`, block: first.block, start, end, params: { words: foreign.join(', ') } }]
}

const ECHOES: Record<string, string[]> = {
  passive: ['bureaucratic-word', 'needless-words'],
  'preposition-chain': ['noun-pile'],
}

const STRONGER = Object.values(ECHOES).flat()

/** One trouble, one remark: a passive inside a remarked phrase goes with the phrase, a chain of «av» with its noun pile. */
function withoutEchoes(remarks: Remark[]): Remark[] {
  const strong = new Map<number, Remark[]>()
  for (const remark of remarks.filter(({ check }) => STRONGER.includes(check))) {
    const others = strong.get(remark.block)
    if (others) others.push(remark)
    else strong.set(remark.block, [remark])
  }
  return remarks.filter((remark) => {
    const stronger = ECHOES[remark.check]
    if (!stronger) return true
    const others = strong.get(remark.block) ?? []
    return !others.some(
      (other) => stronger.includes(other.check) && other.start < remark.end && remark.start < other.end,
    )
  })
}
