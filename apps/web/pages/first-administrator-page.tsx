import { useTranslation } from 'react-i18next'
import { Loading } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { DeadLink, FirstAdministratorForm, useOneTimeLink } from '../../../slices/access/ui/index.ts'

/** The one-time link that the server printed at its first start. */
export function FirstAdministratorPage() {
  const { t } = useTranslation('access')
  const { token, link } = useOneTimeLink()
  if (link.error) return <DeadLink error={link.error} />
  if (!link.data) return <Loading text={t('link.reading')} />
  return (
    <div className="v-narrow">
      <PageHead title={t('first.title')} lead={t('first.about')} />
      <FirstAdministratorForm
        token={token}
        needsUnit={link.data.needsUnit}
        onDone={() => window.location.replace('/')}
      />
    </div>
  )
}
