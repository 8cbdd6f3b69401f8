import { publish } from '../../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { may, mayEverywhere } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../../events.ts'
import { type Giving, theirs } from '../../rules/own-power.ts'
import { lockGiving, openGivings, secondGivings } from '../../store/givings.ts'
import { agencyUnit } from '../look-up.ts'
import { refuse } from '../refuse.ts'
import { type InOwnRight, secondOf } from './second-of.ts'

/** May the caller see to what was given: an administrator, and a leader of the unit or above; of the table, whoever leads the agency. */
export async function seesTo(db: Database, caller: Caller, giving: Giving): Promise<boolean> {
  if (mayEverywhere(caller, 'organisation.second-giving')) return true
  const unitId = giving.unitId ?? (await agencyUnit(db, giving.at))?.id
  return unitId !== undefined && may(caller, 'organisation.second-giving', unitId)
}

/**
 * Says yes to what somebody else gave: from now on it counts, also for the words of the one who gave it. Throws
 * `organisation.no-such-giving` and `organisation.giving-not-yours-to-second`, to whoever gave or got it, has their own power from the one who
 * did, or has the right by standing in for one of these.
 */
export async function secondGiving(varde: Varde, caller: Caller, id: string): Promise<void> {
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const giving = await lockGiving(trx, id)
    if (!giving || !(await seesTo(trx, caller, giving))) return refuse('not-found', 'no-such-giving')
    const second = await secondOf(trx, caller.id, at)
    const open = await openGivings(trx, at, [giving.by])
    if (!(await mayBeSecond(open, giving, { second, inOwnRight: (own) => seesTo(trx, own, giving) })))
      refuse('not-allowed', 'giving-not-yours-to-second')
    await secondGivings(trx, [id], { id: caller.id, at })
    await publish(trx, {
      ...{ name: ORGANISATION_EVENTS.powerSeconded, mode: varde.mode, subject: giving.personId ?? giving.id },
      ...{ unitId: giving.unitId, actor: caller.id, at, content: { givingId: id, kind: giving.kind } },
    })
  })
}

/** Is it theirs to say yes to: neither as the one who gave or got it, nor as one whom these made or left their right to? */
export async function mayBeSecond(
  open: readonly Giving[],
  { by, personId }: Giving,
  { second, inOwnRight }: { second: Awaited<ReturnType<typeof secondOf>>; inOwnRight: InOwnRight },
): Promise<boolean> {
  const isGivers = theirs(open, [by])
  const isTheirs = (id: string) => id === personId || isGivers(id)
  const found = second(isTheirs)
  if (!found?.isLess) return found !== null
  const own = await found.own()
  return own !== null && inOwnRight(own, isTheirs)
}

/** Whoever lets somebody in as the second person says who it is: the way in that was given is no longer one person's word. */
export async function secondWaysIn(
  trx: Trx,
  now: Date,
  { personId, by, inOwnRight }: { personId: string; by: string; inOwnRight: InOwnRight },
): Promise<void> {
  const open = await openGivings(trx, now, [personId])
  const second = await secondOf(trx, by, now)
  const ids: string[] = []
  for (const one of open)
    if (one.kind === 'way-in' && one.personId === personId && (await mayBeSecond(open, one, { second, inOwnRight })))
      ids.push(one.id)
  await secondGivings(trx, ids, { id: by, at: now })
}
