import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Finding } from '../rules/finding.ts'
import { spansOf } from './paper-document.ts'

type Line = { top: number; numbers: number[] }
type Props = { editor: Editor; findings: readonly Finding[]; numberOf: (finding: Finding) => number }

/**
 * The numbers in the margin that tie the text to its remarks, each on the line where the remark begins. For the eye alone:
 * the list of remarks says the words.
 */
export function MarginNumbers({ editor, findings, numberOf }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<Line[]>([])
  const [width, setWidth] = useState(0)
  const [fonts, setFonts] = useState(0)
  const { doc } = editor.state
  useLayoutEffect(() => {
    const sheet = frame.current?.parentElement
    if (!sheet) return
    const watcher = new ResizeObserver(() => setWidth(sheet.clientWidth))
    watcher.observe(sheet)
    // The serif may come after the first drawing, and moves the lines.
    void document.fonts.ready.then(() => setFonts((times) => times + 1))
    return () => watcher.disconnect()
  }, [])
  const isThere = useIsThere(editor)
  // biome-ignore lint/correctness/useExhaustiveDependencies: width and fonts decide where lines break.
  useLayoutEffect(() => {
    if (!isThere || editor.isDestroyed) return
    const top = frame.current?.parentElement?.getBoundingClientRect().top ?? 0
    const placed = findings.flatMap((finding) => {
      const [span] = spansOf(doc, finding.block, finding.start, finding.end)
      return span ? [{ top: Math.round(editor.view.coordsAtPos(span.from).top - top), number: numberOf(finding) }] : []
    })
    setLines(linesOf(placed))
  }, [editor, doc, findings, numberOf, isThere, width, fonts])
  return (
    <div ref={frame} className="v-margin" aria-hidden="true">
      {lines.map((line) => (
        <span key={line.numbers.join()} style={{ top: line.top }}>
          {line.numbers.join(' ')}
        </span>
      ))}
    </div>
  )
}

/** The paper is drawn a moment after the editor is made; before that it has no lines. */
function useIsThere(editor: Editor): boolean {
  const [isThere, setThere] = useState(editor.isInitialized)
  useEffect(() => {
    const tell = () => setThere(true)
    if (editor.isInitialized) tell()
    editor.on('create', tell)
    return () => {
      editor.off('create', tell)
    }
  }, [editor])
  return isThere
}

const SAME_LINE_PX = 10

function linesOf(placed: { top: number; number: number }[]): Line[] {
  const lines: Line[] = []
  const seen = new Set<number>()
  for (const { top, number } of placed) {
    if (seen.has(number)) continue
    seen.add(number)
    const line = lines.find((each) => Math.abs(each.top - top) < SAME_LINE_PX)
    if (line) line.numbers.push(number)
    else lines.push({ top, numbers: [number] })
  }
  return lines
}
