import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { AddPasskey } from './add-passkey.tsx'
import { type MyPasskey, type MySignIn, useRefreshMySignIn } from './my-sign-in.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { canUsePasskeys } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** My passkeys: add one on this device, remove one that is lost. */
export function MyPasskeys({ mine }: { mine: MySignIn }) {
  const { passkeys } = mine
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [leaving, setLeaving] = useShown<MyPasskey>()
  const { act, isBusy, error } = useAct()
  const remove = (passkey: MyPasskey) =>
    void act(async () => {
      setLeaving(null)
      await call('/api/auth/passkey/delete-passkey', { method: 'POST', json: { id: passkey.id } })
      await refresh()
    })
  return (
    <section aria-labelledby="my-passkeys">
      <SectionHead id="my-passkeys" title={t('passkeys.title')}>
        {passkeys.length}
      </SectionHead>
      <div className="v-stack">
        <p className="v-prose">{t('passkeys.about')}</p>
        {passkeys.length === 0 ? <p className="v-muted">{t('passkeys.none')}</p> : null}
        <ul className="v-rows">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="v-with-act">
              <div>
                <b className="v-strong">{passkey.name || t('passkeys.nameless')}</b>
                {passkey.createdAt && <p className="v-meta">{t('passkeys.made', { at: passkey.createdAt })}</p>}
              </div>
              <Button variant="secondary" data-size="sm" disabled={isBusy} onClick={() => setLeaving(passkey)}>
                {t('passkeys.remove')}
              </Button>
            </li>
          ))}
        </ul>
        {canUsePasskeys() ? (
          <AddPasskey key={mine.passkeys.length} mine={mine} variant="secondary" onDone={() => void refresh()} />
        ) : (
          <p className="v-meta">{t('passkeys.not-here')}</p>
        )}
        {passkeys.length > 0 && !mine.hasSecondFactor && <RecoveryCodes left={mine.recoveryCodes} />}
        <ProblemText error={error} />
      </div>
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('passkeys.remove.title', { name: leaving?.name || t('passkeys.nameless') })}
        action={t('passkeys.remove')}
        isBusy={isBusy}
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(null)}
      >
        <p>{t('passkeys.remove.about')}</p>
      </ConfirmDialog>
    </section>
  )
}
