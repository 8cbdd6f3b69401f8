import { hashPassword } from 'better-auth/crypto'
import type { Varde } from '../../../kit/settings/varde.ts'
import { chooseDemoPeople, DEMO_PASSWORD, type DemoRole } from '../rules/demo.ts'
import { findAccount, hasPassword, insertAccount, savePassword } from '../store/accounts.ts'
import { demoCandidates } from '../store/people.ts'

export type DemoAccount = { role: DemoRole; name: string; email: string; unitName: string; password: string }

/** Who can be chosen on the sign-in page of a demo. Empty when this is no demo. */
export async function listDemoAccounts(varde: Varde): Promise<DemoAccount[]> {
  if (varde.mode !== 'demo') return []
  const chosen = chooseDemoPeople(await demoCandidates(varde.db))
  const accounts = await Promise.all(
    chosen.map(async ({ role, person }) => {
      const account = await findAccount(varde.db, { personId: person.personId })
      return (
        account && { role, name: person.name, email: account.email, unitName: person.unitName, password: DEMO_PASSWORD }
      )
    }),
  )
  return accounts.filter((account) => account !== null)
}

/**
 * Makes sure that the demo's people can sign in, and lists them for printing. Can be called at every start. Does nothing
 * outside demo mode: there, accounts come from invitations alone.
 */
export async function demoAccounts(varde: Varde): Promise<DemoAccount[]> {
  if (varde.mode !== 'demo') return []
  const now = varde.now()
  let hash: string | null = null
  for (const { person } of chooseDemoPeople(await demoCandidates(varde.db))) {
    const known = await findAccount(varde.db, { personId: person.personId })
    if (known && (await hasPassword(varde.db, known.id))) continue
    hash ??= await hashPassword(DEMO_PASSWORD)
    const email = person.email ?? `${person.personId}@demo.invalid`
    const password = hash
    await varde.db.transaction().execute(async (trx) => {
      const id = known?.id ?? (await insertAccount(trx, { personId: person.personId, name: person.name, email }, now))
      await savePassword(trx, id, password, now)
    })
  }
  return listDemoAccounts(varde)
}
