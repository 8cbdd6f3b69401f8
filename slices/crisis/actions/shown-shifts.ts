import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Named, ShiftView } from '../rules/crisis-view.ts'
import type { ShiftRow } from '../store/afterwards.ts'
import type { CrisisRow } from '../store/crises.ts'

/** Changes of shift as they are shown to the reader. */
export const shownShifts = (
  rows: readonly ShiftRow[],
  { state }: Pick<CrisisRow, 'state'>,
  caller: Pick<Caller, 'id'>,
  named: (id: string) => Named,
): ShiftView[] =>
  rows.map((one) => ({
    ...{ id: one.id, brief: one.brief, picture: one.picture, fingerprint: one.fingerprint },
    ...{ from: named(one.from_id), to: named(one.to_id) },
    givenAt: one.given_at.toISOString(),
    takenAt: one.taken_at?.toISOString() ?? null,
    mayTake: one.taken_at === null && one.to_id === caller.id && state === 'open',
  }))
