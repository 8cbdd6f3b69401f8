import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { ConnectApp } from './connect-app.tsx'
import type { MySignIn } from './my-sign-in.ts'
import { PasswordField } from './password-field.tsx'
import { useAct } from './use-act.ts'

type Made = { totpURI: string; backupCodes: string[] }

/** Sets an app up: the password, the picture to scan, the first code, and the codes that are told once. */
export function SetUpApp({ mine, onDone }: { mine: MySignIn; onDone: () => void }) {
  const { t } = useTranslation('access')
  const [password, setPassword] = useState('')
  const [made, setMade] = useState<Made | null>(null)
  const [isConnected, setConnected] = useState(false)
  const { act, isBusy, error } = useAct()
  const start = () =>
    act(async () => {
      const json = mine.hasPassword ? { password } : {}
      setMade(await call<Made>('/api/auth/two-factor/enable', { method: 'POST', json }))
      setPassword('')
    })
  if (made && isConnected) return <BackupCodes codes={made.backupCodes} onDone={onDone} />
  if (made) return <ConnectApp uri={made.totpURI} onDone={() => setConnected(true)} />
  return (
    <form
      className="v-form"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      {mine.hasPassword && (
        <PasswordField
          label={t('sign-in.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      )}
      <ProblemText error={error} />
      <div className="v-btns">
        <Button type="submit" variant="secondary" disabled={isBusy}>
          {t('factor.start')}
        </Button>
      </div>
    </form>
  )
}
