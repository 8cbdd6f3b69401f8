import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { readLink, SecondStep, TakeUpLink } from '../../../slices/access/ui/index.ts'

/** A one-time link: an invitation, or a new password. The token stands behind `#` and is sent to no log. */
export function InvitationPage() {
  const { t } = useTranslation('access')
  const [token] = useState(() => window.location.hash.slice(1))
  const [needsCode, setNeedsCode] = useState(false)
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => readLink(token),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const enter = () => window.location.replace('/')
  if (needsCode)
    return (
      <div className="v-narrow">
        <PageHead title={t('step.title')} />
        <SecondStep onDone={enter} onBack={() => window.location.replace('/logg-inn')} />
      </div>
    )
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
      <PageHead
        title={t(`link.${link.data.kind}`, { name: link.data.name })}
        lead={t('link.about', { email: link.data.email })}
      />
      <TakeUpLink token={token} link={link.data} onDone={(wantsCode) => (wantsCode ? setNeedsCode(true) : enter())} />
    </div>
  )
}
