import { Button, Textfield } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { DEMO_PASSWORD } from '../rules/demo.ts'
import { ActForm } from './act-form.tsx'
import type { MySignIn } from './my-sign-in.ts'
import { PasswordField } from './password-field.tsx'
import { canUsePasskeys, confirmWithPasskey, openSingleSignOn, whenConfirmedElsewhere } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

type Props = { mine: MySignIn; onConfirmed: () => void; onCancel?: () => void }

/** By passkey, code, password or single sign-on, what this person and this sign-in has: that it is still them. */
export function ProveAgain({ mine, onConfirmed, onCancel }: Props) {
  const { t } = useTranslation('access')
  const [proof, setProof] = useState('')
  const [isKeyLost, setKeyLost] = useState(false)
  const me = useMe()
  const { act, isBusy, error } = useAct()
  const by = (way: MySignIn['confirmBy'][number]) => mine.confirmBy.includes(way)
  const byRecovery = by('recovery-code') && (isKeyLost || !canUsePasskeys())
  const byCode = by('code') || byRecovery
  const byPassword = !byCode && by('password')
  const byPasskey = by('passkey') && canUsePasskeys()
  const bySso = by('sso') && !byCode && !byPassword
  const isTyped = byCode || byPassword
  /** After single sign-on in another tab: go on only if the same person came back. */
  const goOn = async () => {
    const now = await call<{ person: { id: string } }>('/api/me')
    if (now.person.id === me.data?.person.id) onConfirmed()
    else window.location.reload()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: heard as long as this is on the screen
  useEffect(() => (bySso ? whenConfirmedElsewhere(() => void act(goOn)) : undefined), [bySso])
  const send = async () => {
    if (!isTyped) return goOn()
    await call('/api/my/confirm', { method: 'POST', json: byCode ? { code: proof } : { password: proof } })
    onConfirmed()
  }
  const cancel = onCancel && (
    <Button type="button" variant="secondary" onClick={onCancel}>
      {t('confirm.cancel')}
    </Button>
  )
  const label = isTyped ? 'confirm.do' : bySso ? 'confirm.go-on' : null
  return (
    <ActForm does={send} label={label ? t(label) : undefined} others={cancel}>
      {byPasskey && (
        <div className="v-btns">
          <Button
            type="button"
            variant={isTyped ? 'secondary' : 'primary'}
            disabled={isBusy}
            onClick={() => void act(() => confirmWithPasskey().then(onConfirmed))}
          >
            {t('confirm.passkey')}
          </Button>
        </div>
      )}
      {by('recovery-code') && !byRecovery && (
        <button type="button" className="v-link" onClick={() => setKeyLost(true)}>
          {t('confirm.lost-key')}
        </button>
      )}
      {byCode && <CodeField isKept={byRecovery} value={proof} onChange={setProof} />}
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
    </ActForm>
  )
}

/** A code of the app, or one that was kept for when the key is lost. */
function CodeField(props: { isKept: boolean; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('access')
  return (
    <Textfield
      label={t(props.isKept ? 'step.backup' : 'step.code')}
      description={t(props.isKept ? 'confirm.recovery.about' : 'confirm.code.about')}
      autoComplete="one-time-code"
      required
      maxLength={40}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
