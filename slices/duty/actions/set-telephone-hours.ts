import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { hoursFault, type TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DUTY_EVENTS } from '../events.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { writeTelephoneHours } from '../store/hours.ts'
import { announce } from './announce.ts'
import { openDutyBook } from './open-duty-book.ts'

/**
 * Replaces the hours of the telephone, of the whole agency. Throws `duty.not-at-desk`, `duty.hours-not-allowed`,
 * `duty.hours-backwards`, `duty.hours-overlap`, `duty.hours-no-day`.
 */
export async function setTelephoneHours(varde: Varde, caller: Caller, hours: TelephoneHours[]): Promise<void> {
  const { book } = await openDutyBook(varde, caller, 'press-contact')
  const top = book?.directorateId ?? ''
  if (!dutyAbilities(caller, top).includes('edit-duty')) throw new Failure('not-allowed', 'duty.hours-not-allowed')
  const fault = hoursFault(hours)
  if (fault) throw new Failure('invalid', `duty.hours-${fault}`)
  await varde.db.transaction().execute(async (trx) => {
    await writeTelephoneHours(
      trx,
      hours.map((row) => ({
        id: newId('tel'),
        season_from: row.seasonFrom,
        season_to: row.seasonTo,
        weekdays: [...new Set(row.weekdays)].sort(),
        // A closed part has no hours; the table wants an order all the same.
        opens: row.isClosed ? '00:00' : row.opens,
        closes: row.isClosed ? '24:00' : row.closes,
        on_holidays: row.onHolidays,
        is_closed: row.isClosed,
        source: null,
      })),
    )
    const content = { parts: hours.length }
    await announce(trx, varde, caller, { name: DUTY_EVENTS.hoursSet, unitId: top, content })
  })
}
