import { useTranslation } from 'react-i18next'
import { isOpenTranslation, type TranslationView } from '../rules/translation.ts'
import { useNames } from './names-of.ts'
import { useTranslations } from './translation-calls.ts'
import { TranslationStanding } from './translation-standing.tsx'

type Where = 'approve' | 'plan' | 'sent'

/** Languages that a text lacks and somebody works on, for a page that knows the message alone. Nothing where there are none. */
export function TranslationsUnderWay({
  messageId,
  where,
  className,
}: {
  messageId: string
  where: Where
  className?: string
}) {
  const items = useTranslations(messageId).data?.items ?? []
  return <UnderWay items={items} where={where} className={className} />
}

type Props = { items: readonly TranslationView[]; where: Where; className?: string | undefined }

/** The languages that are not there yet, who has each and until when, and what that means here. */
export function UnderWay({ items, where, className = '' }: Props) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const missing = items.filter(({ state, hasEdition }) => isOpenTranslation(state) && !hasEdition)
  if (missing.length === 0) return null
  return (
    <div className={`v-note ${className}`}>
      <p className="v-strong">{t('translation.under-way', { count: missing.length })}</p>
      <ul>
        {missing.map((item) => (
          <li key={item.id}>
            {languageName(item.language)}: <TranslationStanding item={item} />
          </li>
        ))}
      </ul>
      <p className="v-meta">{t(`translation.under-way.${where}`)}</p>
    </div>
  )
}
