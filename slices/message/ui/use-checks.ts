import { useEffect, useState } from 'react'
import type { KnownPublic } from '../../../kit/kernel/stops/checked-text.ts'
import { blockTexts } from '../rules/body.ts'
import { checkEdition, type EditionFindings } from '../rules/edition-findings.ts'
import type { Finding } from '../rules/finding.ts'
import { checkPlainLanguage } from '../rules/plain-language/check-plain-language.ts'
import { withSuggestions } from '../rules/with-suggestions.ts'
import type { PaperText } from './paper-document.ts'

export type Checked = EditionFindings & {
  /** LIX if every best suggestion were taken; null when there are none. */
  lixWithSuggestions: number | null
}

const PAUSE_MS = 300
const NOTHING_KNOWN: KnownPublic = {}

export function checkText(
  language: string,
  text: PaperText,
  audienceKinds: readonly string[],
  known: KnownPublic = NOTHING_KNOWN,
): Checked {
  const checked = checkEdition({ language, ...text }, audienceKinds, known)
  const hasSuggestions = checked.findings.some((finding) => finding.block >= 0 && finding.replacements.length > 0)
  const blocks = hasSuggestions ? withSuggestions(blockTexts(text.body), checked.findings) : []
  const better = hasSuggestions && checkPlainLanguage({ language, title: text.title, blocks, audienceKinds }).lix.value
  return { ...checked, lixWithSuggestions: better === false ? null : better }
}

/** The checks of the server, run in the browser 300 ms after the last key. */
export function useChecks(
  language: string,
  text: PaperText,
  audienceKinds: readonly string[],
  known: KnownPublic | undefined,
): Checked {
  const [checked, setChecked] = useState(() => checkText(language, text, audienceKinds, known))
  const audiences = audienceKinds.join()
  useEffect(() => {
    const timer = setTimeout(() => setChecked(checkText(language, text, audiences.split(','), known)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [language, text, audiences, known])
  return checked
}

/** The checks with further findings among them, in reading order; the same object while nothing is added. */
export function withFindings(checked: Checked, more: Finding[]): Checked {
  if (more.length === 0) return checked
  const findings = [...checked.findings, ...more].sort((a, b) => a.block - b.block || a.start - b.start)
  return { ...checked, findings }
}
