import { publish } from '../../../kit/bus/publish.ts'
import { copyTransaction } from '../../../kit/db/copy-transaction.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { copyMentions, dropKnown, insertMentionImport, lockMentions } from '../store/mentions.ts'

export type Taking = {
  id: string
  fileName: string
  source: string
  fingerprint: string
  by: string
  /** How many lines there will be; each as `copyLine` writes it with this id. */
  rows: number
  /** First and last day of the mentions, YYYY-MM-DD; null when there are none. */
  days: { firstOn: string; lastOn: string } | null
  lines: AsyncIterable<string> | Iterable<string>
}

/**
 * Takes mentions in, all in one transaction: copied, and those that are there already taken out again, so that the same file gives the
 * same mentions however often it comes. Gives how many are new. The index of words and the counts of stories follow by a job.
 */
export async function takeMentions(varde: Varde, taking: Taking): Promise<{ made: number }> {
  const { id, fileName, source, fingerprint, by, rows, days, lines } = taking
  const at = varde.now()
  const span = days ?? { firstOn: null, lastOn: null }
  const made = await copyTransaction(varde.connection, async (trx, copyIn) => {
    await lockMentions(trx)
    await copyMentions(copyIn, lines)
    const known = await dropKnown(trx, id)
    await insertMentionImport(trx, { id, fileName, source, fingerprint, rows, known, ...span, by, at })
    const content = { rows, known }
    await publish(trx, { name: MEASURE_EVENTS.mentionsTaken, mode: varde.mode, subject: id, actor: by, at, content })
    return rows - known
  })
  return { made }
}

export const newMentionImport = (): string => newId('mni')
