import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { dayNumber, instantAt } from '../../../kit/kernel/oslo-clock.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { DUTY_EVENTS } from '../events.ts'
import { mondayOf, shiftsLater, weekSpan } from '../rules/duty-week.ts'
import type { RotaDuty } from '../rules/words.ts'
import { insertShift, shiftsBetween } from '../store/rota.ts'
import { allowDuty, namedBy } from './allow-duty.ts'
import { announce } from './announce.ts'
import { recordTurn } from './record-turn.ts'

/**
 * Sets the single shifts of one week again so many weeks later, at the same times of the clock. What is there already is
 * not set twice, and shifts of people who have left are passed over. Throws `duty.not-allowed`, `duty.week-empty`,
 * `duty.week-past`, and as `namedBy`.
 */
export async function copyWeek(
  varde: Varde,
  caller: Caller,
  { unitId, duty, day, weeks }: { unitId: string; duty: RotaDuty; day: string; weeks: number },
): Promise<{ shifts: number }> {
  await allowDuty(varde, caller, unitId, duty)
  const monday = mondayOf(instantAt(dayNumber(day), 720))
  const target = weekSpan(monday + weeks * 7)
  if (target.to <= varde.now().getTime()) throw new Failure('invalid', 'duty.week-past')
  return varde.db.transaction().execute(async (trx) => {
    const of = async (span: { from: number; to: number }) =>
      (await shiftsBetween(trx, new Date(span.from), new Date(span.to)))
        .filter((row) => row.unit_id === unitId && row.duty === duty)
        .map((row) => ({
          place: row.place,
          person_id: row.person_id,
          from: row.from_at.getTime(),
          to: row.to_at.getTime(),
        }))
    const asked = shiftsLater(await of(weekSpan(monday)), monday, weeks)
    if (asked.length === 0) throw new Failure('invalid', 'duty.week-empty')
    const there = new Set((await of(target)).map(keyOf))
    const left = asked.filter((one) => !there.has(keyOf(one)) && one.to > varde.now().getTime())
    const works = await Promise.all(left.map((one) => callerOfPerson(trx, one.person_id, new Date(one.from))))
    const fresh = left.filter((_, at) => works[at] !== null)
    // The one made last goes first, so the oldest is written first.
    const isNamed = new Set<string>()
    for (const { place, person_id, from, to } of fresh.toReversed()) {
      const turn = { personId: person_id, unitId, duty, from: new Date(from) }
      const named_by = await namedBy(varde, caller, turn, trx)
      const row = {
        id: newId('shi'),
        duty,
        unit_id: unitId,
        place,
        person_id,
        from_at: new Date(from),
        to_at: new Date(to),
        named_by,
        made_by: caller.id,
        made_at: varde.now(),
        cancelled_at: null,
      }
      await insertShift(trx, row)
      if (named_by === null || isNamed.has(person_id)) continue
      await recordTurn(trx, varde, caller, row)
      isNamed.add(person_id)
    }
    if (fresh.length > 0) {
      const content = { duty, shifts: fresh.length, weeks }
      await announce(trx, varde, caller, { name: DUTY_EVENTS.set, unitId, content })
    }
    return { shifts: fresh.length }
  })
}

const keyOf = (one: { place: string; person_id: string; from: number; to: number }) =>
  [one.place, one.person_id, one.from, one.to].join()
