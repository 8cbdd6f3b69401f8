import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { ElementEditor } from './element-editor.tsx'
import { type ElementView, titleOf } from './strategy-data.ts'
import { useGoToDraft } from './use-chosen.ts'
import { mayWrite, type Whole } from './whole.ts'

type EditProps = {
  whole: Whole
  element: ElementView
  /** In a list, where the name of the element stands beside it. */
  isShort?: boolean
}

/** Opens the chosen element in the draft. What is saved is shown there. */
export function EditButton({ whole, element, isShort }: EditProps) {
  const { t, i18n } = useTranslation('strategy')
  const [isOpen, setOpen] = useShown<true>()
  const goToDraft = useGoToDraft()
  if (!mayWrite(whole)) return null
  return (
    <p className="v-btns">
      <Button
        data-size="sm"
        variant={isShort ? 'tertiary' : 'secondary'}
        {...(isShort ? { 'aria-label': t('editor.open.named', { name: titleOf(element, i18n.language) }) } : {})}
        onClick={() => setOpen(true)}
      >
        {t(isShort ? 'editor.open.short' : 'details.edit')}
      </Button>
      {isOpen && <ElementEditor elementKey={element.key} onClose={() => setOpen(null)} onSaved={goToDraft} />}
    </p>
  )
}
