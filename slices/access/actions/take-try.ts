import { publish } from '../../../kit/bus/publish.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { countRefusal, EVERYWHERE_MAX, isWorthTelling, mustWait, type Refusals } from '../rules/refusal.ts'
import { findAccount, lockAccount } from '../store/accounts.ts'
import { clearRefusals, findRefusals, saveRefusals } from '../store/refusals.ts'
import { addressFailed, isAddressFull } from './address-failures.ts'

/** What strangers did at all addresses together. */
const EVERYWHERE = 'everywhere'
/** A try at a password from a machine that is not known to the account counts for its address, and for all strangers together. */
const isStranger = (source: string) => source.startsWith('address:')

/**
 * Wrong passwords for addresses without an account, by address, in this process alone: they wait as long as the others, so that
 * waiting does not tell who has an account. Nothing of them is written down.
 */
const nobodies = new WeakMap<Varde, Map<string, Map<string, Refusals>>>()
const MOST_NOBODIES = 5000

/** Codes of the sealed envelope are counted apart from the password, and in this process alone: they are too long to be guessed. */
export const envelopeOf = (email: string): string => `envelope of ${email}`

/**
 * Takes one of the tries that a password has, before it is tried: guesses that come at the same moment count one by one, and no more are
 * tried than the limit. `source`: where it comes from (`http/try-source.ts`); what is wrong in one place shuts nobody out in another. False: it must wait. A
 * right one gives its try back (`giveTryBack`). Throws `request.too-many` where strangers at this address were wrong too often, whoever they tried.
 */
export async function takeTry(varde: Varde, email: string, source: string): Promise<boolean> {
  if (isStranger(source) && isAddressFull(varde, source)) throw new Failure('too-many', 'request.too-many')
  const account = await findAccount(varde.db, { email })
  const now = varde.now()
  if (!account) return count(nobodyOf(varde, email), source, now) !== null
  return varde.db.transaction().execute(async (trx) => {
    await lockAccount(trx, account.id)
    const counted = count(await findRefusals(trx, account.id), source, now)
    for (const [where, refusals] of counted ?? []) await saveRefusals(trx, account.id, where, refusals)
    return counted !== null
  })
}

/** Counts one more in its place, or says with null that it must wait. */
function count(before: Map<string, Refusals>, source: string, now: Date): [string, Refusals][] | null {
  const places = isStranger(source) ? [source, EVERYWHERE] : [source]
  const waits = (where: string) =>
    mustWait(before.get(where) ?? null, now, where === EVERYWHERE ? EVERYWHERE_MAX : undefined)
  if (places.some(waits)) return null
  const counted = places.map((where): [string, Refusals] => [where, countRefusal(before.get(where) ?? null, now)])
  for (const [where, refusals] of counted) before.set(where, refusals)
  return counted
}

/** The password was right, or was not looked at. */
export async function giveTryBack(varde: Varde, email: string, source: string): Promise<void> {
  const account = await findAccount(varde.db, { email })
  if (!account) return
  await varde.db.transaction().execute(async (trx) => {
    await lockAccount(trx, account.id)
    await clearRefusals(trx, account.id, source)
    const taken = isStranger(source) && (await findRefusals(trx, account.id)).get(EVERYWHERE)
    if (!taken) return
    if (taken.count > 1) await saveRefusals(trx, account.id, EVERYWHERE, { ...taken, count: taken.count - 1 })
    else await clearRefusals(trx, account.id, EVERYWHERE)
  })
}

/** The password was wrong. The log is told of every fifth, with the count and nothing else. */
export async function tellRefusal(varde: Varde, email: string, source: string): Promise<void> {
  if (isStranger(source)) addressFailed(varde, source)
  const account = await findAccount(varde.db, { email })
  const refusals = account && (await findRefusals(varde.db, account.id)).get(isStranger(source) ? EVERYWHERE : source)
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

function nobodyOf(varde: Varde, email: string): Map<string, Refusals> {
  const known = nobodies.get(varde) ?? new Map<string, Map<string, Refusals>>()
  nobodies.set(varde, known)
  const address = email.trim().toLowerCase()
  const tried = known.get(address) ?? new Map<string, Refusals>()
  known.delete(address)
  known.set(address, tried)
  // The one that was tried longest ago gives way.
  if (known.size > MOST_NOBODIES) known.delete(known.keys().next().value!)
  return tried
}
