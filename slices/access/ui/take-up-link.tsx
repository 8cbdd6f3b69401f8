import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { LinkContent } from './one-time-link.tsx'
import { NewPasswordField } from './password-field.tsx'
import { signInWithPassword } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** Chooses a password with a one-time link and signs in with it. */
export function TakeUpLink(props: { token: string; link: LinkContent; onDone: (needsCode: boolean) => void }) {
  const { token, link, onDone } = props
  const { t } = useTranslation('access')
  const [password, setPassword] = useState('')
  const { act, isBusy, error } = useAct()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const json = { token, password }
      const { email } = await call<{ email: string }>('/api/access/links/take-up', { method: 'POST', json })
      onDone((await signInWithPassword(email, password)).needsCode)
    })
  }
  return (
    <form className="v-form" onSubmit={send}>
      {/* Password managers want to know whose password it is. */}
      <input type="email" name="email" autoComplete="username" value={link.email ?? ''} readOnly hidden />
      <NewPasswordField label={t('password.new')} value={password} onChange={setPassword} />
      <ProblemText error={error} />
      <div className="v-btns">
        <Button type="submit" disabled={isBusy}>
          {t('link.do')}
        </Button>
      </div>
    </form>
  )
}
