import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { hoursFault, type TelephoneHours } from '../rules/telephone-hours.ts'
import { writeTelephoneHours } from '../store/duty.ts'
import { announce } from './announce.ts'
import { openDutyBook } from './open-duty-book.ts'

/**
 * Replaces the hours of the telephone, of the whole agency. Throws `press.not-at-desk`, `press.hours-not-allowed`,
 * `press.hours-backwards`, `press.hours-overlap`, `press.hours-no-day`.
 */
export async function setTelephoneHours(varde: Varde, caller: Caller, hours: TelephoneHours[]): Promise<void> {
  const { book } = await openDutyBook(varde, caller)
  const top = book?.directorateId ?? ''
  if (!dutyAbilities(caller, top).includes('edit-duty')) throw new Failure('not-allowed', 'press.hours-not-allowed')
  const fault = hoursFault(hours)
  if (fault) throw new Failure('invalid', `press.hours-${fault}`)
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
    await announce(trx, varde, caller, { name: PRESS_EVENTS.hoursSet, subject: top, unitId: top, content })
  })
}
