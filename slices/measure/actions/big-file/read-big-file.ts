import { access } from 'node:fs/promises'
import { copyTransaction } from '../../../../kit/db/copy-transaction.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { bigFilePath, bigFileRows, dropBigFile } from '../../clients/big-file-on-disk.ts'
import { type BigFile, changeBigFile, lockBigFile } from '../../store/big-files.ts'
import { copyStagedMentions } from '../../store/staged-mentions.ts'
import { copyStagedFaults, countStaged, lastStagedRow } from '../../store/staged-rows.ts'
import { copyStagedValues } from '../../store/staged-values.ts'
import { type RowReader, rowReader, type StagedLines } from './row-reader.ts'
import { weighBigFile } from './weigh-big-file.ts'

/** How long a file is another's after the last sign of life. Taking in is one long step, and whoever comes meanwhile waits for it. */
export const HELD_MS = 60_000
/** Rows that are kept in one transaction with how far the reading has come. */
const AT_ONCE = 10_000
/** With more than this the columns are taken for each other, and the rest need not be read. */
const MOST_FAULTS = 10_000

/**
 * Reads a big file into the place beside, from the row it had come to. Every ten thousand rows are on disk together with how many they are, so whoever
 * is stopped or killed goes on there; when the database itself has lost them, the file is read anew.
 */
export async function readBigFile(varde: Varde, file: BigFile): Promise<void> {
  const path = bigFilePath(varde.settings.dataFolder, file.id)
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) return fail(varde, file, 'gone', null)
  const staged = await lastStagedRow(varde.db, file.id)
  const isLost = file.rows_read > 1 && staged === 0
  const place: Place = { file, from: isLost ? 0 : file.rows_read, staged, faults: 0 }
  const reader = await rowReader(varde, file)
  const rows = bigFileRows(path, file.file_kind, Math.max(1, place.from))
  let lines: StagedLines = { good: [], faulty: [] }
  let to = place.from
  try {
    while (true) {
      const { value, done } = await rows.next()
      if (!done) {
        reader.read(value, lines)
        to = value.firstRow + value.rows.length - 1
        if (to - place.from < AT_ONCE) continue
      }
      if (!(await keep(varde, place, lines, { to, reader }))) return
      lines = { good: [], faulty: [] }
      if (place.faults > MOST_FAULTS) return await giveUp(varde, file)
      if (done && value) return await fail(varde, file, value.fault, value.row)
      if (done) return await weighBigFile(varde, file.id)
    }
  } finally {
    await rows.return(null)
  }
}

type Place = { file: BigFile; from: number; staged: number; faults: number }

/** Keeps what has been read; gives false when the reading was stopped, or another has taken it over. */
async function keep(
  varde: Varde,
  place: Place,
  { good, faulty }: StagedLines,
  { to, reader }: { to: number; reader: RowReader },
): Promise<boolean> {
  const { id } = place.file
  const held = await copyTransaction(varde.connection, async (trx, copyIn) => {
    const now = await lockBigFile(trx, id)
    if (now?.state !== 'reading' || now.held_until?.getTime() !== place.file.held_until?.getTime()) return null
    if ((await lastStagedRow(trx, id)) !== place.staged) throw new Error('what was read of the file is lost')
    if (good.length > 0) await (now.what === 'values' ? copyStagedValues : copyStagedMentions)(copyIn, [good.join('')])
    if (faulty.length > 0) await copyStagedFaults(copyIn, [faulty.join('')])
    const until = new Date(varde.now().getTime() + HELD_MS)
    const change = { rows_read: to, held_until: until, touched_at: varde.now() }
    await changeBigFile(trx, id, ['reading'], change)
    place.staged = await lastStagedRow(trx, id)
    return until
  })
  if (!held) return false
  place.file = { ...place.file, held_until: held }
  place.faults = reader.faults
  place.from = to
  return true
}

async function fail(varde: Varde, { id }: BigFile, fault: string, row: number | null): Promise<void> {
  const told = { state: 'failed' as const, fault, fault_row: row, held_until: null, touched_at: varde.now() }
  if (await changeBigFile(varde.db, id, ['reading'], told)) await dropBigFile(varde.settings.dataFolder, id)
}

/** So many faults that what the columns hold must be said anew. */
async function giveUp(varde: Varde, file: BigFile): Promise<void> {
  if (file.what === 'mentions') return fail(varde, file, 'too-many-faults', null)
  const { faulty } = await countStaged(varde.db, file.id)
  const outcome = { counts: { new: 0, changed: 0, same: 0, faulty }, values: [], mentions: null }
  const told = { fault: 'too-many-faults', outcome: JSON.stringify(outcome), held_until: null, touched_at: varde.now() }
  await changeBigFile(varde.db, file.id, ['reading'], { state: 'unmapped', ...told })
}
