import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { type IndicatorEvent, indicatorEvents } from '../rules/indicator-event.ts'
import type { IndicatorRow } from '../store/indicators.ts'
import { sentForInitiatives } from '../store/reach.ts'
import { remarksOf } from '../store/values.ts'
import { readableInitiatives } from './names-around.ts'

/** What they have not decided on has no days that count. */
const IS_AHEAD = ['draft', 'in-review', 'approved']

/** Notes on the time line of an indicator, and what its initiatives did, of those the caller may read. */
export async function eventsOf(
  { db, now }: Pick<Varde, 'db' | 'now'>,
  caller: Caller,
  { key, mode }: Pick<IndicatorRow, 'key' | 'mode'>,
  initiativeIds: readonly string[],
): Promise<IndicatorEvent[]> {
  const [remarks, readable] = await Promise.all([remarksOf(db, key), readableInitiatives(db, caller, initiativeIds)])
  const begun = [...readable.values()].filter(({ state }) => !IS_AHEAD.includes(state))
  return indicatorEvents({
    remarks: remarks.map(({ id, on_day, text }) => ({ id, onDay: on_day, text })),
    initiatives: begun.map(({ id, title, start_on, end_on }) => ({ id, title, startOn: start_on, endOn: end_on })),
    sent: await sentForInitiatives(
      db,
      mode,
      begun.map(({ id }) => id),
    ),
    today: dayOf(now()),
  })
}
