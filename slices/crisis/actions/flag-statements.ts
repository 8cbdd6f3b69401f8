import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { stopVersion } from '../../dispatch/index.ts'
import { endApproval } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isChanged, isTold } from '../rules/statement.ts'
import { hasReader } from '../rules/statement-standing.ts'
import { isLapse } from '../rules/superseding.ts'
import { asUsed } from '../rules/used-fact.ts'
import type { CrisisRow } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { changeStatement, partsOf, type StatementRow, statementsOf, usedFacts } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endFollowing, endStatement } from './end-statement.ts'

/** `denied`: since when, as a rumour, it was denied in these words; null where it was none. `falls` for what was said of it; else only what denied it rests on it no more. */
type Turned = { factId: string; denied: number | null; falls: boolean }

/**
 * A fact has changed: in the same transaction, statements that were made of it, say it no longer as it is and are not out are set aside, and what is out goes to
 * nobody more, in any language. The room says which they were, so that they can be put right. True when some of them were out or on their way.
 */
export async function flagStatements(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  { factId, denied, falls }: Turned,
  now: Date,
): Promise<boolean> {
  const rests = (await usedFacts(trx, file.id)).filter((one) => one.factId === factId && isChanged(asUsed(one)))
  const used = rests.filter((one) => falls || (one.isCounter && denied !== null && one.revision >= denied))
  const resting = (await statementsOf(trx, file.id)).filter(({ id }) => used.some((one) => one.statementId === id))
  const statements = resting.filter(({ state }) => ['waiting', 'going', 'out'].includes(state))
  const waves = await toldWaves(trx, file.id)
  // Words that had lapsed stood with those who have them; now they are taken back, as any that stopped.
  const isLapsed = (one: StatementRow) => one.state === 'dropped' && isLapse(one.dropped_reason)
  const lapsed = resting.filter((row) => isLapsed(row) && isTold(row, waves))
  for (const one of lapsed) {
    const { id, number, state } = one
    await changeStatement(trx, id, { dropped_reason: 'fact-changed' })
    const params = { number }
    if (hasReader(one, waves))
      await noteInRoom(trx, { crisisId: file.id, code: 'statement-flagged', params, by: caller.id, at: now })
    const content = { statementId: id, statement: number, factId, state }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementFlagged, now, content)
    for (const { message_id: messageId } of await partsOf(trx, [id]))
      await endApproval(trx, { messageId, room: file.id, reason: 'fact-changed', by: caller.id, at: now })
  }
  for (const one of statements) {
    const { id, number, state } = one
    const params = { number }
    // What nobody has had is not put right: that it ended is said by what ends it.
    if (hasReader(one, waves))
      await noteInRoom(trx, { crisisId: file.id, code: 'statement-flagged', params, by: caller.id, at: now })
    const content = { statementId: id, statement: number, factId, state }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementFlagged, now, content)
    if (await endStatement(trx, file, id, { reason: 'fact-changed', at: now })) continue
    for (const { version_id: versionId } of await partsOf(trx, [id]))
      if (versionId) await stopVersion(trx, versionId, { by: caller.id, at: now })
    await endFollowing(trx, file, { id, number }, { reason: 'fact-changed', at: now })
  }
  return lapsed.length > 0 || statements.some(({ state }) => state !== 'waiting')
}
