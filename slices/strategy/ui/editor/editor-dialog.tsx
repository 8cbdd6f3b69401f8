import { Heading } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../../kit/ui/dialog.tsx'
import { isSame } from '../../rules/comparison.ts'
import type { ElementContent } from '../../rules/element.ts'
import { keyFrom } from '../../rules/key-from.ts'
import { titleIn } from '../../rules/said.ts'
import type { ElementView, LinkView } from '../strategy-data.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { conflictIn, useSaveElement } from './editor-data.ts'
import { EditorForm } from './editor-form.tsx'
import { ElementGone } from './element-gone.tsx'
import { RemoveElement } from './remove-element.tsx'

type Props = {
  start: ElementContent
  /** Null for a new element. */
  revision: number | null
  elements: ElementView[]
  links: LinkView[]
  mayEdit: boolean
  onClose: () => void
  onSaved?: ((key: string) => void) | undefined
}

/** The form in its dialog, and what happens when somebody saved first. */
export function EditorDialog(props: Props) {
  const { t, i18n } = useTranslation('strategy')
  const id = useId()
  // What the form began from stays, also when a colleague's save makes the list come anew.
  const [{ start, isNew }] = useState({ start: props.start, isNew: props.revision === null })
  const [content, setContent] = useState(start)
  const [revision, setRevision] = useState(props.revision)
  const [shown, setShown] = useState<'form' | 'remove'>('form')
  const save = useSaveElement(() => {
    props.onSaved?.(content.key)
    props.onClose()
  })
  const conflict = conflictIn(save.error)
  const change = (next: ElementContent) => {
    const taken = new Set(props.elements.map(({ key }) => key))
    const followed = isNew && [start.key, keyOf(content, taken)].includes(content.key)
    const isSameTitle = next.texts.nb.title === content.texts.nb.title
    setContent(followed && !isSameTitle && next.key === content.key ? { ...next, key: keyOf(next, taken) } : next)
  }
  const send = (next: ElementContent, from: number | null, reason: string) => {
    setContent(next)
    setRevision(from)
    save.mutate({ content: next, revision: from, reason })
  }
  if (shown === 'remove')
    return (
      <RemoveElement
        content={start}
        revision={revision!}
        elements={props.elements}
        links={props.links}
        onRemoved={props.onClose}
        onClose={() => setShown('form')}
      />
    )
  const title = isNew ? t('editor.new', { kind: t(`kind.${start.kind}`) }) : titleIn(start.texts, i18n.language)
  return (
    <Dialog
      open
      className="v-editor"
      onClose={props.onClose}
      isChanged={!isSame(start, content)}
      closeButton={t('close')}
      aria-labelledby={id}
    >
      <p className="v-meta">{t('editor.over', { kind: t(`kind.${start.kind}`) })}</p>
      <Heading level={2} data-size="sm" id={id}>
        {title}
      </Heading>
      {conflict?.theirs && (
        <ConflictChoice
          key={conflict.theirs.revision}
          conflict={{ ...conflict, theirs: conflict.theirs }}
          mine={content}
          elements={props.elements}
          isBusy={save.isPending}
          onChoose={(next) => send(next, conflict.theirs!.revision, save.variables?.reason ?? '')}
        />
      )}
      {conflict && !conflict.theirs && (
        <ElementGone
          conflict={conflict}
          mine={content}
          isBusy={save.isPending}
          onPutBack={() => send(content, null, save.variables?.reason ?? '')}
          onLeave={props.onClose}
        />
      )}
      {!conflict && (
        <EditorForm
          content={content}
          isNew={isNew}
          mayEdit={props.mayEdit}
          error={save.error}
          isBusy={save.isPending}
          onChange={change}
          onSave={(reason) => send(content, revision, reason)}
          onRemove={isNew ? undefined : () => setShown('remove')}
        />
      )}
    </Dialog>
  )
}

const keyOf = ({ kind, texts }: ElementContent, taken: ReadonlySet<string>) =>
  texts.nb.title.trim() === '' ? '' : keyFrom(`${kind}-${texts.nb.title}`, taken)
