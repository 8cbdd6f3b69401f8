import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { tellConfirmed } from '../../../slices/access/ui/index.ts'

/** Where the provider of single sign-on leads back to in a tab of its own: tells the page that waits, and closes itself where it may. */
export function ConfirmedPage() {
  const { t } = useTranslation('access')
  useEffect(tellConfirmed, [])
  return (
    <div className="v-narrow">
      <PageHead title={t('confirmed.title')} lead={t('confirmed.about')} />
    </div>
  )
}
