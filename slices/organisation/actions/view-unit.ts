import { type Caller, DUTIES } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../rules/day.ts'
import { abilitiesIn, assignableDuties, maySeeDuty, maySeePerson } from '../rules/permission.ts'
import { comingAbsences } from '../store/absences.ts'
import { dutiesIn } from '../store/duties.ts'
import { loadAway } from '../store/line.ts'
import { headsPerUnit } from '../store/unit-use.ts'
import { findUnit, historyOf } from '../store/units.ts'
import { refuse } from './refuse.ts'

/**
 * A unit as the caller may see it: everyone sees who holds which duty; addresses and absences
 * only those who may see its people; union office only those who need it. Throws `organisation.no-such-unit`.
 */
export async function viewUnit(varde: Varde, caller: Caller, id: string) {
  const now = varde.now()
  const day = dayOf(now)
  const unit = await findUnit(varde.db, id)
  if (!unit) return refuse('not-found', 'no-such-unit')
  const abilities = abilitiesIn(caller, id)
  const seesPeople = abilities.includes('see-people')
  const assignable = assignableDuties(caller, id)
  const [held, away, absences, heads, history] = await Promise.all([
    dutiesIn(varde.db, id, day),
    loadAway(varde.db, now),
    comingAbsences(varde.db, seesPeople ? { unitId: id } : { unitId: id, personId: caller.id }, now),
    headsPerUnit(varde.db, day),
    historyOf(varde.db, id),
  ])
  const shownAs = (one: { personId: string; protected: boolean }) => ({
    ...{ id: one.personId, unitId: id, isProtected: one.protected },
  })
  const duties = held
    .filter((one) => maySeeDuty(caller, one) && maySeePerson(caller, shownAs(one)))
    .map((one) => ({
      ...one,
      email: seesPeople ? one.email : null,
      mobile: seesPeople ? one.mobile : null,
      isAway: away.has(one.personId),
      canEnd: assignable.includes(one.duty),
    }))
  duties.sort((a, b) => DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty))
  return {
    unit,
    heads: heads.get(id) ?? 0,
    duties,
    absences: absences.filter((one) => maySeePerson(caller, shownAs(one))),
    history,
    abilities,
    assignableDuties: assignable,
  }
}
