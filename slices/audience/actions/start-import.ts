import type { Readable } from 'node:stream'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unpackedSize } from '../../../kit/sheet/unpacked-size.ts'
import { dropUpload, importPath, keepUpload } from '../clients/import-file.ts'
import { peekSheet, type SheetPeek } from '../clients/read-sheet.ts'
import { proposeMapping } from '../rules/columns.ts'
import { mayTend } from '../rules/may.ts'
import { findImport, type Import, insertImport } from '../store/imports.ts'

/** A workbook is unpacked in memory; a CSV file of any size is streamed (the upload limit is 64 MB). */
export const XLSX_BYTES = 16 * 1024 * 1024
/** A hundred thousand contacts are some 80 MB of XML; more than this is no contact list. */
const XLSX_UNPACKED_BYTES = 200 * 1024 * 1024

/**
 * Takes a contact list in: keeps the file, finds encoding, separator and columns, and proposes what each column holds.
 * `upload` is the file's content. Nothing is imported yet. Errors: `audience.not-yours`, `audience.import-too-big`,
 * `audience.import-unreadable`, `audience.import-empty`.
 */
export async function startImport(
  varde: Varde,
  caller: Caller,
  { fileName, upload, truncated = () => false }: { fileName: string; upload: Readable; truncated?: () => boolean },
): Promise<Import> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const id = newId('imp')
  const folder = varde.settings.dataFolder
  try {
    const { bytes, isZip } = await keepUpload(folder, id, upload)
    const kind = isZip ? 'xlsx' : 'csv'
    if (truncated() || (isZip && bytes > XLSX_BYTES)) throw new Failure('invalid', 'audience.import-too-big', { kind })
    if (isZip) await refuseBomb(importPath(folder, id))
    const peek = await peekOf(varde, id, kind)
    if (peek.columns.length === 0) throw new Failure('invalid', 'audience.import-empty')
    await varde.db.transaction().execute((trx) =>
      insertImport(trx, {
        id,
        file_name: fileName.slice(0, 200),
        file_kind: kind,
        bytes,
        encoding: peek.source.encoding,
        separator: peek.source.separator,
        columns: peek.columns,
        mapping: proposeMapping(peek.columns.map((column) => column.header)) as Record<string, number>,
        options: { groupKeys: [], language: 'nb', legalBasis: 'public-task', evidence: '' },
        started_by: caller.id,
        started_at: varde.now(),
      }),
    )
    return (await findImport(varde.db, id))!
  } catch (error) {
    await dropUpload(folder, id)
    throw error
  }
}

async function refuseBomb(path: string): Promise<void> {
  const unpacked = await unpackedSize(path)
  if (unpacked === null) throw new Failure('invalid', 'audience.import-unreadable')
  if (unpacked > XLSX_UNPACKED_BYTES) throw new Failure('invalid', 'audience.import-too-big', { kind: 'xlsx' })
}

async function peekOf(varde: Varde, id: string, kind: 'csv' | 'xlsx'): Promise<SheetPeek> {
  try {
    return await peekSheet(importPath(varde.settings.dataFolder, id), { kind })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'stray-cell') throw new Failure('invalid', 'audience.import-stray-cell')
    varde.log.warn({ err: error, import: id }, 'the list could not be read')
    throw new Failure('invalid', 'audience.import-unreadable')
  }
}
