import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../rules/day.ts'
import { abilitiesIn } from '../rules/permission.ts'
import { peopleIn } from '../store/directory.ts'
import { comingMoves } from '../store/moves.ts'
import { requireAbility } from './refuse.ts'

/** The people of a unit, 20 at a time; shielded ones only for administrators. Throws `organisation.not-your-unit`. */
export async function listPeople(
  varde: Varde,
  caller: Caller,
  asked: { unitId: string; search?: string; offset: number },
) {
  requireAbility(caller, 'see-people', asked.unitId)
  const { people, total } = await peopleIn(varde.db, {
    unitId: asked.unitId,
    day: dayOf(varde.now()),
    search: asked.search ?? '',
    offset: asked.offset,
    withProtected: abilitiesIn(caller, asked.unitId).includes('see-protected'),
  })
  const moves = await comingMoves(
    varde.db,
    people.map((person) => person.id),
  )
  return { people: people.map((person) => ({ ...person, move: moves.get(person.id) ?? null })), total }
}
