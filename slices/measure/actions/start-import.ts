import type { Readable } from 'node:stream'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dropBigFile } from '../clients/big-file-on-disk.ts'
import { takeUpload } from '../clients/take-upload.ts'
import { headerFault, proposeColumns, signatureOf } from '../rules/import/columns.ts'
import { insertImport, lastWithHeaders } from '../store/imports.ts'
import { startBigFile } from './big-file/start-big-file.ts'

/**
 * Takes a file of values in and proposes how it is read: as the last one with the same headers, or from what the headers say. No value
 * is made yet. A file with more rows than are read while somebody waits becomes a big file, where the caller can follow one (`mayBeBig`).
 * Throws `measure.file-…` for what cannot be read at all.
 */
export async function startImport(
  varde: Varde,
  caller: Caller,
  { fileName, upload, mayBeBig = false }: { fileName: string; upload: Readable; mayBeBig?: boolean },
): Promise<{ id: string }> {
  const id = newId('mim')
  const suffix = id.slice('mim_'.length)
  const { dataFolder } = varde.settings
  const taken = await takeUpload(dataFolder, suffix, upload)
  if (taken.fault) throw new Failure('invalid', `measure.file-${taken.fault}`)
  const { kind, fingerprint } = taken
  if ('big' in taken) {
    const { big } = taken
    if (mayBeBig)
      return startBigFile(varde, caller, { what: 'values', suffix, fileName, source: '', kind, fingerprint, big })
    await dropBigFile(dataFolder, `big_${suffix}`)
    throw new Failure('invalid', 'measure.file-by-hand')
  }
  const { table } = taken
  const wrong = headerFault(table.rows)
  if (wrong) throw new Failure('invalid', `measure.file-${wrong}`)
  const [headers = [], ...rest] = table.rows
  const rows = rest.flatMap((cells, at) => (cells.every((cell) => cell === '') ? [] : [{ row: at + 2, cells }]))
  const signature = signatureOf(headers)
  const before = await lastWithHeaders(varde.db, signature)
  // The period of the whole table is another this time.
  const { matrix, ...asBefore } = before?.mapping ?? { indicatorKey: null, columns: proposeColumns(headers) }
  const mapping = { ...asBefore, ...(matrix ? { matrix: { ...matrix, period: '' } } : {}) }
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
