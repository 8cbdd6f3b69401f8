import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'

export function DemoInboxPage() {
  const { t } = useTranslation()
  return <PageHead title={t('page.demo-inbox')} />
}
