import { Button, Heading, Textfield } from '@digdir/designsystemet-react'
import type { Editor } from '@tiptap/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { isSafeLink } from '../rules/body.ts'

/** What one can make of a text, in words. Arrow keys move between the tools, as in any toolbar. */
export function PaperTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation('message')
  const [isLinking, setLinking] = useShown<true>()
  const [place, setPlace] = useState(0)
  const isInTitle = editor.state.selection.$from.parent.type.name === 'title'
  const tools = [
    {
      key: 'heading',
      isOn: editor.isActive('heading'),
      run: () => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    },
    { key: 'list', isOn: editor.isActive('bulletList'), run: () => editor.chain().focus().toggleBulletList().run() },
    { key: 'steps', isOn: editor.isActive('orderedList'), run: () => editor.chain().focus().toggleOrderedList().run() },
    { key: 'link', isOn: editor.isActive('link'), run: () => setLinking(true) },
  ]
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (place + step + tools.length) % tools.length
    setPlace(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div className="v-paper__tools" role="toolbar" aria-label={t('tools')} onKeyDown={move}>
        {tools.map((tool, index) => (
          <button
            key={tool.key}
            type="button"
            tabIndex={index === place ? 0 : -1}
            aria-pressed={tool.isOn}
            aria-disabled={isInTitle}
            onFocus={() => setPlace(index)}
            onClick={() => !isInTitle && tool.run()}
          >
            {t(`tool.${tool.key}`)}
          </button>
        ))}
      </div>
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(null)} />}
    </>
  )
}

function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('message')
  const old = editor.getAttributes('link').href as string | undefined
  const { from, to } = editor.state.selection
  const [href, setHref] = useState(old ?? 'https://')
  const [text, setText] = useState(editor.state.doc.textBetween(from, to))
  const [isTried, setTried] = useState(false)
  const needsText = from === to && !old
  const faulty = !isSafeLink(href.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faulty || (needsText && text.trim() === '')) return
    const link = { type: 'link', attrs: { href: href.trim() } }
    if (needsText)
      editor
        .chain()
        .insertContent({ type: 'text', text: text.trim(), marks: [link] })
        .run()
    else editor.chain().extendMarkRange('link').setLink({ href: href.trim() }).run()
    onClose()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('kit:dialog.close')} aria-labelledby="link-title">
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="link-title">
          {t('link.title')}
        </Heading>
        {needsText && (
          <Textfield
            label={t('link.text')}
            description={t('link.text.about')}
            value={text}
            error={isTried && text.trim() === '' ? t('link.text.missing') : undefined}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <Textfield
          label={t('link.href')}
          value={href}
          error={isTried && faulty ? t('link.href.faulty') : undefined}
          onChange={(event) => setHref(event.target.value)}
        />
        <div className="v-btns">
          <Button type="submit" data-size="sm">
            {t('link.set')}
          </Button>
          {old && (
            <Button type="button" data-size="sm" variant="secondary" onClick={remove}>
              {t('link.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
