import type { Readable } from 'node:stream'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takeUpload } from '../clients/take-upload.ts'
import { headerFault, proposeColumns, signatureOf } from '../rules/import/columns.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { insertImport, lastWithHeaders } from '../store/imports.ts'

/**
 * Takes a file of values in and proposes how it is read: as the last one with the same headers, or from what the headers say. No value
 * is made yet. Throws `measure.not-yours` and `measure.file-…` for what cannot be read at all.
 */
export async function startImport(
  varde: Varde,
  caller: Caller,
  { fileName, upload, truncated = () => false }: { fileName: string; upload: Readable; truncated?: () => boolean },
): Promise<{ id: string }> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const id = newId('mim')
  const { kind, fingerprint, table, fault } = await takeUpload(varde.settings.dataFolder, id, upload)
  if (truncated()) throw new Failure('invalid', 'measure.file-too-big')
  if (fault || !table) throw new Failure('invalid', `measure.file-${fault ?? 'unreadable'}`)
  const wrong = headerFault(table.rows)
  if (wrong) throw new Failure('invalid', `measure.file-${wrong}`)
  const [headers = [], ...rest] = table.rows
  const rows = rest.flatMap((cells, at) => (cells.every((cell) => cell === '') ? [] : [{ row: at + 2, cells }]))
  const signature = signatureOf(headers)
  const before = await lastWithHeaders(varde.db, signature)
  const mapping = before?.mapping ?? { indicatorKey: null, columns: proposeColumns(headers) }
  await varde.db.transaction().execute((trx) =>
    insertImport(
      trx,
      {
        id,
        file_name: fileName.slice(0, 200),
        file_kind: kind,
        fingerprint,
        signature,
        headers,
        source: before?.source ?? '',
        mapping: JSON.stringify(mapping),
        state: 'uploaded',
        values_made: 0,
        started_by: caller.id,
        started_at: varde.now(),
      },
      rows,
    ),
  )
  return { id }
}
