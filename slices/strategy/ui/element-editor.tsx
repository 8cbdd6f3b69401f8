import { Button, Heading } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { ElementContent } from '../rules/element.ts'
import type { ElementKind } from '../rules/element-kind.ts'
import { exampleStart } from '../rules/example-start.ts'
import { blankOf, contentIn, useStartDraft } from './editor/editor-data.ts'
import { EditorDialog } from './editor/editor-dialog.tsx'
import { type StrategyOverview, useElements, useStrategy } from './strategy-data.ts'

type Existing = { elementKey: string }
type New = { kind: ElementKind; preset?: ElementContent['data']; example?: ElementContent }
type Props = (Existing | New) & {
  onClose: () => void
  /** The key of what was saved, before the editor closes. */
  onSaved?: (key: string) => void
}

/**
 * Writes an element of the draft, or a new one, in a dialog: the form is made from the list of kinds. Where there is no
 * draft, it offers to start one. Two who write at once both keep their text.
 */
export function ElementEditor(props: Props) {
  const { t } = useTranslation('strategy')
  const strategy = useStrategy()
  return (
    <Loaded query={strategy} text={t('loading')}>
      {(overview) =>
        overview.draft ? <DraftEditor {...props} /> : <NoDraft overview={overview} onClose={props.onClose} />
      }
    </Loaded>
  )
}

function DraftEditor({ onClose, onSaved, ...what }: Props) {
  const { t } = useTranslation('strategy')
  const draft = useElements([], 'draft')
  return (
    <Loaded query={draft} text={t('loading')}>
      {({ elements, links, abilities }) => {
        const element = 'elementKey' in what ? elements.find(({ key }) => key === what.elementKey) : undefined
        const contents = () => elements.map((one) => contentIn(one, links))
        const start =
          'kind' in what
            ? what.example
              ? exampleStart(what.example, contents())
              : blankOf(what.kind, what.preset)
            : null
        if (!element && !start) return <Gone onClose={onClose} />
        return (
          <EditorDialog
            start={element ? contentIn(element, links) : start!}
            revision={element?.revision ?? null}
            elements={elements}
            links={links}
            mayEdit={abilities.includes('edit')}
            onClose={onClose}
            onSaved={onSaved}
          />
        )
      }}
    </Loaded>
  )
}

/** The element stands in the edition in force, and has been taken out of the draft. */
function Gone({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('strategy')
  return <Message title={t('editor.gone')} text={t('editor.gone.about')} onClose={onClose} />
}

function NoDraft({ overview, onClose }: { overview: StrategyOverview; onClose: () => void }) {
  const { t } = useTranslation('strategy')
  const start = useStartDraft()
  const may = overview.abilities.includes('draft')
  return (
    <Message
      title={t('editor.no-draft')}
      text={t(may ? 'editor.no-draft.about' : 'editor.no-draft.may-not')}
      onClose={onClose}
    >
      <ProblemText error={start.error} />
      {may && (
        <Button data-size="sm" disabled={start.isPending} onClick={() => start.mutate(null)}>
          {t('draft.start')}
        </Button>
      )}
    </Message>
  )
}

function Message(props: { title: string; text: string; onClose: () => void; children?: React.ReactNode }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Dialog open onClose={props.onClose} closeButton={t('dialog.close')} aria-labelledby={id}>
      <div className="v-stack">
        <Heading level={2} data-size="sm" id={id}>
          {props.title}
        </Heading>
        <p>{props.text}</p>
        <div className="v-btns">{props.children}</div>
      </div>
    </Dialog>
  )
}
