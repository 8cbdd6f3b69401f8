import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Enrol } from './enrol.tsx'
import { lacksSingleSignOn, useMySignInOnce } from './my-sign-in.ts'
import { ProveAgain } from './prove-again.tsx'
import { SecondPerson } from './second-person.tsx'
import { switchUser } from './sign-in-calls.ts'

const TITLES = {
  enrol: 'enrol.title',
  'step-up': 'confirm.title',
  'second-person': 'second.title',
  idle: 'confirm.title',
} as const
const LEADS = {
  enrol: 'enrol.lead',
  'step-up': 'enrol.prove',
  'second-person': 'second.lead',
  idle: 'idle.lock',
} as const

/**
 * What somebody sees who is signed in with less than their duties demand, whatever address they came to: they get a key or an app, or
 * prove themselves by the one they have, or wait for a second person, and then the address opens.
 */
export function HoldPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access')
  const mine = useMySignInOnce()
  const hold = mine.data?.hold ?? 'enrol'
  const title = t(TITLES[hold])
  const lead = mine.data && lacksSingleSignOn(mine.data) ? 'enrol.by-sso' : LEADS[hold]
  /** Single sign-on may prove too little: then the means for more are got next. */
  const goOn = () =>
    void mine.refetch().then(({ data }) => {
      if (data?.hold !== 'enrol') onDone()
    })
  return (
    <div className="v-narrow">
      <PageHead title={title} lead={t(lead)} />
      <Loaded query={mine} text={t('my.loading')}>
        {(data) => (
          <>
            {(hold === 'step-up' || hold === 'idle') && <ProveAgain mine={data} onConfirmed={goOn} />}
            {hold === 'enrol' && <Enrol mine={data} onDone={onDone} />}
            {hold === 'second-person' && <SecondPerson onDone={onDone} />}
          </>
        )}
      </Loaded>
      <p className="v-gap">
        <button type="button" className="v-link" onClick={() => void switchUser()}>
          {t('enrol.leave')}
        </button>
      </p>
    </div>
  )
}
