export type AccountRow = {
  personId: string
  name: string
  title: string
  unitName: string
  email: string | null
  state: 'none' | 'invited' | 'open'
  hasSecondFactor: boolean
  password: 'open' | 'closed' | 'old' | 'opened'
}
/** What an administrator can do with an account. */
export type AccountAct = 'invite' | 'end' | 'reset' | 'open-password' | 'close-password'
const INVITE = { none: 'accounts.invite', invited: 'accounts.invite-again', open: 'accounts.reset' } as const
/** What can be done with this one, with the word for it. */
export function actsFor(row: AccountRow): [AccountAct, string][] {
  const isClosed = row.password === 'closed' || row.password === 'old'
  const isThere = row.password === 'opened' || row.password === 'old'
  return [
    ...(row.email && !isClosed ? ([['invite', INVITE[row.state]]] as [AccountAct, string][]) : []),
    ...(row.email && isClosed ? ([['open-password', 'accounts.password.open']] as [AccountAct, string][]) : []),
    ...(isThere ? ([['close-password', 'accounts.password.close']] as [AccountAct, string][]) : []),
    ...(row.hasSecondFactor ? ([['reset', 'accounts.factor.reset']] as [AccountAct, string][]) : []),
    ...(row.state !== 'none' ? ([['end', 'accounts.end']] as [AccountAct, string][]) : []),
  ]
}
