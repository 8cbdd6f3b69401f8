import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import {
  MyPasskeys,
  MyPassword,
  MySecondFactor,
  MySessions,
  MyTokens,
  useMySignIn,
  WaitingForMe,
} from '../../../slices/access/ui/index.ts'

/** My sign-in: where I am signed in, second factor, passkeys, password, tokens. */
export function MySignInPage() {
  const { t } = useTranslation('access')
  const mine = useMySignIn()
  return (
    <>
      <PageHead
        className="c-3-12"
        title={t('page.my-sign-in', { ns: 'kit' })}
        lead={mine.data && t('my.lead', { email: mine.data.email })}
      />
      <div className="c-3-9 v-parts">
        <Loaded query={mine} text={t('my.loading')}>
          {(data) => (
            <>
              <WaitingForMe />
              <MySessions sessions={data.sessions} />
              <MySecondFactor mine={data} />
              <MyPasskeys mine={data} />
              {data.hasPassword && <MyPassword />}
              <MyTokens tokens={data.tokens} />
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}
