import { Table } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFew } from '../../../kit/ui/use-few.tsx'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { type AccountAct, type AccountRow, actsFor } from './account-acts.ts'

/** So many the server sends at most. */
export const MOST = 100

type Props = {
  accounts: AccountRow[]
  isBusy: boolean
  onAct: (act: AccountAct, row: AccountRow) => void
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
