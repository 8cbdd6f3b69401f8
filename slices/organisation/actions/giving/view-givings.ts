import type { Caller } from '../../../../kit/kernel/caller.ts'
import { mayAnywhere } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { Giving } from '../../rules/own-power.ts'
import { maySeeName, shieldedName } from '../../rules/permission.ts'
import { loadAuthority } from '../../store/authority.ts'
import { couldSayYes, knownAfterDays, openGivings } from '../../store/givings.ts'
import { unitNames } from '../../store/names.ts'
import { peopleById } from '../../store/people.ts'
import { mayBeSecond, seesTo } from './second-giving.ts'
import { secondOf } from './second-of.ts'

const DAY_MS = 86_400_000
const MOST = 200

/** How many of them wait for this person to say yes, and since when; null where none does. */
export async function givingsWaitingFor(varde: Varde, caller: Caller): Promise<{ count: number; since: Date } | null> {
  if (!mayAnywhere(caller, 'organisation.second-giving')) return null
  const mine = (await seenBy(varde, caller)).filter(({ isMine }) => isMine)
  return mine.length === 0 ? null : { count: mine.length, since: mine.at(-1)!.at }
}

type Seen = Giving & { isMine: boolean }

/** What of what is open this person may see to, the newest first, and of which they may say yes. */
async function seenBy({ db, now: clock }: Varde, caller: Caller): Promise<Seen[]> {
  const now = clock()
  const open = await openGivings(db, now)
  const holders = await couldSayYes(db, idsOf(open), now)
  const telling = open.filter(({ kind, personId }) => kind !== 'way-in' || holders.has(personId ?? ''))
  const second = await secondOf(db, caller.id, now)
  const seen: Seen[] = []
  for (const one of telling.toReversed().slice(0, MOST)) {
    if (!(await seesTo(db, caller, one))) continue
    const isMine = await mayBeSecond(open, one, { second, inOwnRight: (own) => seesTo(db, own, one) })
    seen.push({ ...one, isMine })
  }
  return seen
}

/** What nobody else has said yes to yet, the newest first, for those who may see to it, and what of it they may say yes to. */
export async function viewGivings(varde: Varde, caller: Caller) {
  const { db } = varde
  const seen = await seenBy(varde, caller)
  const [people, units, rules, days] = await Promise.all([
    peopleById(db, [...new Set([...idsOf(seen), ...seen.map(({ by }) => by)])]),
    unitNames(
      db,
      seen.flatMap(({ unitId }) => unitId ?? []),
    ),
    loadAuthority(db),
    knownAfterDays(db),
  ])
  const nameOf = (id: string) => {
    const person = people.get(id)
    if (!person) return null
    const isSeen = maySeeName(caller, { id, unitId: person.unitId, isProtected: person.protected })
    return isSeen ? person.displayName : shieldedName(caller)
  }
  return {
    days,
    givings: seen.map((one) => ({
      ...{ id: one.id, kind: one.kind, duty: one.duty },
      person: one.personId && nameOf(one.personId),
      unit: one.unitId && (units.get(one.unitId) ?? null),
      row: rules.find(({ id }) => id === (one.rowId ?? one.beforeId)) ?? null,
      isEnded: one.kind === 'authority' && one.rowId === null,
      ...{ by: nameOf(one.by), at: one.at, knownAt: new Date(one.at.getTime() + days * DAY_MS) },
      abilities: one.isMine ? ['second' as const] : [],
    })),
  }
}

const idsOf = (givings: readonly Giving[]) => givings.flatMap(({ personId }) => personId ?? [])
