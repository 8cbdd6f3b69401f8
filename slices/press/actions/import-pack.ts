import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { telephoneHours, writeTelephoneHours } from '../../duty/index.ts'
import { writeKindRule } from '../store/kind-rules.ts'
import { type PressPack, readPressPack } from './read-pack.ts'
import { refreshAnswering } from './refresh-answering.ts'

const FIRST_DAY = '2020-01-01'

/**
 * Writes the telephone hours of a pack where none are set, and works out who answers. What is there already stays as it
 * is. The organisation must be there first.
 */
export async function importPack(trx: Trx, pack: PressPack | string, now: Date): Promise<{ hours: number }> {
  const from = typeof pack === 'string' ? await readPressPack(pack) : pack
  const isSet = (await telephoneHours(trx)).length > 0
  const hours = isSet ? [] : (from?.telephoneHours ?? [])
  if (hours.length > 0)
    await writeTelephoneHours(
      trx,
      hours.map((row) => ({
        id: newId('tel'),
        season_from: row.from,
        season_to: row.to,
        weekdays: row.weekdays,
        opens: row.opens,
        closes: row.closes,
        on_holidays: row.onHolidays,
        is_closed: false,
        source: row.source ?? null,
      })),
    )
  // Until somebody sets them on screen; from the first day, so that what is set later decides.
  for (const rule of from?.kinds ?? []) await writeKindRule(trx, { ...rule, day: FIRST_DAY, by: 'system:pack' })
  await refreshAnswering(trx, now)
  return { hours: hours.length }
}
