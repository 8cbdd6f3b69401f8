import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { numberFor, openDutyBook, ownerAt } from '../../duty/index.ts'
import { numbersOf } from './duty-numbers.ts'

/** The numbers of the press duty in each unit, and the one that reaches whoever answers now. Throws `duty.not-at-desk`. */
export async function viewDutyNumbers(varde: Varde, caller: Caller) {
  const { loaded, book, span } = await openDutyBook(varde, caller, 'press-contact')
  const numbers = await numbersOf(varde.db, loaded)
  const units = book ? loaded.roster.units.filter((unit) => unit.kind !== 'ministry') : []
  return {
    units: units.map(({ id }) => ({
      unitId: id,
      phone: numberFor(book!, ownerAt(book!, { unitId: id, duty: 'press-contact' }, span.from), numbers),
      primary: numbers.get(id)?.primary ?? null,
      alternate: numbers.get(id)?.alternate ?? null,
    })),
  }
}
