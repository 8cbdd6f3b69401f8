import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'

export function MySignInPage() {
  const { t } = useTranslation()
  return <PageHead title={t('page.my-sign-in')} />
}
