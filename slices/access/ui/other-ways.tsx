import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { canUsePasskeys, goToSingleSignOn, signInWithPasskey } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** Passkey and single sign-on, where this browser and this installation have them. */
export function OtherWays({ sso, back, onDone }: { sso: boolean; back: string; onDone: () => void }) {
  const { t } = useTranslation('access')
  const { act, isBusy, error } = useAct()
  const hasPasskeys = canUsePasskeys()
  if (!sso && !hasPasskeys) return null
  return (
    <section className="v-gap" aria-labelledby="other-ways">
      <div className="v-sec">
        <h2 id="other-ways">{t('sign-in.other')}</h2>
      </div>
      <div className="v-btns">
        {sso && (
          <Button variant="secondary" disabled={isBusy} onClick={() => void act(() => goToSingleSignOn(back))}>
            {t('sign-in.sso')}
          </Button>
        )}
        {hasPasskeys && (
          <Button
            variant="secondary"
            disabled={isBusy}
            onClick={() => void act(() => signInWithPasskey().then(onDone))}
          >
            {t('sign-in.passkey')}
          </Button>
        )}
      </div>
      <ProblemText error={error} />
    </section>
  )
}
