import { Button, Dropdown } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { ElementContent } from '../rules/element.ts'
import type { ElementKind } from '../rules/element-kind.ts'
import { ElementEditor } from './element-editor.tsx'
import type { ElementView } from './strategy-data.ts'
import { useGoToDraft } from './use-chosen.ts'
import { mayWrite, type Whole } from './whole.ts'

type AddProps = {
  whole: Whole
  kind: ElementKind
  preset?: ElementView['data']
  /** The form begins with this, to be changed into one's own. */
  example?: ElementContent
}

/** Adds an element of a kind to the draft. */
export function AddButton({ whole, kind, preset, example }: AddProps) {
  const { t } = useTranslation('strategy')
  const [isOpen, setOpen] = useShown<true>()
  const goToDraft = useGoToDraft()
  if (!mayWrite(whole)) return null
  return (
    <>
      <Button
        data-size="sm"
        variant={example ? 'tertiary' : 'secondary'}
        {...(example ? { 'aria-label': t('begin.example.named', { kind: t(`kind.${kind}`) }) } : {})}
        onClick={() => setOpen(true)}
      >
        {t(example ? 'begin.example' : `add.${kind}`)}
      </Button>
      {isOpen && (
        <ElementEditor
          kind={kind}
          {...(preset ? { preset } : {})}
          {...(example ? { example } : {})}
          onClose={() => setOpen(null)}
          onSaved={goToDraft}
        />
      )}
    </>
  )
}

const ONLY_ONE: readonly ElementKind[] = ['mission', 'vision']
/** The kinds that there is room for one more of. */
export const addableOf = (whole: Whole, kinds: readonly ElementKind[]) =>
  kinds.filter((kind) => !ONLY_ONE.includes(kind) || whole.of(kind).length === 0)

/** What a section can get: its first kind by a button, the others from a list beside it. */
export function AddButtons({ whole, kinds }: { whole: Whole; kinds: readonly ElementKind[] }) {
  const [first, ...others] = addableOf(whole, kinds)
  if (!first || !mayWrite(whole)) return null
  return (
    <>
      <AddButton whole={whole} kind={first} />
      {others.length === 1 ? (
        <AddButton whole={whole} kind={others[0]!} />
      ) : (
        others.length > 0 && <AddOther kinds={others} />
      )}
    </>
  )
}

function AddOther({ kinds }: { kinds: readonly ElementKind[] }) {
  const { t } = useTranslation('strategy')
  const [isOpen, setMenu] = useState(false)
  const [kind, setKind] = useShown<ElementKind>()
  const goToDraft = useGoToDraft()
  const choose = (next: ElementKind) => {
    setMenu(false)
    setKind(next)
  }
  return (
    <>
      <Dropdown.TriggerContext>
        <Dropdown.Trigger variant="secondary" data-size="sm" onClick={() => setMenu(!isOpen)}>
          {t('add.other')}
        </Dropdown.Trigger>
        <Dropdown open={isOpen} onClose={() => setMenu(false)} placement="bottom-end" data-size="sm">
          <Dropdown.List>
            {kinds.map((one) => (
              <Dropdown.Item key={one}>
                <Dropdown.Button onClick={() => choose(one)}>{t(`add.${one}`)}</Dropdown.Button>
              </Dropdown.Item>
            ))}
          </Dropdown.List>
        </Dropdown>
      </Dropdown.TriggerContext>
      {kind && <ElementEditor kind={kind} onClose={() => setKind(null)} onSaved={goToDraft} />}
    </>
  )
}
