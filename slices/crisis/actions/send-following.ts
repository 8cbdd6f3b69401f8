import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { saysPast } from '../rules/lateness.ts'
import { isChanged, isFollowing } from '../rules/statement.ts'
import { asUsed } from '../rules/used-fact.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { openStop } from '../store/promises.ts'
import { staffOf } from '../store/staff-had.ts'
import {
  changePart,
  findStatement,
  lockStatement,
  type PartRow,
  partsOf,
  type StatementRow,
  statementsOf,
  usedFacts,
} from '../store/statements.ts'
import { noteInRoom } from './append-entry.ts'
import { decidedBy } from './decided-by.ts'
import { dropPart } from './end-statement.ts'
import { mainOf } from './follow-statement.ts'
import { roomTime } from './practice-time.ts'
import { rehearsePart } from './rehearse-part.ts'
import { handOver } from './send-statement.ts'
import { addLanguages } from './stand-on-status.ts'
import { untrueByNow } from './weigh-again.ts'

/**
 * Hands over the words that follow a statement in more languages, as soon as they may leave; safe to ask again. What is no longer
 * true, or is put right already, is set aside.
 */
export async function sendFollowing(varde: Varde, statementId: string): Promise<void> {
  const isReady = (one: PartRow) => isFollowing(one) && one.version_id && !one.released_at && !one.dropped_reason
  const seen = await findStatement(varde.db, statementId)
  if (!seen || !(await partsOf(varde.db, [statementId])).some(isReady)) return
  await varde.db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, statementId, true)
    if (statement?.state !== 'going' && statement?.state !== 'out') return
    const parts = await partsOf(trx, [statementId])
    const ready = parts.filter(isReady)
    const stale = await staleReason(trx, file, statement, [mainOf(parts), ...ready])
    const shows = await roomTime(trx, file, varde.now())
    for (const part of ready) {
      const reason = stale ?? (saysPast(part.texts, statement.next_at, shows) ? 'time-passed' : null)
      if (reason) await dropPart(trx, file, statement.number, part, { reason, at: varde.now() })
      else if (await mayLeave(trx, file, statement, parts, part)) await leave(varde, trx, file, statement, part)
    }
  })
}

/** `weighed`: the words, with the Norwegian that they say the same as. */
async function staleReason(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  weighed: readonly PartRow[],
): Promise<'fact-changed' | 'corrected' | null> {
  const { id } = statement
  const isCorrected = (await statementsOf(trx, file.id)).some((one) => one.corrects === id && one.state !== 'dropped')
  if (isCorrected) return 'corrected'
  const facts = (await usedFacts(trx, file.id)).filter((one) => one.statementId === id)
  if (facts.some((one) => isChanged(asUsed(one)))) return 'fact-changed'
  const unsure = await untrueByNow(trx, file, statement, weighed, await factsOf(trx, file.id))
  return unsure.length > 0 ? 'fact-changed' : null
}

/** What is public follows what is public already, so that own staff have had it; else it waits for the same stop. */
async function mayLeave(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  parts: readonly PartRow[],
  part: PartRow,
): Promise<boolean> {
  if (statement.state === 'out') return true
  const first = parts.filter((one) => !isFollowing(one))
  if (first.some((one) => one.released_at === null)) return false
  if (!part.groups.includes('public')) return true
  if ((await openStop(trx, file)) === null) return false
  return (await staffOf(trx, statement.id)).isTold
}

async function leave(varde: Varde, trx: Trx, file: CrisisRow, statement: StatementRow, part: PartRow): Promise<void> {
  const isExercise = file.mode === 'exercise'
  const now = varde.now()
  if (isExercise) await rehearsePart(trx, file, part)
  const dispatchId = isExercise ? null : await handOver({ ...varde, db: trx }, statement, file, part)
  await changePart(trx, part.id, { dispatch_id: dispatchId, released_at: now })
  if (isExercise && part.groups.includes('public')) {
    const by = await decidedBy(trx, statement, part)
    await addLanguages(trx, file, statement, part.texts, { by, at: now })
  }
  const params = { number: statement.number, languages: part.languages }
  await noteInRoom(trx, { crisisId: file.id, code: 'statement-language-out', params, by: 'system:crisis', at: now })
  await changeCrisis(trx, file.id)
}
