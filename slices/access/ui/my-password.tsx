import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useRefreshMySignIn } from './my-sign-in.ts'
import { NewPasswordField } from './password-field.tsx'
import { useAct } from './use-act.ts'

/** A new password. The old one is asked for only when the sign-in is not recent. */
export function MyPassword() {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [password, setPassword] = useState('')
  const [isChanged, setChanged] = useState(false)
  const { act, isBusy, error } = useAct()
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChanged(false)
    void act(async () => {
      await call('/api/my/password', { method: 'POST', json: { password } })
      setPassword('')
      setChanged(true)
      await refresh()
    })
  }
  return (
    <section aria-labelledby="my-password">
      <SectionHead id="my-password" title={t('password.title')} />
      <form className="v-form" onSubmit={send}>
        <NewPasswordField label={t('password.new')} value={password} onChange={setPassword} />
        <ProblemText error={error} />
        <div className="v-btns">
          <Button type="submit" variant="secondary" disabled={isBusy}>
            {t('password.change')}
          </Button>
        </div>
        <p role="status" className="v-meta">
          {isChanged && t('password.changed')}
        </p>
      </form>
    </section>
  )
}
