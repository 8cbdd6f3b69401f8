import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CODE_VERSION } from '../rules/code-version.ts'
import { emptiedCells } from '../rules/import/emptied-cells.ts'
import { valueOfRow } from '../rules/import/value-of-row.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { changeImport, type ImportFile, importRows, lockImport, putCells } from '../store/imports.ts'
import { insertProvenance, type Placed, putValues } from '../store/values.ts'
import { announceImport } from './announce-import.ts'
import { type ImportReading, isSame, type ReadImport, readImport } from './read-import.ts'

/**
 * Makes the values of a file, all in one transaction or none: a row with a fault stops the whole. What stands already with the same
 * numbers is left, so that a file may be taken in as often as one likes. Gives how many values are new or changed. Throws
 * `measure.no-such-import`, `measure.import-done`, `measure.import-faulty`, `measure.source-missing`, `measure.not-yours`.
 */
export async function applyImport(varde: Varde, caller: Caller, id: string): Promise<{ made: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockImport(trx, id)
    if (!file) throw new Failure('not-found', 'measure.no-such-import')
    if (file.state !== 'uploaded') throw new Failure('conflict', 'measure.import-done')
    if (file.source === '') throw new Failure('invalid', 'measure.source-missing')
    const read = await readImport(trx, file, varde.now())
    refuse(read, caller)
    const now = varde.now()
    const provenanceId = newId('prv')
    await insertProvenance(trx, {
      id: provenanceId,
      kind: 'file',
      source: file.source,
      reference: file.file_name,
      fingerprint: file.fingerprint,
      row_count: read.readings.length,
      code_version: CODE_VERSION,
      by: caller.id,
      at: now,
    })
    const made = { provenance_id: provenanceId, by: caller.id, at: now }
    const placed = read.readings.filter((one) => !isSame(one)).map((one) => placedFrom(one, read, made))
    const replaced = await putValues(trx, placed, now)
    await forgetHidden(trx, file, read)
    const [rows, values] = [read.readings.length, placed.length]
    const done = { state: 'applied', provenance_id: provenanceId, values_made: values, applied_at: now } as const
    await changeImport(trx, id, done)
    await announceImport(varde, trx, caller, id, { rows, values, replaced })
    return { made: values }
  })
}

/** What was told of a few answers is not kept in the rows of the file either: the cell says from now on that there is no number. */
async function forgetHidden(trx: Trx, { id, mapping }: ImportFile, { readings }: ReadImport): Promise<void> {
  const hidden = readings.filter((one) => one.isHidden && one.value?.figures)
  if (hidden.length === 0) return
  const rows = new Map((await importRows(trx, id)).map(({ row, cells }) => [row, cells]))
  for (const { row, column } of hidden) {
    const emptied = emptiedCells(rows.get(row)!, mapping, column)
    rows.set(row, emptied)
    await putCells(trx, id, row, emptied)
  }
}

function refuse({ readings, indicators }: ReadImport, caller: Caller): void {
  const faulty = readings.filter(({ faults }) => faults.length > 0).length
  if (faulty > 0) throw new Failure('invalid', 'measure.import-faulty', { count: faulty })
  for (const { value } of readings)
    if (value && !mayKeep(caller, indicators.get(value.indicatorKey)!.indicator.unit_id))
      throw new Failure('not-allowed', 'measure.not-yours')
}

type Made = { provenance_id: string; by: string; at: Date }

function placedFrom(
  { row, column, cells, value, standing }: ImportReading,
  { indicators }: ReadImport,
  made: Made,
): Placed {
  const { indicatorKey, series, fromOn, toOn } = value!
  const { definition } = indicators.get(indicatorKey)!
  const id = newId('val')
  const { row: source, ...figures } = valueOfRow(value!, definition.scale, cells)
  const place = { indicator_key: indicatorKey, version: definition.version, series, from_on: fromOn, to_on: toOn }
  const { hits, n } = figures
  const ref = column ? `rad ${row}, kolonne ${column}` : `rad ${row}`
  return {
    value: { id, ...place, ...figures, ...made },
    rows: source ? [{ value_id: id, position: 1, ...source, hits, n, ref }] : [],
    before: standing?.id ?? null,
  }
}
