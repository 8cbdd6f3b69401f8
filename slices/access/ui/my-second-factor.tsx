import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { type MySignIn, useRefreshMySignIn } from './my-sign-in.ts'
import { PasswordField } from './password-field.tsx'
import { SetUpApp } from './set-up-app.tsx'
import { useAct } from './use-act.ts'

const post = <Data,>(path: string, json: object) => call<Data>(`/api/auth/two-factor${path}`, { method: 'POST', json })

type Step = { kind: 'set-up' } | { kind: 'rest' } | { kind: 'codes'; codes: string[] } | { kind: 'stop' }

/** The second factor: set it up with an app, keep the backup codes, turn it off. The library wants the password for each. */
export function MySecondFactor({ mine }: { mine: MySignIn }) {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [step, setStep] = useState<Step>({ kind: mine.hasSecondFactor ? 'rest' : 'set-up' })
  const [password, setPassword] = useState('')
  const { act, isBusy, error } = useAct()
  const proof = mine.hasPassword ? { password } : {}
  const renew = () =>
    act(async () => {
      const { backupCodes } = await post<{ backupCodes: string[] }>('/generate-backup-codes', proof)
      setPassword('')
      setStep({ kind: 'codes', codes: backupCodes })
    })
  const stop = () =>
    act(async () => {
      await post('/disable', proof)
      setPassword('')
      setStep({ kind: 'set-up' })
      await refresh()
    })
  const isSetUp = () => {
    setStep({ kind: 'rest' })
    void refresh()
  }
  return (
    <section aria-labelledby="my-factor">
      <SectionHead id="my-factor" title={t('factor.title')}>
        {t(mine.hasSecondFactor ? 'factor.on' : 'factor.off')}
      </SectionHead>
      <div className="v-stack">
        <p className="v-prose">{t('factor.about')}</p>
        {mine.hasOldPassword && <p className="v-prose">{t('factor.old-password')}</p>}
        {step.kind === 'set-up' && <SetUpApp mine={mine} onDone={isSetUp} />}
        {step.kind === 'codes' && <BackupCodes codes={step.codes} onDone={() => setStep({ kind: 'rest' })} />}
        {(step.kind === 'rest' || step.kind === 'stop') && (
          <div className="v-form">
            {mine.hasPassword && (
              <PasswordField
                label={t('sign-in.password')}
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
              />
            )}
            <div className="v-btns">
              <Button variant="secondary" disabled={isBusy} onClick={() => void renew()}>
                {t('factor.backup.new')}
              </Button>
              <Button variant="tertiary" disabled={isBusy} onClick={() => setStep({ kind: 'stop' })}>
                {t('factor.stop')}
              </Button>
            </div>
          </div>
        )}
        {step.kind !== 'stop' && <ProblemText error={error} />}
      </div>
      <ConfirmDialog
        isOpen={step.kind === 'stop'}
        title={t('factor.stop.title')}
        action={t('factor.stop')}
        isBusy={isBusy}
        error={error}
        onConfirm={() => void stop()}
        onClose={() => setStep({ kind: 'rest' })}
      >
        <p>{t('factor.stop.about')}</p>
      </ConfirmDialog>
    </section>
  )
}
