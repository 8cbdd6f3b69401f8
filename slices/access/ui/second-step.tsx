import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { sendBackupCode, sendCode } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** The second step: a code from the app, or a backup code. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation('access')
  const [isBackup, setBackup] = useState(false)
  const [code, setCode] = useState('')
  const { act, isBusy, error, clear } = useAct()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await (isBackup ? sendBackupCode(code) : sendCode(code))
      onDone()
    })
  }
  const swap = () => {
    setBackup(!isBackup)
    setCode('')
    clear()
  }
  return (
    <form className="v-form" onSubmit={send}>
      <Textfield
        key={String(isBackup)}
        label={t(isBackup ? 'step.backup' : 'step.code')}
        description={t(isBackup ? 'step.backup.about' : 'step.code.about')}
        autoComplete="one-time-code"
        inputMode={isBackup ? 'text' : 'numeric'}
        name="code"
        required
        autoFocus
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <ProblemText error={error} />
      <div className="v-btns">
        <Button type="submit" disabled={isBusy}>
          {t('step.do')}
        </Button>
        <Button type="button" variant="tertiary" onClick={swap}>
          {t(isBackup ? 'step.use-app' : 'step.use-backup')}
        </Button>
      </div>
      <button type="button" className="v-link" onClick={onBack}>
        {t('step.back')}
      </button>
    </form>
  )
}
