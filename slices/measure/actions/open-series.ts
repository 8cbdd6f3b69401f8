import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { type OpenSeries, openSeriesOf } from '../rules/open-series.ts'
import { deleteOpenSeries, insertOpenSeries, openIndicators, openValues } from '../store/open-series.ts'
import { announce, takeUp } from './load-indicator.ts'

/** Gives a series away, or stops giving it. Saying the same again changes nothing. Throws what `takeUp` does. */
export async function setOpen(varde: Varde, caller: Caller, key: string, isOpen: boolean): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator } = await takeUp(trx, caller, key)
    const isChanged = isOpen
      ? await insertOpenSeries(trx, key, caller.id, varde.now())
      : await deleteOpenSeries(trx, key)
    if (!isChanged) return
    await announce(trx, varde, caller, indicator, isOpen ? MEASURE_EVENTS.seriesOpened : MEASURE_EVENTS.seriesClosed)
  })
}

/** Every series that is given away, with its values. `db` may read as the public. */
export async function readOpenSeries(db: Database, mode: Mode, key: string | null = null): Promise<OpenSeries[]> {
  const rows = await openIndicators(db, mode, key)
  const values = await openValues(
    db,
    rows.map((row) => row.key),
  )
  const byKey = Map.groupBy(values, (value) => value.key)
  return rows.map((row) => openSeriesOf(row, byKey.get(row.key) ?? []))
}
