import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { dayOf } from '../../organisation/index.ts'
import { assessBy } from '../rules/assessment-clock.ts'
import { readClock } from '../store/clocks.ts'
import { directorateOf, nearestHolder } from '../store/line.ts'
import { insertMinistryNote } from '../store/ministry-notes.ts'
import { insertSupport, supportById } from '../store/support.ts'
import type { PackCase, PackSupport } from './read-pack.ts'

const HOUR_MS = 3_600_000

/** A note to the ministry that was frozen, given in a meeting and confirmed: a demo sends nothing that nobody asked it to. */
export async function importMinistryNote(
  trx: Trx,
  { hours, handedTo, receivedHours, facts, mayBeAsked, weSay }: NonNullable<PackCase['ministryNote']>,
  { caseId, key, by, at }: { caseId: string; key: string; by: string; at: (hours: number) => Date },
): Promise<void> {
  const fingerprint = createHash('sha256').update(canonical({ key, facts, mayBeAsked, weSay })).digest('hex')
  await insertMinistryNote(trx, {
    ...{ id: `mno_${key}`, case_id: caseId, number: 1, facts, may_be_asked: mayBeAsked, we_say: weSay, fingerprint },
    ...{ frozen_by: by, frozen_at: at(hours), handed_how: 'meeting', handed_to: handedTo, handed_by: by },
    ...{ handed_at: at(hours), received_at: at(receivedHours) },
  })
}

/** A request for support that has its answer, so that the demo asks nobody to act. Left out when nobody holds the duties. */
export async function importSupport(trx: Trx, from: PackSupport, now: Date): Promise<void> {
  const id = `sup_${from.key}`
  const unitId = `unt_${from.unit}`
  if (await supportById(trx, id)) return
  const directorateId = (await directorateOf(trx, [unitId])).get(unitId)
  const asker = await nearestHolder(trx, unitId, from.askedBy)
  const helper = directorateId ? await nearestHolder(trx, directorateId, 'communication-adviser') : null
  if (!directorateId || !asker || !helper) return
  const at = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
  const clock = await readClock(trx, 'support', dayOf(now))
  await insertSupport(trx, {
    ...{ id, mode: 'demo', unit_id: unitId, directorate_id: directorateId, case_id: null, need: from.need },
    ...{ title: from.title, about: from.about, how_soon: from.howSoon, asked_by: asker, asked_at: at(from.asked) },
    ...{
      state: from.done === undefined ? from.answer : 'done',
      answer_by: assessBy(clock, from.howSoon, at(from.asked)),
    },
    ...{ helper_id: from.answer === 'returned' ? null : helper, answered_at: at(from.answered), reason: from.reason },
    ...(from.done === undefined ? {} : { done_by: asker, done_at: at(from.done) }),
  })
}
