import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { DEMO_PASSWORD } from '../rules/demo.ts'
import type { MySignIn } from './my-sign-in.ts'
import { PasswordField } from './password-field.tsx'
import { canUsePasskeys, confirmWithPasskey, openSingleSignOn, whenConfirmedElsewhere } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** By passkey, code, password or single sign-on, what this person and this sign-in has: that it is still them. */
export function ProveAgain({
  mine,
  onConfirmed,
  onCancel,
}: {
  mine: MySignIn
  onConfirmed: () => void
  onCancel?: () => void
}) {
  const { t } = useTranslation('access')
  const [proof, setProof] = useState('')
  const me = useMe()
  const { act, isBusy, error } = useAct()
  const by = (way: MySignIn['confirmBy'][number]) => mine.confirmBy.includes(way)
  const byCode = by('code')
  const byPassword = !byCode && by('password')
  const byPasskey = by('passkey') && canUsePasskeys()
  const bySso = by('sso') && !byCode && !byPassword
  const isTyped = byCode || byPassword
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: heard as long as this is on the screen
  useEffect(() => (bySso ? whenConfirmedElsewhere(() => void goOn()) : undefined), [bySso])
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await call('/api/my/confirm', { method: 'POST', json: byCode ? { code: proof } : { password: proof } })
      onConfirmed()
    })
  }
  return (
    <form className="v-form" onSubmit={send}>
      {byPasskey && (
        <div className="v-btns">
          <Button
            type="button"
            variant={isTyped ? 'secondary' : 'primary'}
            disabled={isBusy}
            onClick={() => void withPasskey()}
          >
            {t('confirm.passkey')}
          </Button>
        </div>
      )}
      {byCode && (
        <Textfield
          label={t('step.code')}
          description={t('confirm.code.about')}
          autoComplete="one-time-code"
          required
          maxLength={40}
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
      {bySso && (
        <>
          <p>{t('confirm.neither')}</p>
          <button type="button" className="v-link" onClick={() => void act(openSingleSignOn)}>
            {t('confirm.sso')}
          </button>
        </>
      )}
      {mine.confirmBy.length === 0 && <p>{t('confirm.none')}</p>}
      <ProblemText error={error} />
      <div className="v-btns">
        {isTyped && (
          <Button type="submit" disabled={isBusy}>
            {t('confirm.do')}
          </Button>
        )}
        {bySso && (
          <Button type="button" disabled={isBusy} onClick={() => void goOn()}>
            {t('confirm.go-on')}
          </Button>
        )}
        {onCancel && (
          <Button type="button" variant="secondary" onClick={onCancel}>
            {t('confirm.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
