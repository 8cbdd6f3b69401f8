import type { Readable } from 'node:stream'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takeUpload } from '../clients/take-upload.ts'
import { headerFault } from '../rules/import/columns.ts'
import { copyLine, type Mention, mentionColumns, readMention } from '../rules/media/mention.ts'
import { startBigFile } from './big-file/start-big-file.ts'
import { newMentionImport, takeMentions } from './take-mentions.ts'

/** How many faulty rows are named. */
const NAMED = 5

/**
 * Takes a file of media monitoring in (CSV or XLSX), all or nothing; one with more than 20,000 rows becomes a big file, which is
 * shown before it is taken in. Throws
 * `measure.source-missing`, `measure.file-…`, `measure.mention-columns`, and `measure.mention-rows` with the rows that are wrong.
 */
export async function uploadMentions(
  varde: Varde,
  caller: Caller,
  { fileName, source, upload }: { fileName: string; source: string; upload: Readable },
): Promise<{ made: number; known: number; bigFileId: string | null }> {
  const id = newMentionImport()
  const suffix = id.slice('mni_'.length)
  const taken = await takeUpload(varde.settings.dataFolder, suffix, upload)
  if (taken.fault) throw new Failure('invalid', `measure.file-${taken.fault}`)
  const { kind, fingerprint } = taken
  if ('big' in taken) {
    const big = { what: 'mentions', suffix, fileName, source, kind, fingerprint, big: taken.big } as const
    return { made: 0, known: 0, bigFileId: (await startBigFile(varde, caller, big)).id }
  }
  const { table } = taken
  const wrong = headerFault(table.rows)
  if (wrong) throw new Failure('invalid', `measure.file-${wrong}`)
  const [headers = [], ...rest] = table.rows
  const found = mentionColumns(headers)
  if ('missing' in found) throw new Failure('invalid', 'measure.mention-columns')
  const mentions: Mention[] = []
  const faulty: number[] = []
  for (const [at, cells] of rest.entries()) {
    if (cells.every((cell) => cell === '')) continue
    const read = readMention(cells, found.columns)
    if ('mention' in read) mentions.push(read.mention)
    else faulty.push(at + 2)
  }
  if (faulty.length > 0)
    throw new Failure('invalid', 'measure.mention-rows', {
      count: faulty.length,
      rows: faulty.slice(0, NAMED).join(', '),
    })
  const lines = mentions.map((mention) => copyLine(id, mention))
  const rows = mentions.length
  const inOrder = mentions.map(({ publishedOn }) => publishedOn).toSorted()
  const days = rows === 0 ? null : { firstOn: inOrder[0]!, lastOn: inOrder.at(-1)! }
  const { made } = await takeMentions(varde, {
    id,
    fileName: fileName.slice(0, 200),
    source,
    fingerprint,
    by: caller.id,
    rows,
    days,
    lines,
  })
  return { made, known: rows - made, bigFileId: null }
}
