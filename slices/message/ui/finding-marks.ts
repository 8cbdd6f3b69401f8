import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '../rules/finding.ts'
import { spansOf } from './paper-document.ts'

type Marked = { findings: readonly Finding[]; current: string | null }
export const findingKey = new PluginKey<{ marked: Marked; set: DecorationSet }>('findings')

/** How a remark is drawn: a stop, a whole sentence, or words. */
export function markClass(finding: Finding): string {
  if (finding.severity === 'stop') return 'stop'
  if (finding.check === 'long-sentence') return 'lang'
  return finding.check === 'passive' ? 'passive' : 'word'
}

/**
 * Underlines remarks in the paper. Send `{ findings, current }` as the meta `findingKey`; between two checks the marks
 * move along with the text.
 */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<{ marked: Marked; set: DecorationSet }>({
      key: findingKey,
      state: {
        init: () => ({ marked: { findings: [], current: null }, set: DecorationSet.empty }),
        apply: (tr, before) => {
          const marked = tr.getMeta(findingKey) as Marked | undefined
          if (!marked) return { ...before, set: before.set.map(tr.mapping, tr.doc) }
          const marks = marked.findings.flatMap((finding) =>
            spansOf(tr.doc, finding.block, finding.start, finding.end).map(({ from, to }) =>
              Decoration.inline(from, to, {
                nodeName: 'mark',
                class: finding.id === marked.current ? `${markClass(finding)} current` : markClass(finding),
                'data-finding': finding.id,
              }),
            ),
          )
          return { marked, set: DecorationSet.create(tr.doc, marks) }
        },
      },
      props: { decorations: (state) => findingKey.getState(state)?.set },
    }),
  ],
})
