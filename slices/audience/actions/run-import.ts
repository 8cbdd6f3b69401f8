import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { SheetSource } from '../../../kit/sheet/sheet-rows.ts'
import { listUnits } from '../../organisation/index.ts'
import { importPath } from '../clients/import-file.ts'
import { readSheet } from '../clients/read-sheet.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import type { ImportGround } from '../rules/import-row.ts'
import { contactGroups, type GroupForImport } from '../store/import-batch.ts'
import { changeImport, findImport, type Import } from '../store/imports.ts'
import { takeBatch } from './take-import-batch.ts'
import { undoImport } from './undo-import.ts'

/**
 * The work of an import: dry run, applying or undoing, by the state of its row. Every batch is one transaction together
 * with its counters, so it may be called again after a crash and goes on where it was; a second worker gives way.
 */
export async function runImport(varde: Varde, id: string): Promise<void> {
  const row = await findImport(varde.db, id)
  if (row?.state === 'undoing') return undoImport(varde, row)
  if (row?.state !== 'checking' && row?.state !== 'applying') return
  try {
    await readThrough(varde, row, row.state)
  } catch (error) {
    varde.log.error({ err: error, import: id }, 'import failed')
    await changeImport(varde.db, id, [row.state], { state: 'failed', failure: 'audience.import-unreadable' })
  }
}

async function readThrough(varde: Varde, row: Import, state: 'checking' | 'applying'): Promise<void> {
  const groups = await contactGroups(varde.db)
  const ground = await groundOf(varde, row, groups)
  const source: SheetSource = { kind: row.file_kind, encoding: row.encoding, separator: row.separator }
  const byKey = new Map<string, GroupForImport>(groups.map((group) => [group.key, group]))
  let fromRow = row.rows_done
  for await (const batch of readSheet(importPath(varde.settings.dataFolder, row.id), source, ground, fromRow)) {
    if (batch.lastRow > fromRow) {
      const next = await takeBatch(varde, { id: row.id, state, fromRow, batch, groups: byKey })
      if (next === 'taken-over') return
      if (next === 'stopped') return void (await changeImport(varde.db, row.id, [state], { state: 'stopped' }))
      fromRow = batch.lastRow
    }
    if (batch.last) await finish(varde, row, state, fromRow)
  }
}

async function finish(varde: Varde, row: Import, state: 'checking' | 'applying', total: number): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    if (state === 'checking')
      return void (await changeImport(trx, row.id, [state], { state: 'checked', rows_total: total }))
    if (!(await changeImport(trx, row.id, [state], { state: 'applied', applied_at: varde.now(), rows_total: total })))
      return
    await announceApplied(varde, trx, row.id)
  })
}

async function announceApplied(varde: Varde, trx: Trx, id: string): Promise<void> {
  const row = (await findImport(trx, id))!
  await publish(trx, {
    name: AUDIENCE_EVENTS.imported,
    mode: varde.mode,
    subject: id,
    actor: row.started_by || systemCaller('audience').id,
    at: varde.now(),
    content: {
      rows: row.rows_done,
      made: row.contacts_made,
      faulty: row.rows_faulty,
      duplicate: row.rows_duplicate,
      from: row.file_kind,
    },
  })
}

async function groundOf(
  varde: Varde,
  row: Import,
  groups: Awaited<ReturnType<typeof contactGroups>>,
): Promise<ImportGround> {
  const units: Record<string, string> = {}
  for (const unit of await listUnits(varde.db, { at: varde.now() }))
    for (const name of [unit.name, unit.shortName, unit.id]) if (name) units[name.toLowerCase()] ??= unit.id
  const words: Record<string, string> = {}
  for (const group of groups)
    for (const word of [group.key, ...Object.values(group.names)]) words[word.toLowerCase()] ??= group.key
  const { groupKeys, language, legalBasis, evidence } = row.options
  return { mapping: row.mapping, groupKeys, language, basis: legalBasis, evidence, units, groups: words }
}
