import { Button, Dialog, Heading, Textfield } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { whoIsAskedBy } from '../../../kit/ui/confirmed-fetch.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { DEMO_PASSWORD } from '../rules/demo.ts'
import type { MySignIn } from './my-sign-in.ts'
import { PasswordField } from './password-field.tsx'
import { canUsePasskeys, confirmWithPasskey, openSingleSignOn } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/**
 * Asks in place who it is, for every call that a grave route refused for the age of the sign-in (`kit/ui/confirmed-fetch.ts`). The frame
 * of the pages holds it, once.
 */
export function WhoIsThere() {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null)
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      whoIsAskedBy(
        () =>
          new Promise((resolve) => {
            from.current = document.activeElement
            setAnswer(() => resolve)
          }),
      ),
    [],
  )
  if (!answer) return null
  const close = (isProved: boolean) => {
    setAnswer(null)
    answer(isProved)
    if (from.current instanceof HTMLElement) from.current.focus()
  }
  return <ConfirmAgain onConfirmed={() => close(true)} onClose={() => close(false)} />
}

function ConfirmAgain({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { t } = useTranslation('access')
  const mine = useQuery({ queryKey: ['my-sign-in'], queryFn: () => call<MySignIn>('/api/my/sign-in') })
  const [proof, setProof] = useState('')
  const me = useMe()
  const { act, isBusy, error } = useAct()
  const byCode = mine.data?.hasSecondFactor === true
  const byPassword = !byCode && mine.data?.hasPassword === true
  const byPasskey = canUsePasskeys() && (mine.data?.passkeys.length ?? 0) > 0
  const withPasskey = () =>
    act(async () => {
      await confirmWithPasskey()
      onConfirmed()
    })
  /** After single sign-on in another tab: go on only if the same person came back. */
  const goOn = () =>
    act(async () => {
      const now = await call<{ person: { id: string } }>('/api/me')
      if (now.person.id === me.data?.person.id) onConfirmed()
      else window.location.reload()
    })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await call('/api/my/confirm', { method: 'POST', json: byCode ? { code: proof } : { password: proof } })
      onConfirmed()
    })
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('confirm.close')} aria-labelledby="confirm-again">
      <form className="v-form" onSubmit={send}>
        <Heading level={2} data-size="sm" id="confirm-again">
          {t('confirm.title')}
        </Heading>
        <p>{t('confirm.about')}</p>
        {byCode && (
          <Textfield
            label={t('step.code')}
            description={t('step.code.about')}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            value={proof}
            onChange={(event) => setProof(event.target.value)}
          />
        )}
        {byPassword && me.data?.demo && <p className="v-meta">{t('confirm.demo', { password: DEMO_PASSWORD })}</p>}
        {byPassword && (
          <PasswordField
            label={t('sign-in.password')}
            autoComplete="current-password"
            value={proof}
            onChange={setProof}
          />
        )}
        {mine.data && !byCode && !byPassword && !byPasskey && (
          <>
            <p>{t('confirm.neither')}</p>
            <button type="button" className="v-link" onClick={() => void act(openSingleSignOn)}>
              {t('confirm.sso')}
            </button>
          </>
        )}
        <ProblemText error={error ?? mine.error} />
        <div className="v-btns">
          {(byCode || byPassword) && (
            <Button type="submit" disabled={isBusy}>
              {t('confirm.do')}
            </Button>
          )}
          {byPasskey && (
            <Button
              type="button"
              variant={byCode || byPassword ? 'secondary' : 'primary'}
              disabled={isBusy}
              onClick={() => void withPasskey()}
            >
              {t('confirm.passkey')}
            </Button>
          )}
          {mine.data && !byCode && !byPassword && !byPasskey && (
            <Button type="button" disabled={isBusy} onClick={() => void goOn()}>
              {t('confirm.go-on')}
            </Button>
          )}
          <Button type="button" variant="secondary" onClick={onClose}>
            {t('confirm.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
