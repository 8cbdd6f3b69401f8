import { type Block, blockTexts } from './body.ts'
import { checkConfidentiality } from './confidentiality/check-confidentiality.ts'
import type { KnownPublic } from './confidentiality/checked-text.ts'
import type { Finding } from './finding.ts'
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
  const all = [...confidential, ...findings].sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end)
  return { lix, targets, findings: all }
}

/** The stops of an edition, checked alone where advice is not asked for. */
export function stopsOf({ language, title, body }: CheckedEdition, known: KnownPublic): Finding[] {
  const found = checkConfidentiality({ language, title, blocks: blockTexts(body), known })
  return found.filter((finding) => finding.severity === 'stop')
}
