import { publish } from '../../../kit/bus/publish.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { countRefusal, isWorthTelling, mustWait, type Refusals } from '../rules/refusal.ts'
import { findAccount, lockAccount } from '../store/accounts.ts'
import { clearRefusals, findRefusals, saveRefusals } from '../store/refusals.ts'

/**
 * Wrong passwords for addresses without an account, by address, in this process alone: they wait as long as the others, so that
 * waiting does not tell who has an account. Nothing of them is written down.
 */
const strangers = new WeakMap<Varde, Map<string, Refusals>>()
const MOST_STRANGERS = 5000

/**
 * Takes one of the tries that a password has, before it is tried: guesses that come at the same moment count one by one, and no more are
 * tried than the limit. False: it must wait. A right one gives its try back (`giveTryBack`).
 */
export async function takeTry(varde: Varde, email: string): Promise<boolean> {
  const account = await findAccount(varde.db, { email })
  if (!account) return takeStrangersTry(varde, addressOf(email))
  return varde.db.transaction().execute(async (trx) => {
    await lockAccount(trx, account.id)
    const before = await findRefusals(trx, account.id)
    if (mustWait(before, varde.now())) return false
    await saveRefusals(trx, account.id, countRefusal(before, varde.now()))
    return true
  })
}

/** The password was right, or was not looked at. */
export async function giveTryBack(varde: Varde, email: string): Promise<void> {
  const account = await findAccount(varde.db, { email })
  if (!account) return
  await varde.db.transaction().execute(async (trx) => {
    await lockAccount(trx, account.id)
    const taken = await findRefusals(trx, account.id)
    if (taken && taken.count > 1) await saveRefusals(trx, account.id, { ...taken, count: taken.count - 1 })
    else await clearRefusals(trx, account.id)
  })
}

/** The password was wrong. The log is told of every fifth, with the count and nothing else. */
export async function tellRefusal(varde: Varde, email: string): Promise<void> {
  const account = await findAccount(varde.db, { email })
  const refusals = account && (await findRefusals(varde.db, account.id))
  if (!account || !refusals || !isWorthTelling(refusals)) return
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      name: 'access.sign-in-refused',
      mode: varde.mode,
      subject: account.id,
      actor: systemCaller('access').id,
      at: varde.now(),
      content: { count: refusals.count },
    }),
  )
}

const addressOf = (email: string) => email.trim().toLowerCase()

function strangersOf(varde: Varde): Map<string, Refusals> {
  const known = strangers.get(varde) ?? new Map<string, Refusals>()
  strangers.set(varde, known)
  return known
}

function takeStrangersTry(varde: Varde, address: string): boolean {
  const known = strangersOf(varde)
  if (mustWait(known.get(address) ?? null, varde.now())) return false
  const refusals = countRefusal(known.get(address) ?? null, varde.now())
  known.delete(address)
  known.set(address, refusals)
  // The one that was tried longest ago gives way.
  if (known.size > MOST_STRANGERS) known.delete(known.keys().next().value!)
  return true
}
