import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ownerAt } from '../rules/duty-chain.ts'
import { numberFor } from '../rules/duty-number.ts'
import { telephoneState } from '../rules/telephone-hours.ts'
import { dutyNames } from './duty-names.ts'
import { openDutyBook } from './open-duty-book.ts'
import { numbersOf } from './refresh-answering.ts'

const HOUR_MS = 3_600_000

/**
 * What the public contact page says at a moment to come: by the same chain, the same numbers and the same hours as the
 * page itself, as they are set now. No persons. Throws `press.not-at-desk`, `press.preview-past`.
 */
export async function previewContact(varde: Varde, caller: Caller, at: Date) {
  const instant = at.getTime()
  if (instant < varde.now().getTime() - HOUR_MS) throw new Failure('invalid', 'press.preview-past')
  const { duty, book } = await openDutyBook(varde, caller, { from: instant, to: instant + HOUR_MS })
  const name = dutyNames(duty)
  const numbers = numbersOf(duty)
  const state = telephoneState(duty.hours, instant)
  const rank = (unit: { id: string }) => (unit.id === book?.directorateId ? 0 : 1)
  const units = book ? duty.roster.units.filter((unit) => unit.kind !== 'ministry') : []
  return {
    at: at.toISOString(),
    telephone: state && { isOpen: state.isOpen, changesAt: new Date(state.changesAt).toISOString() },
    units: units
      .toSorted((a, b) => rank(a) - rank(b))
      .map((unit) => {
        const owner = ownerAt(book!, unit.id, instant)
        return {
          unit: { id: unit.id, name: unit.name },
          answersUnit: owner.unitId === unit.id ? null : name.unit(owner.unitId),
          phone: numberFor(book!, owner, numbers),
        }
      }),
  }
}
