import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { CODE_VERSION } from '../rules/code-version.ts'
import { letterOf } from '../rules/import/matrix.ts'
import { valueOfRow } from '../rules/import/value-of-row.ts'
import { mayKeep, mayKeepSome } from '../rules/measure-right.ts'
import { changeImport, type ImportFile, importRows, lockImport, putCells } from '../store/imports.ts'
import {
  endValues,
  insertProvenance,
  insertValues,
  type NewRow,
  type NewValue,
  nameSuccessors,
  reviveBefore,
  valuesFrom,
} from '../store/values.ts'
import { type ImportReading, isSame, type ReadImport, readImport } from './read-import.ts'

/**
 * Makes the values of a file, all in one transaction or none: a row with a fault stops the whole. What stands already with the same
 * numbers is left, so that a file may be taken in as often as one likes. Gives how many values are new or changed. Throws
 * `measure.no-such-import`, `measure.import-done`, `measure.import-faulty`, `measure.source-missing`, `measure.not-yours`.
 */
export async function applyImport(varde: Varde, caller: Caller, id: string): Promise<{ made: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockImport(trx, id)
    if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
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
    const wanted = read.readings.filter((one) => !isSame(one))
    const made = wanted.map((one) => valueFrom(one, read, { provenance_id: provenanceId, by: caller.id, at: now }))
    const replaced = wanted.flatMap(({ standing }, at) =>
      standing ? [{ id: standing.id, by: made[at]!.value.id }] : [],
    )
    await endValues(
      trx,
      replaced.map((one) => one.id),
      now,
    )
    await insertValues(
      trx,
      made.map(({ value }) => value),
      made.flatMap(({ row }) => row ?? []),
    )
    await nameSuccessors(trx, replaced)
    await forgetHidden(trx, file, read)
    const done = { state: 'applied', provenance_id: provenanceId, values_made: made.length, applied_at: now } as const
    await changeImport(trx, id, done)
    await announce(varde, trx, caller, file, {
      rows: read.readings.length,
      values: made.length,
      replaced: replaced.length,
    })
    return { made: made.length }
  })
}

/** Undoes a file: its values are ended, and those that they took the place of stand again. Throws `measure.import-not-applied`. */
export async function undoImport(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockImport(trx, id)
    if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
    if (!file) throw new Failure('not-found', 'measure.no-such-import')
    if (file.state !== 'applied') throw new Failure('conflict', 'measure.import-not-applied')
    const { indicators } = await readImport(trx, file, varde.now())
    const values = await valuesFrom(trx, file.provenance_id!)
    const strange = values.find((one) => !mayKeep(caller, indicators.get(one.indicator_key)?.indicator.unit_id ?? ''))
    if (strange) throw new Failure('not-allowed', 'measure.not-yours')
    const ids = values.map((one) => one.id)
    await endValues(trx, ids, varde.now())
    await reviveBefore(trx, ids)
    await changeImport(trx, id, { state: 'undone', undone_at: varde.now() })
    await announce(varde, trx, caller, file, { undone: true, values: ids.length })
  })
}

const SAID_MISSING = ':'

/** What was told of a few answers is not kept in the rows of the file either: the cell says from now on that there is no number. */
async function forgetHidden(trx: Trx, { id, mapping }: ImportFile, { readings }: ReadImport): Promise<void> {
  const hidden = readings.filter((one) => one.isHidden && one.value?.figures)
  if (hidden.length === 0) return
  const { value, hits, n, margin, spread } = mapping.columns
  const rows = new Map((await importRows(trx, id)).map(({ row, cells }) => [row, cells]))
  for (const { row, column } of hidden) {
    const cells = rows.get(row)!
    const told = mapping.matrix ? mapping.matrix.columns.filter((at) => letterOf(at) === column) : [value ?? hits]
    const beside = mapping.matrix ? [] : [hits, n, margin, spread]
    const emptied = cells.map((cell, at) => (told.includes(at) ? SAID_MISSING : beside.includes(at) ? '' : cell))
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

function valueFrom(
  { row, column, cells, value }: ImportReading,
  { indicators }: ReadImport,
  made: Made,
): { value: NewValue & { id: string }; row: NewRow | null } {
  const { indicatorKey, series, fromOn, toOn } = value!
  const { definition } = indicators.get(indicatorKey)!
  const id = newId('val')
  const { row: source, ...figures } = valueOfRow(value!, definition.scale, cells)
  const place = { indicator_key: indicatorKey, version: definition.version, series, from_on: fromOn, to_on: toOn }
  const { hits, n } = figures
  return {
    value: { id, ...place, ...figures, ...made },
    row: source && {
      value_id: id,
      position: 1,
      ...source,
      hits,
      n,
      ref: column ? `rad ${row}, kolonne ${column}` : `rad ${row}`,
    },
  }
}

function announce(
  varde: Varde,
  trx: Parameters<typeof publish>[0],
  caller: Caller,
  { id }: ImportFile,
  content: Record<string, unknown>,
) {
  const { mode } = varde
  return publish(trx, { name: MEASURE_EVENTS.imported, mode, subject: id, actor: caller.id, at: varde.now(), content })
}
