import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { DeadLink, SecondStep, TakeUpLink, useOneTimeLink } from '../../../slices/access/ui/index.ts'

/** A one-time link: an invitation, or a new password. */
export function InvitationPage() {
  const { t } = useTranslation('access')
  const { token, link } = useOneTimeLink()
  const [needsCode, setNeedsCode] = useState(false)
  const enter = () => window.location.replace('/')
  if (needsCode)
    return (
      <div className="v-narrow">
        <PageHead title={t('step.title')} />
        <SecondStep onDone={enter} onBack={() => window.location.replace('/logg-inn')} />
      </div>
    )
  if (link.error) return <DeadLink error={link.error} />
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
