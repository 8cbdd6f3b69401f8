import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import {
  DemoChoices,
  EmergencyForm,
  OtherWays,
  SecondStep,
  SignInForm,
  safePlace,
  useSignInChoices,
} from '../../../slices/access/ui/index.ts'

/** Sign-in: password, then a code where one is set; passkey and single sign-on; in the demo, people to be. */
export function SignInPage() {
  const { t } = useTranslation('access')
  const search = useSearch({ strict: false })
  const [needsCode, setNeedsCode] = useState(false)
  const choices = useSignInChoices()
  const back = safePlace(search.til)
  // A new document: nothing of whoever used the page before stays in memory.
  const enter = () => window.location.replace(back)
  const onDone = (wantsCode: boolean) => (wantsCode ? setNeedsCode(true) : enter())
  const demo = choices.data?.demo ?? []
  if (needsCode)
    return (
      <div className="v-narrow">
        <PageHead title={t('step.title')} />
        <SecondStep onDone={enter} onBack={() => setNeedsCode(false)} />
      </div>
    )
  const hasDemo = demo.length > 0
  // One form in one place of the tree: what is being typed stands when the choices of the demo come.
  return (
    <>
      <PageHead
        className={hasDemo ? 'c-3-12' : 'v-narrow'}
        title={t('page.sign-in', { ns: 'kit' })}
        {...(hasDemo ? {} : { lead: t('sign-in.lead') })}
      />
      {hasDemo && (
        <div className="c-3-8">
          <DemoChoices people={demo} onDone={onDone} />
        </div>
      )}
      <section
        className={hasDemo ? 'c-9-12 v-own' : 'v-narrow'}
        {...(hasDemo ? { 'aria-labelledby': 'own-account' } : {})}
      >
        {hasDemo && (
          <div className="v-sec">
            <h2 id="own-account">{t('demo.own')}</h2>
          </div>
        )}
        {search.error !== undefined && (
          <div className="v-note stop" role="alert">
            <p>{t('sign-in.sso-failed')}</p>
          </div>
        )}
        <SignInForm onDone={onDone} />
        <OtherWays sso={choices.data?.sso ?? false} back={back} onDone={enter} />
        <EmergencyForm onDone={enter} />
      </section>
    </>
  )
}
