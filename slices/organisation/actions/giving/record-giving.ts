import { publishAll } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import { dutiesWith } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { enqueueLetters } from '../../../outbox/index.ts'
import { ORGANISATION_EVENTS } from '../../events.ts'
import { dayOf } from '../../rules/day.ts'
import type { Giving, GivingKind } from '../../rules/own-power.ts'
import { insertGivingNotices, peopleToTell } from '../../store/giving-notices.ts'
import { couldSayYes, insertGivings } from '../../store/givings.ts'
import { agencyUnit } from '../look-up.ts'
import { GIVING } from './giving-notice.ts'

type By = Pick<Caller, 'id' | 'kind'>
export type Given = { kind: GivingKind } & Partial<
  Pick<Giving, 'personId' | 'unitId' | 'duty' | 'rowId' | 'beforeId' | 'beforeKind'>
>

/**
 * Writes down that this person has given somebody the power to say yes, or the way in, in the transaction where it happens, and tells the
 * other administrators and those who lead the agency. What the system does is the agency's.
 */
export async function recordGiving(trx: Trx, varde: Varde, by: By, given: Given): Promise<void> {
  if (by.kind === 'system') return
  const one = givingOf(varde, by, given)
  await insertGivings(trx, [one])
  await tell(trx, varde, one)
}

/** The same of the way in to some people's accounts; told of where one of them may say yes, also for somebody who is away. What somebody does with their own is theirs. */
export async function recordWaysIn(
  trx: Trx,
  varde: Varde,
  by: By,
  people: readonly { personId: string; unitId: string | null; rowId?: string }[],
): Promise<void> {
  const others = people.filter(({ personId }) => personId !== by.id)
  if (by.kind === 'system' || others.length === 0) return
  const rows = others.map((one) => givingOf(varde, by, { kind: 'way-in', ...one }))
  await insertGivings(trx, rows)
  const ids = others.map(({ personId }) => personId)
  const holders = await couldSayYes(trx, ids, varde.now())
  const first = rows.find(({ personId }) => personId !== null && holders.has(personId))
  if (first) await tell(trx, varde, first)
}

function givingOf(varde: Varde, by: By, { kind, ...of }: Given): Giving {
  const about = { personId: null, unitId: null, duty: null, rowId: null, beforeId: null, beforeKind: null, ...of }
  return { id: newId('ogv'), kind, ...about, by: by.id, at: varde.now() }
}

/** One letter an hour about what one person does of one kind: the page has each of them. */
async function tell(trx: Trx, varde: Varde, giving: Giving): Promise<void> {
  const agency = await agencyUnit(trx, giving.at)
  const told = await peopleToTell(trx, giving, {
    ...{ day: dayOf(giving.at), agencyId: agency?.id ?? '' },
    anywhere: dutiesWith('organisation.give-administrator'),
    atTop: dutiesWith('organisation.second-giving'),
  })
  const notices = told.map((personId) => ({ id: newId('ogn'), giving_id: giving.id, person_id: personId }))
  await insertGivingNotices(trx, notices)
  const letters = notices.map(({ id }) => ({ subject: id, channel: 'email' as const }))
  await enqueueLetters(trx, GIVING, letters, { now: giving.at })
  await publishAll(
    trx,
    notices.map(({ id, person_id: personId }) => ({
      ...{ name: ORGANISATION_EVENTS.powerTold, mode: varde.mode, subject: giving.personId ?? giving.id },
      ...{ unitId: giving.unitId, actor: giving.by, at: giving.at },
      content: { noticeId: id, personId, kind: giving.kind },
    })),
  )
}
