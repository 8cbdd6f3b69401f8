import { checkConfidentiality } from '../../../kit/kernel/stops/check-confidentiality.ts'
import type { KnownPublic } from '../../../kit/kernel/stops/checked-text.ts'
import { stopsIn } from '../../../kit/kernel/stops/stops-in.ts'
import { type Block, blockTexts } from './body.ts'
import type { Finding } from './finding.ts'
import { linkStops } from './link-stops.ts'
import { checkPlainLanguage, type PlainLanguageResult } from './plain-language/check-plain-language.ts'

export type CheckedEdition = { language: string; title: string; body: Block[] }
export type EditionFindings = Pick<PlainLanguageResult, 'lix' | 'targets'> & {
  /** Stops and advice together, in reading order. */
  findings: Finding[]
}

/** Everything the checks say about one edition; the same on the server and while a person types. */
export function checkEdition(
  { language, title, body }: CheckedEdition,
  audienceKinds: readonly string[],
  known: KnownPublic,
): EditionFindings {
  const blocks = blockTexts(body)
  const { lix, targets, findings } = checkPlainLanguage({ language, title, blocks, audienceKinds })
  const confidential = checkConfidentiality({ language, title, blocks, known })
  const all = [...confidential, ...linkStops(language, body, known), ...findings].sort(
    (a, b) => a.block - b.block || a.start - b.start || a.end - b.end,
  )
  return { lix, targets, findings: all }
}

/** What goes with the text and is read by everybody who gets it: the question, and why it is shown by name who has confirmed. */
export type BesideText = {
  sourceLanguage: string
  question: Record<string, string> | null
  byNameReason: string | null
}

/** The stops of the words that stand beside an edition, as the stops of the edition itself. */
export function stopsBeside(
  language: string,
  { sourceLanguage, question, byNameReason }: BesideText,
  known: KnownPublic,
): Finding[] {
  const reason = language === sourceLanguage ? byNameReason : null
  return stopsIn({ language, text: [question?.[language] ?? '', reason ?? ''].join('\n\n') }, known)
}

/** The stops of an edition, checked alone where advice is not asked for. */
export function stopsOf({ language, title, body }: CheckedEdition, known: KnownPublic): Finding[] {
  const found = checkConfidentiality({ language, title, blocks: blockTexts(body), known })
  return [...found.filter((finding) => finding.severity === 'stop'), ...linkStops(language, body, known)]
}
