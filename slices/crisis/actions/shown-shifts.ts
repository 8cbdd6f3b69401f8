import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Named, ShiftView } from '../rules/crisis-view.ts'
import { isOffered } from '../rules/shift-offer.ts'
import type { ShiftRow } from '../store/afterwards.ts'
import { shownEmptied } from './empty-copies.ts'
import type { LoadedCrisis } from './load-crisis.ts'
import { shownRole } from './shown-role.ts'

type Room = Pick<LoadedCrisis, 'file' | 'positions' | 'practice' | 'abilities'>

/**
 * Changes of shift as they are shown to the reader. What those who lead an exercise tell each other is not for those who play, before
 * it is over.
 */
export const shownShifts = (
  rows: readonly ShiftRow[],
  { file: { state, unit_id }, positions, practice, abilities }: Room,
  caller: Caller,
  named: (id: string) => Named,
): ShiftView[] =>
  rows
    .filter((one) => !one.picture.directs || state === 'closed' || abilities.includes('observe'))
    .map((one) => {
      const isWaiting = state === 'open' && isOffered(one, { offers: rows, positions, people: practice })
      return {
        ...{
          id: one.id,
          brief: one.brief,
          picture: seenBy(caller, unit_id, one.picture),
          fingerprint: one.fingerprint,
        },
        emptied: shownEmptied(one.emptied, named),
        ...{ from: named(one.from_id), to: named(one.to_id) },
        givenAt: one.given_at.toISOString(),
        takenAt: one.taken_at?.toISOString() ?? null,
        isWaiting,
        mayTake: isWaiting && one.to_id === caller.id,
      }
    })

/** Frozen people have a name and no id: nobody is oneself among them. */
const seenBy = (caller: Caller, unitId: string, picture: ShiftRow['picture']): ShiftRow['picture'] => ({
  ...picture,
  people: picture.people.map(({ role, name }) => ({
    role: shownRole(caller, { role, unit_id: unitId }, name === null ? [] : ['']),
    name,
  })),
})
