import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { type IndicatorEvent, indicatorEvents } from '../rules/indicator-event.ts'
import type { IndicatorRow } from '../store/indicators.ts'
import { sentForInitiatives } from '../store/reach.ts'
import { remarksOf } from '../store/values.ts'
import { readableInitiatives } from './names-around.ts'

/** Notes on the time line of an indicator, and what its initiatives did, of those the caller may read. */
export async function eventsOf(
  { db, now }: Pick<Varde, 'db' | 'now'>,
  caller: Caller,
  { key, mode }: Pick<IndicatorRow, 'key' | 'mode'>,
  initiativeIds: readonly string[],
): Promise<IndicatorEvent[]> {
  const [remarks, readable] = await Promise.all([remarksOf(db, key), readableInitiatives(db, caller, initiativeIds)])
  const initiatives = [...readable.values()]
  return indicatorEvents({
    remarks: remarks.map(({ id, on_day, text }) => ({ id, onDay: on_day, text })),
    initiatives: initiatives.map(({ id, title, state, start_on, end_on }) => ({
      id,
      title,
      state,
      startOn: start_on,
      endOn: end_on,
    })),
    sent: await sentForInitiatives(
      db,
      mode,
      initiatives.map(({ id }) => id),
    ),
    today: dayOf(now()),
  })
}
