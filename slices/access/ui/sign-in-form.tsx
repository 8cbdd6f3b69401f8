import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { PasswordField } from './password-field.tsx'
import { isSharedComputer, setSharedComputer, signInWithPassword } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** E-mail address and password. Pasting and password managers work; `onDone` hears whether a code is wanted too. */
export function SignInForm({ onDone }: { onDone: (needsCode: boolean) => void }) {
  const { t } = useTranslation('access')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { act, isBusy, error } = useAct()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => onDone((await signInWithPassword(email, password)).needsCode))
  }
  return (
    <form className="v-form" onSubmit={send}>
      <Textfield
        label={t('sign-in.email')}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={t('sign-in.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <SharedComputer />
      <ProblemText error={error} />
      <div className="v-btns">
        <Button type="submit" disabled={isBusy}>
          {t('sign-in.do')}
        </Button>
      </div>
      <p className="v-meta">{t('sign-in.forgotten')}</p>
    </form>
  )
}

/** The computer remembers the choice; see `setSharedComputer`. */
function SharedComputer() {
  const { t } = useTranslation('access')
  const [isShared, setShared] = useState(isSharedComputer)
  return (
    <Checkbox
      label={t('sign-in.shared')}
      description={t('sign-in.shared.about')}
      checked={isShared}
      onChange={(event) => {
        setShared(event.target.checked)
        setSharedComputer(event.target.checked)
      }}
    />
  )
}
