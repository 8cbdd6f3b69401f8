import { publish } from '../../../kit/bus/publish.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { countRefusal, isWorthTelling, mustWait, type Refusals } from '../rules/refusal.ts'
import { findAccount, lockAccount } from '../store/accounts.ts'
import { findRefusals, saveRefusals } from '../store/refusals.ts'

/**
 * Wrong passwords for addresses without an account, by address, in this process alone: they wait as long as the others, so that
 * waiting does not tell who has an account. Nothing of them is written down.
 */
const strangers = new WeakMap<Varde, Map<string, Refusals>>()
const MOST_STRANGERS = 5000

/** Must the password of this address wait, because it was wrong too often? */
export async function passwordMustWait(varde: Varde, email: string): Promise<boolean> {
  const account = await findAccount(varde.db, { email })
  const refusals = account ? await findRefusals(varde.db, account.id) : strangersOf(varde).get(addressOf(email))
  return mustWait(refusals ?? null, varde.now())
}

/** Counts a wrong password for the account. The log is told of every fifth, with the count and nothing else. */
export async function recordRefusal(varde: Varde, email: string): Promise<void> {
  const account = await findAccount(varde.db, { email })
  if (!account) return countStranger(varde, addressOf(email))
  await varde.db.transaction().execute(async (trx) => {
    // Guesses that come at the same moment count one by one.
    await lockAccount(trx, account.id)
    const refusals = countRefusal(await findRefusals(trx, account.id), varde.now())
    await saveRefusals(trx, account.id, refusals)
    if (!isWorthTelling(refusals)) return
    await publish(trx, {
      name: 'access.sign-in-refused',
      mode: varde.mode,
      subject: account.id,
      actor: systemCaller('access').id,
      at: varde.now(),
      content: { count: refusals.count },
    })
  })
}

const addressOf = (email: string) => email.trim().toLowerCase()

function strangersOf(varde: Varde): Map<string, Refusals> {
  const known = strangers.get(varde) ?? new Map<string, Refusals>()
  strangers.set(varde, known)
  return known
}

function countStranger(varde: Varde, address: string): void {
  const known = strangersOf(varde)
  const refusals = countRefusal(known.get(address) ?? null, varde.now())
  known.delete(address)
  known.set(address, refusals)
  // The one that was tried longest ago gives way.
  if (known.size > MOST_STRANGERS) known.delete(known.keys().next().value!)
}
