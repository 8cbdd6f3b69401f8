import type { Database } from '../../../kit/db/database.ts'
import type { LoadedDuty, Numbers } from '../../duty/index.ts'
import { dutyNumbers } from '../store/duty.ts'

/** Numbers of the press duty; the unit's own in organisation where it has no first one. */
export async function numbersOf(
  db: Database,
  { roster }: Pick<LoadedDuty, 'roster'>,
): Promise<ReadonlyMap<string, Numbers>> {
  const own = new Map((await dutyNumbers(db)).map((row) => [row.unit_id, row]))
  return new Map(
    roster.units.map((unit) => [
      unit.id,
      {
        primary: own.get(unit.id)?.primary_phone ?? unit.dutyPhone,
        alternate: own.get(unit.id)?.alternate_phone ?? null,
      },
    ]),
  )
}

/** What relatives call: the duty telephone of each unit. */
export const unitNumbers = ({ roster }: Pick<LoadedDuty, 'roster'>): ReadonlyMap<string, Numbers> =>
  new Map(roster.units.map((unit) => [unit.id, { primary: unit.dutyPhone, alternate: null }]))
