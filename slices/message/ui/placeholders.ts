import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Says in the empty title and the empty text what to write there; for the eye, the label says it to the ear. */
export const Placeholders = Extension.create<{ title: string; text: string }>({
  name: 'placeholders',
  addOptions: () => ({ title: '', text: '' }),
  addProseMirrorPlugins() {
    const { title, text } = this.options
    return [
      new Plugin({
        key: new PluginKey('placeholders'),
        props: {
          decorations: ({ doc }) => {
            const [first, second] = [doc.firstChild, doc.maybeChild(1)]
            const marks: Decoration[] = []
            if (first && first.content.size === 0)
              marks.push(Decoration.node(0, first.nodeSize, { 'data-empty': title }))
            if (first && second && doc.childCount === 2 && second.isTextblock && second.content.size === 0)
              marks.push(Decoration.node(first.nodeSize, first.nodeSize + second.nodeSize, { 'data-empty': text }))
            return DecorationSet.create(doc, marks)
          },
        },
      }),
    ]
  },
})
