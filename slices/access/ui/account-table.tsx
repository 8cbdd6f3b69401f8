import { Table } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFew } from '../../../kit/ui/use-few.tsx'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'

export type AccountRow = {
  personId: string
  name: string
  title: string
  unitName: string
  email: string | null
  state: 'none' | 'invited' | 'open'
  hasSecondFactor: boolean
  password: 'open' | 'closed' | 'opened'
}
/** What an administrator can do with an account. */
export type AccountAct = 'invite' | 'end' | 'reset' | 'open-password' | 'close-password'
const INVITE = { none: 'accounts.invite', invited: 'accounts.invite-again', open: 'accounts.reset' } as const
/** So many the server sends at most. */
export const MOST = 100

type Props = {
  accounts: AccountRow[]
  isBusy: boolean
  onAct: (act: AccountAct, row: AccountRow) => void
}

/** What can be done with this one, with the word for it. */
function actsFor(row: AccountRow): [AccountAct, string][] {
  const isClosed = row.password === 'closed'
  return [
    ...(row.email && !isClosed ? ([['invite', INVITE[row.state]]] as [AccountAct, string][]) : []),
    ...(row.email && isClosed ? ([['open-password', 'accounts.password.open']] as [AccountAct, string][]) : []),
    ...(row.password === 'opened' ? ([['close-password', 'accounts.password.close']] as [AccountAct, string][]) : []),
    ...(row.hasSecondFactor ? ([['reset', 'accounts.factor.reset']] as [AccountAct, string][]) : []),
    ...(row.state === 'open' ? ([['end', 'accounts.end']] as [AccountAct, string][]) : []),
  ]
}

export function AccountTable({ accounts, isBusy, onAct }: Props) {
  const { t } = useTranslation('access')
  const { shown, rest } = useFew(accounts, useNarrow() ? 8 : 20)
  if (accounts.length === 0) return <p className="v-muted">{t('accounts.none')}</p>
  return (
    <>
      <Table className="stk">
        <caption className="ds-sr-only">{t('accounts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.person')}</th>
            <th scope="col">{t('accounts.unit')}</th>
            <th scope="col">{t('accounts.state')}</th>
            <th scope="col">{t('accounts.action')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.personId}>
              <th scope="row">
                {row.name}
                <span className="v-meta v-under">{row.email}</span>
              </th>
              <td data-l={t('accounts.unit')}>{row.unitName}</td>
              <td data-l={t('accounts.state')}>{t(`accounts.state.${row.state}`)}</td>
              <td data-l={t('accounts.action')}>
                <span className="v-btns">
                  {actsFor(row).map(([act, word]) => (
                    <button
                      key={act}
                      type="button"
                      className="v-link"
                      disabled={isBusy}
                      onClick={() => onAct(act, row)}
                    >
                      {t(word)}
                      <span className="ds-sr-only">, {row.name}</span>
                    </button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rest}
      {accounts.length === MOST && <p className="v-meta">{t('accounts.more')}</p>}
    </>
  )
}
