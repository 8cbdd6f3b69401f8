import { Search } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText, useProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { AccountAct, AccountRow } from './account-acts.ts'
import { AccountTable, MOST } from './account-table.tsx'
import { CopyText } from './copy-text.tsx'
import { EmergencySheets } from './emergency-sheets.tsx'
import { OpenAccounts } from './open-accounts.tsx'
import { SignInRule } from './sign-in-rule.tsx'
import { useAct } from './use-act.ts'

type Told = { name: string; link: string; expiresAt: string }

const PATHS = {
  end: 'end-access',
  reset: 'reset-second-factor',
  'open-password': 'password/open',
  'close-password': 'password/close',
} as const
const WORDS = {
  end: 'accounts.end',
  reset: 'accounts.factor.reset',
  'open-password': 'accounts.password.open',
  'close-password': 'accounts.password.close',
} as const

/** The parts for those who manage accounts, nothing for others. */
export function ManageAccounts() {
  const me = useMe()
  if (!hasRight(me.data, 'access.manage-accounts')) return null
  return (
    <>
      <SignInRule />
      <AccountsPanel />
      <EmergencySheets />
    </>
  )
}

/** For administrators: who has an account, one-time links to them, and an end to all access when a computer is lost. */
function AccountsPanel() {
  const { t } = useTranslation('access')
  const problem = useProblemText()
  const [search, setSearch] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const [asked, setAsked] = useShown<{ act: Exclude<AccountAct, 'invite'>; row: AccountRow }>()
  const client = useQueryClient()
  const { act, isBusy, error } = useAct()
  const query = useQuery({
    queryKey: ['accounts', search],
    queryFn: () =>
      call<{ accounts: AccountRow[]; waiting: number | null }>(`/api/accounts?${new URLSearchParams({ search })}`),
    placeholderData: keepPreviousData,
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const invite = (row: AccountRow) =>
    void act(async () => {
      setTold(null)
      const made = await call<Omit<Told, 'name'>>(`/api/accounts/${row.personId}/invite`, { method: 'POST', json: {} })
      setTold({ ...made, name: row.name })
      await refresh()
    })
  const does = (reason?: string) =>
    void act(async () => {
      if (!asked) return
      const json = reason === undefined ? {} : { reason }
      await call(`/api/accounts/${asked.row.personId}/${PATHS[asked.act]}`, { method: 'POST', json })
      setAsked(null)
      await refresh()
    })
  const { data: every, error: failed } = useQuery({
    queryKey: ['accounts', ''],
    queryFn: () => call<{ accounts: AccountRow[] }>('/api/accounts?search='),
  })
  const all = every?.accounts
  const invited = all?.filter((row) => row.state === 'invited').length ?? 0
  return (
    <FoldedPart
      id="kontoer"
      group="settings"
      title={t('accounts.title')}
      says={all && t(all.length === MOST ? 'accounts.most' : 'accounts.count', { count: all.length })}
      more={
        failed && !all ? (
          <b className="v-signal">{problem(failed)}</b>
        ) : (
          invited > 0 && t('accounts.invited', { count: invited })
        )
      }
    >
      <div className="v-stack">
        <p className="v-prose">{t('accounts.about')}</p>
        {told && (
          <div className="v-note v-stack" role="status">
            <p className="v-prose">{t('accounts.link.about', { at: told.expiresAt })}</p>
            <CopyText label={t('accounts.link', { name: told.name })} text={told.link} />
          </div>
        )}
        {!asked && <ProblemText error={error} />}
        <Search className="v-form">
          <Search.Input
            aria-label={t('accounts.search')}
            placeholder={t('accounts.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Search.Clear onClick={() => setSearch('')} />
        </Search>
        <Loaded query={query} text={t('my.loading')}>
          {({ accounts, waiting }) => (
            <>
              <OpenAccounts waiting={waiting} onOpened={refresh} />
              <AccountTable
                accounts={accounts}
                isBusy={isBusy}
                onAct={(what, row) => (what === 'invite' ? invite(row) : setAsked({ act: what, row }))}
              />
            </>
          )}
        </Loaded>
      </div>
      {asked?.act === 'open-password' ? (
        <ReasonDialog
          title={t('accounts.password.open.title', { name: asked.row.name })}
          action={t('accounts.password.open')}
          label={t('accounts.password.reason')}
          about={t('accounts.password.reason.about')}
          missing={t('accounts.password.reason.missing')}
          isBusy={isBusy}
          error={error}
          onReason={does}
          onClose={() => setAsked(null)}
        >
          <p>{t('accounts.password.open.about')}</p>
        </ReasonDialog>
      ) : (
        <ConfirmDialog
          isOpen={asked !== null}
          title={asked ? t(`${WORDS[asked.act]}.title`, { name: asked.row.name }) : ''}
          action={asked ? t(WORDS[asked.act]) : ''}
          isBusy={isBusy}
          error={error}
          onConfirm={() => does()}
          onClose={() => setAsked(null)}
        >
          <p>{asked && t(`${WORDS[asked.act]}.about`)}</p>
        </ConfirmDialog>
      )}
    </FoldedPart>
  )
}
