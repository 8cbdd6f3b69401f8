import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit, passOut } from '../../organisation/index.ts'
import type { ImportLine, ImportMapping, ImportView, RowOutcome } from '../rules/import/import-view.ts'
import { matrixNames } from '../rules/import/matrix.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { changeImport, findImport, importRows, lastWithHeaders, takenInAt } from '../store/imports.ts'
import { type ImportReading, isSame, readImport } from './read-import.ts'

const MOST_LINES = 200
const SAMPLES = 3
const MOST_LABELS = 60
const FIRST: Record<RowOutcome, number> = { faulty: 0, changed: 1, new: 2, same: 3 }

/** The dry run: what each row would do. Nothing is written. Throws `measure.no-such-import`. */
export async function viewImport(varde: Varde, caller: Caller, id: string): Promise<ImportView> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const file = await findImport(varde.db, id)
  if (!file) throw new Failure('not-found', 'measure.no-such-import')
  const { readings } = await readImport(varde.db, file, varde.now())
  const rows = await importRows(varde.db, id)
  const before = await lastWithHeaders(varde.db, file.signature)
  const same = await takenInAt(varde.db, file.fingerprint, id)
  const lines = readings.map(lineOf)
  const count = (outcome: RowOutcome) => lines.filter((line) => line.outcome === outcome).length
  return {
    id,
    fileName: file.file_name,
    state: file.state,
    headers: file.headers,
    samples: rows.slice(0, SAMPLES).map(({ cells }) => cells),
    mapping: file.mapping,
    labels: file.mapping.matrix ? matrixNames(file.mapping.matrix, file.headers, rows).slice(0, MOST_LABELS) : [],
    source: file.source,
    isMappedBefore: before !== null && before.id !== id,
    takenInAt: same?.toISOString() ?? null,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), faulty: count('faulty') },
    lines: lines.toSorted((a, b) => FIRST[a.outcome] - FIRST[b.outcome] || a.row - b.row).slice(0, MOST_LINES),
    valuesMade: file.values_made,
    appliedAt: file.applied_at?.toISOString() ?? null,
  }
}

/** Says what the columns hold and who publishes the figures. Throws `measure.no-such-import`, `measure.import-done`, and as `passOut`. */
export async function mapImport(
  varde: Varde,
  caller: Caller,
  id: string,
  { mapping, source }: ImportMapping,
): Promise<void> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const file = await findImport(varde.db, id)
  if (!file) throw new Failure('not-found', 'measure.no-such-import')
  if (file.state !== 'uploaded') throw new Failure('conflict', 'measure.import-done')
  await varde.db.transaction().execute(async (trx) => {
    const unitId = (await agencyUnit(trx, varde.now()))?.id ?? ''
    const about = { unitId, mode: varde.mode, to: ['public'] }
    await passOut(trx, varde, caller, about, [{ language: 'nb', text: source }])
    await changeImport(trx, id, { mapping: JSON.stringify(mapping), source: source.trim() })
  })
}

function lineOf(reading: ImportReading): ImportLine {
  const { row, column, cells, faults, value, isHidden, standing } = reading
  const outcome: RowOutcome = !value ? 'faulty' : !standing ? 'new' : isSame(reading) ? 'same' : 'changed'
  return {
    row,
    column,
    cells,
    outcome,
    faults,
    indicatorKey: value?.indicatorKey ?? null,
    series: value?.series ?? '',
    fromOn: value?.fromOn ?? null,
    toOn: value?.toOn ?? null,
    value: isHidden ? null : (value?.figures?.value ?? null),
    isHidden,
    before: standing?.value ?? null,
  }
}
