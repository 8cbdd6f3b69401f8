import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../../kit/ui/reason-dialog.tsx'
import type { ElementContent } from '../../rules/element.ts'
import { holdsBack, referencesTo } from '../../rules/references.ts'
import { titleIn } from '../../rules/said.ts'
import { type ElementView, type LinkView, titleOf } from '../strategy-data.ts'
import { contentIn, useRemoveElement } from './editor-data.ts'
import { useFieldName } from './field-words.ts'

type Props = {
  content: ElementContent
  revision: number
  elements: ElementView[]
  links: LinkView[]
  onRemoved: () => void
  onClose: () => void
}

/** Takes an element out, after it has been said who points at it; what stands under it must be moved first. */
export function RemoveElement({ content, revision, elements, links, onRemoved, onClose }: Props) {
  const { t, i18n } = useTranslation('strategy')
  const fieldName = useFieldName()
  const remove = useRemoveElement(onRemoved)
  const byKey = new Map(elements.map((one) => [one.key, one]))
  const users = referencesTo(
    content.key,
    elements.map((one) => contentIn(one, links)),
  ).map((one) => ({ ...one, mustMove: holdsBack(one, byKey.get(one.key)!) }))
  const isHeld = users.some(({ mustMove }) => mustMove)
  return (
    <ReasonDialog
      title={t('remove.title', { name: titleIn(content.texts, i18n.language) })}
      action={t('remove.do')}
      label={t('remove.reason')}
      about={t('remove.reason.about')}
      missing={t('remove.reason.missing')}
      error={remove.error}
      isBusy={remove.isPending || isHeld}
      onReason={(reason) => remove.mutate({ key: content.key, revision, reason, dropReferences: users.length > 0 })}
      onClose={onClose}
    >
      <p>{t(isHeld ? 'remove.held' : 'remove.users', { count: users.length })}</p>
      <ul className="v-str-list">
        {users.map(({ key, how }) => (
          <li key={`${key} ${how}`}>
            {titleOf(byKey.get(key)!, i18n.language)}{' '}
            <span className="v-muted">({fieldName(how === 'parent' ? 'parentKey' : how).toLowerCase()})</span>
          </li>
        ))}
      </ul>
    </ReasonDialog>
  )
}
