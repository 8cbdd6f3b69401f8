import { type Extensions, Node } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { isSafeLink } from '../rules/body.ts'

/** A title and then blocks; nothing else can be on the paper, whatever is typed or pasted. */
const Paper = Node.create({ name: 'doc', topNode: true, content: 'title block+' })

const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: '',
  defining: true,
  // Inside a text field it is no heading of the page, which has one of its own.
  parseHTML: () => [{ tag: 'h1' }, { tag: 'div.v-text__title' }],
  renderHTML: () => ['div', { class: 'v-text__title' }, 0],
  addKeyboardShortcuts() {
    return {
      // Enter in the title goes on to the text; a title never has two lines.
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type.name !== 'title') return false
        return editor
          .chain()
          .setTextSelection($from.after() + 1)
          .run()
      },
      // Never lift the first paragraph into the title.
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        return empty && $from.depth === 1 && $from.index(0) === 1 && $from.parentOffset === 0
      },
    }
  },
})

/** One paragraph an item and no lists inside lists: the same on paper, in an SMS and read aloud. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        const isAtStart = empty && $from.parentOffset === 0 && $from.node(-1)?.type.name === 'listItem'
        return isAtStart && $from.index(-2) === 0 && this.editor.commands.liftListItem('listItem')
      },
    }
  },
})

export const paperExtensions: Extensions = [
  Paper,
  Title,
  ListItem,
  StarterKit.configure({
    document: false,
    listItem: false,
    blockquote: false,
    bold: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    listKeymap: false,
    heading: { levels: [2] },
    link: { openOnClick: false, autolink: false, linkOnPaste: false, isAllowedUri: (uri) => isSafeLink(uri) },
  }),
]
