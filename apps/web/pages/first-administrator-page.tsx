import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { FirstAdministratorForm, readLink } from '../../../slices/access/ui/index.ts'

/** The one-time link that the server printed at its first start. */
export function FirstAdministratorPage() {
  const { t } = useTranslation('access')
  const [token] = useState(() => window.location.hash.slice(1))
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => readLink(token),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (link.error)
    return (
      <div className="v-narrow v-stack">
        <PageHead title={t('link.dead')} />
        <ProblemText error={link.error} />
        <a className="v-link" href="/logg-inn">
          {t('link.to-sign-in')}
        </a>
      </div>
    )
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
