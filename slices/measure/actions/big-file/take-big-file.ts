import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dropBigFile } from '../../clients/big-file-on-disk.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import { type BigFile, changeBigFile, lockBigFile } from '../../store/big-files.ts'
import { insertMentionImport, lockMentions } from '../../store/mentions.ts'
import { takeStagedMentions } from '../../store/staged-mentions.ts'
import { countStaged, dropStaged } from '../../store/staged-rows.ts'
import { stagedIndicators, takeStagedValues } from '../../store/staged-values.ts'
import { insertProvenance } from '../../store/values.ts'
import { BIG_QUEUE } from './start-big-file.ts'

/**
 * Takes all of a big file in, in one transaction: cut off anywhere, nothing is in, and it is done again. What was read is read anew where the
 * database has lost it, or an indicator means something else by now; a person then looks at it again.
 */
export async function takeBigFile(varde: Varde, id: string): Promise<void> {
  const isIn = await varde.db.transaction().execute(async (trx) => {
    const file = await lockBigFile(trx, id)
    if (file?.state !== 'taking' || !file.outcome) return false
    if (!(await isAsRead(trx, file))) {
      await dropStaged(trx, id)
      const anew = { state: 'reading' as const, rows_read: 0, outcome: null, held_until: null, touched_at: varde.now() }
      await changeBigFile(trx, id, ['taking'], anew)
      await varde.jobs.enqueue(trx, BIG_QUEUE, { id, v: 1 })
      return false
    }
    await (file.what === 'values' ? takeValues : takeMentions)(varde, trx, file)
    await dropStaged(trx, id)
    return true
  })
  if (isIn) await dropBigFile(varde.settings.dataFolder, id)
}

async function isAsRead(trx: Trx, { id, what, outcome }: BigFile): Promise<boolean> {
  const { counts } = outcome!
  const { good, faulty } = await countStaged(trx, id)
  if (good !== counts.new + counts.changed + counts.same || faulty > 0) return false
  return what === 'mentions' || (await stagedIndicators(trx, id)).every(({ isCurrent }) => isCurrent)
}

async function takeValues(varde: Varde, trx: Trx, file: BigFile): Promise<void> {
  const { id, source, file_name: reference, fingerprint } = file
  const [provenanceId, by, at] = [newId('prv'), file.taken_by ?? file.started_by, varde.now()]
  const { good: rows } = await countStaged(trx, id)
  const from = { id: provenanceId, kind: 'file', source, reference, fingerprint } as const
  await insertProvenance(trx, { ...from, row_count: rows, code_version: CODE_VERSION, by, at })
  const { made, replaced } = await takeStagedValues(trx, { id, provenanceId, by, at })
  const done = { provenance_id: provenanceId, values_made: made }
  await changeBigFile(trx, id, ['taking'], { state: 'applied', ...done, ...ended(at) })
  const content = { rows, values: made, replaced }
  await publish(trx, { name: MEASURE_EVENTS.imported, mode: varde.mode, subject: id, actor: by, at, content })
}

async function takeMentions(varde: Varde, trx: Trx, file: BigFile): Promise<void> {
  const { id, source, file_name: fileName, fingerprint } = file
  const [importId, by, at] = [newId('mni'), file.taken_by ?? file.started_by, varde.now()]
  await lockMentions(trx)
  const { good: rows } = await countStaged(trx, id)
  const made = await takeStagedMentions(trx, id, importId)
  const known = rows - made
  const { firstOn = null, lastOn = null } = file.outcome!.mentions ?? {}
  await insertMentionImport(trx, { id: importId, fileName, source, fingerprint, rows, known, firstOn, lastOn, by, at })
  const done = { mention_import_id: importId, values_made: made }
  await changeBigFile(trx, id, ['taking'], { state: 'applied', ...done, ...ended(at) })
  const said = { mode: varde.mode, subject: importId, actor: by, at, content: { rows, known } }
  await publish(trx, { name: MEASURE_EVENTS.mentionsTaken, ...said })
}

const ended = (at: Date) => ({ applied_at: at, touched_at: at, held_until: null })
