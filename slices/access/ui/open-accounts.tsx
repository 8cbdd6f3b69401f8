import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useAct } from './use-act.ts'

type Props = {
  /** How many have an address and no account; null where there is no single sign-on. */
  waiting: number | null
  onOpened: () => Promise<unknown>
}

/** Accounts for everyone at once, where people come in by single sign-on. Nothing where they cannot. */
export function OpenAccounts({ waiting, onOpened }: Props) {
  const { t } = useTranslation('access')
  const [opened, setOpened] = useState<number | null>(null)
  const { act, isBusy, error } = useAct()
  if (waiting === null) return null
  const open = () =>
    void act(async () => {
      const told = await call<{ opened: number }>('/api/accounts/open', { method: 'POST', json: {} })
      setOpened(told.opened)
      await onOpened()
    })
  return (
    <div className="v-stack">
      <p role="status">{opened !== null && t('accounts.open-all.done', { count: opened })}</p>
      <ProblemText error={error} />
      {waiting > 0 && (
        <>
          <p className="v-prose">{t('accounts.open-all.about', { count: waiting })}</p>
          <div className="v-btns">
            <Button data-size="sm" variant="secondary" disabled={isBusy} onClick={open}>
              {t('accounts.open-all', { count: waiting })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
