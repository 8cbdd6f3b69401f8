import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type MyPasskey, useRefreshMySignIn } from './my-sign-in.ts'
import { addPasskey, canUsePasskeys } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** My passkeys: add one on this device, remove one that is lost. */
export function MyPasskeys({ passkeys }: { passkeys: MyPasskey[] }) {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [name, setName] = useState('')
  const [leaving, setLeaving] = useState<MyPasskey | null>(null)
  const { act, isBusy, error } = useAct()
  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await addPasskey(name.trim())
      setName('')
      await refresh()
    })
  }
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
          <form className="v-form" onSubmit={add}>
            <Textfield
              label={t('passkeys.name')}
              description={t('passkeys.name.about')}
              required
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <div className="v-btns">
              <Button type="submit" variant="secondary" disabled={isBusy}>
                {t('passkeys.add')}
              </Button>
            </div>
          </form>
        ) : (
          <p className="v-meta">{t('passkeys.not-here')}</p>
        )}
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
