import { useTranslation } from 'react-i18next'

/** Who has it too, in a language that they may not read, beside the number of those who are reached; nothing where nobody has. */
export function Unread({ count = 0 }: { count?: number | undefined }) {
  const { t } = useTranslation('crisis')
  return count === 0 ? null : <span className="v-meta v-own-line">{t('reach.unread', { count })}</span>
}
