import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { makeRecoveryCodes } from './add-passkey.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { useRefreshMySignIn } from './my-sign-in.ts'
import { useAct } from './use-act.ts'

/** How many codes are left for when the key is lost, and new ones. */
export function RecoveryCodes({ left }: { left: number }) {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [codes, setCodes] = useShown<string[]>()
  const { act, isBusy, error } = useAct()
  const make = () =>
    act(async () => {
      setCodes(await makeRecoveryCodes())
      await refresh()
    })
  if (codes) return <BackupCodes codes={codes} about={t('passkeys.recovery.about')} onDone={() => setCodes(null)} />
  return (
    <div className="v-stack">
      <p className="v-prose">{left === 0 ? t('passkeys.recovery.none') : t('passkeys.recovery', { count: left })}</p>
      <ProblemText error={error} />
      <div className="v-btns">
        <Button variant="secondary" disabled={isBusy} onClick={() => void make()}>
          {t('passkeys.recovery.make')}
        </Button>
      </div>
    </div>
  )
}
