import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../rules/edition-language.ts'
import type { Finding } from '../rules/finding.ts'
import { blocksFromText } from '../rules/pasted-text.ts'
import { FindingMarks, findingKey } from './finding-marks.ts'
import { MarginNumbers } from './margin-numbers.tsx'
import { blockNodes, type PaperText, paperOf, spansOf, textOfPaper } from './paper-document.ts'
import { paperExtensions } from './paper-schema.ts'
import { PaperTools } from './paper-tools.tsx'
import { Placeholders } from './placeholders.ts'

/** What the page may do with the paper from outside. */
export type PaperHandle = {
  /** Puts text in the place of a remark; false when the text has moved on. */
  replace: (finding: Finding, text: string) => boolean
  /** Shows where a remark is, without moving the keyboard's place. */
  show: (finding: Finding) => void
  /** Puts a sentence where the cursor stands, or at the end of the text, and moves the keyboard there. */
  insert: (sentence: string) => void
}

type Props = {
  language: string
  label: string
  start: PaperText
  findings: readonly Finding[]
  /** The number of the remark a finding belongs to, for the margin. */
  numberOf: (finding: Finding) => number
  current: string | null
  onText: (text: PaperText) => void
  onHandle: (handle: PaperHandle | null) => void
  status: React.ReactNode
}

/** The paper one writes on. Loaded only by those who may edit; others get `ReadingText`. */
export function PaperEditor(props: Props) {
  const { t } = useTranslation('message')
  const latest = useRef(props)
  latest.current = props
  const editor = useEditor({
    extensions: [
      ...paperExtensions,
      FindingMarks,
      Placeholders.configure({ title: t('editor.title'), text: t('editor.empty') }),
    ],
    content: paperOf(props.start),
    immediatelyRender: true,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: {
        class: 'v-text',
        'data-typography': 'secondary',
        lang: props.language,
        dir: directionOf(props.language),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': props.label,
        spellcheck: 'true',
      },
      handlePaste: (_view, event) => pastePlain(editorRef.current, event),
      handleDrop: () => true,
    },
    onUpdate: ({ editor }) => latest.current.onText(textOfPaper(editor.state.doc)),
  })
  const editorRef = useRef<Editor | null>(null)
  editorRef.current = editor
  const { findings, current, onHandle } = props
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(findingKey, { findings, current }).setMeta('addToHistory', false))
  }, [editor, findings, current])
  useEffect(() => {
    onHandle(handleOf(editor))
    return () => onHandle(null)
  }, [editor, onHandle])
  return (
    <>
      <div className="v-paper__bar">
        <div className="v-meta">{props.status}</div>
        <PaperTools editor={editor} />
      </div>
      <div className="v-sheet">
        <EditorContent editor={editor} />
        <MarginNumbers editor={editor} findings={findings} numberOf={props.numberOf} />
      </div>
    </>
  )
}

function handleOf(editor: Editor): PaperHandle {
  return {
    replace: (finding, text) => {
      const [span, second] = spansOf(editor.state.doc, finding.block, finding.start, finding.end)
      if (!span || second) return false
      if (editor.state.doc.textBetween(span.from, span.to) !== finding.excerpt) return false
      const { tr } = editor.state
      editor.view.dispatch(text === '' ? tr.delete(span.from, span.to) : tr.insertText(text, span.from, span.to))
      return true
    },
    show: (finding) => {
      const [span] = spansOf(editor.state.doc, finding.block, finding.start, finding.end)
      if (!span) return
      const { node } = editor.view.domAtPos(span.from)
      const element = node instanceof HTMLElement ? node : node.parentElement
      element?.scrollIntoView({ block: 'nearest' })
    },
    insert: (sentence) => {
      const { selection, doc } = editor.state
      const isInText = selection.$from.depth > 0 && selection.$from.parent.type.name !== 'title'
      const at = isInText ? selection.to : doc.content.size - 1
      const before = doc.textBetween(Math.max(at - 1, 0), at, '\n', '\n')
      const after = doc.textBetween(at, Math.min(at + 1, doc.content.size), '\n', '\n')
      const text = `${/\S/.test(before) ? ' ' : ''}${sentence}${/\S/.test(after) ? ' ' : ''}`
      editor.chain().focus().insertContentAt(at, { type: 'text', text }).scrollIntoView().run()
    },
  }
}

/** Only words come in, whatever the clipboard holds. */
function pastePlain(editor: Editor | null, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (!editor || text === '') return true
  const blocks = blocksFromText(text)
  const [only, more] = blocks
  const isInTitle = editor.state.selection.$from.parent.type.name === 'title'
  if (isInTitle || (only?.kind === 'paragraph' && !more)) {
    const line = text.trim() === '' ? text : text.replace(/\s*[\r\n]+\s*/g, ' ')
    editor.view.dispatch(editor.state.tr.insertText(line))
    return true
  }
  editor.chain().focus().insertContent(blockNodes(blocks)).run()
  return true
}
