import type { Caller } from '../../../kit/kernel/caller.ts'
import type { CrisisAbility } from '../rules/crisis-right.ts'
import type { Named, ShiftView } from '../rules/crisis-view.ts'
import type { ShiftRow } from '../store/afterwards.ts'
import type { CrisisRow } from '../store/crises.ts'

/**
 * Changes of shift as they are shown to the reader. What those who lead an exercise tell each other is not for those who play, before
 * it is over.
 */
export const shownShifts = (
  rows: readonly ShiftRow[],
  { state }: Pick<CrisisRow, 'state'>,
  caller: Pick<Caller, 'id'>,
  named: (id: string) => Named,
  abilities: readonly CrisisAbility[],
): ShiftView[] =>
  rows
    .filter((one) => !one.picture.directs || state === 'closed' || abilities.includes('observe'))
    .map((one) => ({
      ...{ id: one.id, brief: one.brief, picture: one.picture, fingerprint: one.fingerprint },
      ...{ from: named(one.from_id), to: named(one.to_id) },
      givenAt: one.given_at.toISOString(),
      takenAt: one.taken_at?.toISOString() ?? null,
      mayTake: one.taken_at === null && one.to_id === caller.id && state === 'open',
    }))
