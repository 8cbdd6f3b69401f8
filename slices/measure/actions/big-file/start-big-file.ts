import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dropBigFile } from '../../clients/big-file-on-disk.ts'
import type { BigUpload } from '../../clients/take-upload.ts'
import { headerFault, proposeColumns, signatureOf } from '../../rules/import/columns.ts'
import { neededFields } from '../../rules/import/import-view.ts'
import { mentionColumns } from '../../rules/media/mention.ts'
import { insertBigFile, lastBigWithHeaders } from '../../store/big-files.ts'
import { lastWithHeaders } from '../../store/imports.ts'

export const BIG_QUEUE = 'measure-big-file'

type Upload = {
  what: 'values' | 'mentions'
  /** What the file on disk is named after. */
  suffix: string
  fileName: string
  source: string
  kind: 'csv' | 'xlsx'
  fingerprint: string
  big: BigUpload
}
const SAMPLES = 3

/**
 * Takes up a file that is too big to be read while somebody waits. One of mentions, or of values with headers that were mapped before, is
 * read at once; else a person says what the columns hold first. Throws `measure.file-…` and `measure.mention-columns`.
 */
export async function startBigFile(varde: Varde, caller: Caller, upload: Upload): Promise<{ id: string }> {
  const { what, suffix, fileName, kind, fingerprint, big } = upload
  const id = `big_${suffix}`
  const [headers = [], ...rows] = big.peek
  const wrong = headerFault(big.peek)
  const isUnknown = what === 'mentions' && 'missing' in mentionColumns(headers)
  if (wrong || isUnknown) await dropBigFile(varde.settings.dataFolder, id)
  if (wrong) throw new Failure('invalid', `measure.file-${wrong}`)
  if (isUnknown) throw new Failure('invalid', 'measure.mention-columns')
  const signature = signatureOf(headers)
  const before = (await lastBigWithHeaders(varde.db, signature)) ?? (await lastWithHeaders(varde.db, signature))
  const known = before?.mapping.matrix ? null : before?.mapping
  const mapping = known ?? { indicatorKey: null, columns: proposeColumns(headers) }
  const isReady = what === 'mentions' || (known != null && neededFields(mapping).length === 0)
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await insertBigFile(trx, {
      ...{ id, what, file_name: fileName.slice(0, 200), file_kind: kind, fingerprint, bytes: big.bytes },
      ...{ lines: big.lines, signature, headers, samples: JSON.stringify(rows.slice(0, SAMPLES)) },
      source: what === 'mentions' ? upload.source : (before?.source ?? ''),
      mapping: JSON.stringify(mapping),
      state: isReady ? 'reading' : 'unmapped',
      ...{ started_by: caller.id, started_at: now, touched_at: now },
    })
    if (isReady) await varde.jobs.enqueue(trx, BIG_QUEUE, { id, v: 1 })
  })
  return { id }
}
