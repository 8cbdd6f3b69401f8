import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'

export function ApprovePage() {
  const { t } = useTranslation()
  return <PageHead title={t('page.approve')} />
}
