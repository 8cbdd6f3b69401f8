import { useEffect, useMemo, useState } from 'react'
import { call } from '../../../kit/ui/api.ts'
import { blockTexts } from '../rules/body.ts'
import { type Finding, TITLE_BLOCK } from '../rules/finding.ts'
import type { PaperText } from './paper-document.ts'

type Spelled = { status: 'checked' | 'partly' | 'not-available'; findings: Finding[] }

const PAUSE_MS = 1_200
const AGAIN_MS = 1_500
const MOST_TRIES = 4
const NONE: Finding[] = []

/**
 * Spelling from the server, a moment after the last key; the dictionaries are too large for the browser. Findings whose
 * words have moved on since are left out until the next answer. Nothing is said when the server cannot be reached.
 */
export function useSpelling(language: string, text: PaperText, isWanted: boolean): Finding[] {
  const [found, setFound] = useState<Finding[]>(NONE)
  useEffect(() => {
    if (!isWanted) return
    let timer: ReturnType<typeof setTimeout>
    let isOver = false
    const json = { language, title: text.title, blocks: blockTexts(text.body) }
    const ask = async (tries: number) => {
      try {
        const spelled = await call<Spelled>('/api/message-spelling', { method: 'POST', json })
        if (isOver) return
        setFound(spelled.findings)
        if (spelled.status === 'partly' && tries < MOST_TRIES) timer = setTimeout(() => void ask(tries + 1), AGAIN_MS)
      } catch {
        // Spelling is a help: without it one writes on, and it comes back with the next key.
      }
    }
    timer = setTimeout(() => void ask(1), PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [language, text, isWanted])
  return useMemo(() => {
    const texts = blockTexts(text.body).map((block) => block.text)
    const textAt = (block: number) => (block === TITLE_BLOCK ? text.title : (texts[block] ?? ''))
    return found.filter(({ block, start, end, excerpt }) => textAt(block).slice(start, end) === excerpt)
  }, [found, text])
}
