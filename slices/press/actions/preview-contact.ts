import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { telephoneState } from '../../../kit/kernel/telephone-hours.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyNames, numberFor, openDutyBook, ownerAt } from '../../duty/index.ts'
import { isAnsweredAnyHour } from '../store/duty.ts'
import { numbersOf } from './duty-numbers.ts'

const HOUR_MS = 3_600_000

/**
 * What the public contact page says at a moment to come: by the same chain, the same numbers and the same hours as the
 * page itself, as they are set now. No persons. Throws `duty.not-at-desk`, `press.preview-past`.
 */
export async function previewContact(varde: Varde, caller: Caller, at: Date) {
  const instant = at.getTime()
  if (instant < varde.now().getTime() - HOUR_MS) throw new Failure('invalid', 'press.preview-past')
  const span = { from: instant, to: instant + HOUR_MS }
  const { loaded, book } = await openDutyBook(varde, caller, 'press-contact', span)
  const name = dutyNames(loaded, caller)
  const numbers = await numbersOf(varde.db, loaded)
  const state = telephoneState(loaded.hours, instant)
  const rank = (unit: { id: string }) => (unit.id === book?.directorateId ? 0 : 1)
  const units = book ? loaded.roster.units.filter((unit) => unit.kind !== 'ministry') : []
  return {
    at: at.toISOString(),
    anyHour: instant <= varde.now().getTime() + HOUR_MS && (await isAnsweredAnyHour(varde.db, varde.mode)),
    telephone: state && { isOpen: state.isOpen, changesAt: new Date(state.changesAt).toISOString() },
    units: units
      .toSorted((a, b) => rank(a) - rank(b))
      .map((unit) => {
        const owner = ownerAt(book!, { unitId: unit.id, duty: 'press-contact' }, instant)
        return {
          unit: { id: unit.id, name: unit.name },
          answersUnit: owner.unitId === unit.id ? null : name.unit(owner.unitId),
          phone: numberFor(book!, owner, numbers),
        }
      }),
  }
}
