import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { isFollowing } from '../rules/statement.ts'
import { lockCrisis } from '../store/crises.ts'
import { findStatement, lockStatement, partOfVersion } from '../store/statements.ts'
import { decidedBy } from './decided-by.ts'
import { endSuperseded } from './end-statement.ts'
import { settleOut } from './settle-out.ts'
import { addLanguages } from './stand-on-status.ts'

/** A wave has made a part public, at the moment that the engine says. What it takes the place of goes no further. */
export async function hearPublished(trx: Trx, { content, at }: BusEvent): Promise<void> {
  const part = typeof content.versionId === 'string' ? await partOfVersion(trx, content.versionId) : null
  const known = part && (await findStatement(trx, part.statement_id))
  const file = known && (await lockCrisis(trx, known.crisis_id))
  const statement = known && (await lockStatement(trx, known.id))
  if (!part || !statement || !file) return
  if (!isFollowing(part) && statement.state === 'going') {
    await settleOut(trx, file, statement, at)
    await endSuperseded(trx, file, statement.id, at)
  }
  if (isFollowing(part) && statement.state === 'out') {
    const by = await decidedBy(trx, statement, part)
    await addLanguages(trx, file, statement, part.texts, { by, at })
  }
}
