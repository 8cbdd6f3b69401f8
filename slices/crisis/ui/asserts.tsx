import { useTranslation } from 'react-i18next'
import { directionOf } from '../../message/ui/index.ts'
import type { FirstMessageView } from '../rules/statement-view.ts'

/** What whoever releases first words must confirm. */
export function Asserts({ asserts, language }: Pick<FirstMessageView, 'asserts' | 'language'>) {
  const { t } = useTranslation('crisis')
  if (asserts.length === 0) return null
  return (
    <>
      <p className="v-meta">{t('first.asserts')}</p>
      <ul lang={language} dir={directionOf(language)} data-data data-typography="secondary">
        {asserts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
