import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ReadRow, SheetBatch } from '../clients/read-sheet.ts'
import { addToGroups, findDuplicates, type GroupForImport, insertContacts } from '../store/import-batch.ts'
import { addFaults, advanceImport, type Fault } from '../store/imports.ts'
import { importedContact } from './imported-contact.ts'
import { suppressedRows } from './suppressed-rows.ts'

export type BatchTask = {
  id: string
  state: 'checking' | 'applying'
  /** Rows done before this batch; the batch counts only while the import still stands there. */
  fromRow: number
  batch: SheetBatch
  groups: Map<string, GroupForImport>
}

/** One batch in one transaction: duplicates and suppressed addresses found, contacts made (when applying), counters moved. */
export async function takeBatch(varde: Varde, task: BatchTask): Promise<'done' | 'stopped' | 'taken-over'> {
  const { batch, id } = task
  const suppressed = await suppressedRows(varde, batch.rows)
  const open = batch.rows.filter((row) => !suppressed.has(row.row))
  return varde.db
    .transaction()
    .execute(async (trx) => {
      const duplicates = await findDuplicates(
        trx,
        open.map(({ row, kind, name, unitId, email, sms }) => ({ row, kind, name, unitId, email, sms })),
      )
      const fresh = open.filter((row) => !duplicates.has(row.row))
      const faults: Fault[] = [
        ...batch.faults,
        ...[...suppressed].map((row) => ({ row, field: 'row', code: 'suppressed' })),
        ...[...duplicates].map(([row, contactId]) => ({ row, field: 'row', code: 'duplicate', contactId })),
      ]
      if (task.state === 'applying') await save(varde, trx, task, fresh, open, duplicates)
      await addFaults(trx, id, faults)
      const faulty = new Set([...batch.faults.map((fault) => fault.row), ...suppressed]).size
      const progress = { lastRow: batch.lastRow, faulty, duplicate: duplicates.size, made: fresh.length }
      const moved = await advanceImport(trx, {
        id,
        state: task.state,
        fromRow: task.fromRow,
        progress,
        now: varde.now(),
      })
      if (!moved) throw new TakenOver()
      return moved.stopAsked ? ('stopped' as const) : ('done' as const)
    })
    .catch((error) => {
      if (error instanceof TakenOver) return 'taken-over' as const
      throw error
    })
}

class TakenOver extends Error {}

async function save(
  varde: Varde,
  trx: Trx,
  task: BatchTask,
  fresh: ReadRow[],
  open: ReadRow[],
  duplicates: Map<number, string>,
): Promise<void> {
  await insertContacts(
    trx,
    task.id,
    fresh.map((row) => importedContact(row, task.groups)),
    varde.now(),
  )
  const pairs = open.flatMap((row) => {
    const contactId = duplicates.get(row.row)
    return contactId ? row.groupKeys.map((key) => ({ contactId, groupId: task.groups.get(key)!.id })) : []
  })
  await addToGroups(trx, task.id, pairs)
}
