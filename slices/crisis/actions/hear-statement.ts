import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { approvedVersion } from '../../message/index.ts'
import { isFollowing } from '../rules/statement.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import {
  changePart,
  changeStatement,
  lockStatement,
  type PartRow,
  partOfMessage,
  partOfVersion,
  partsOf,
  type StatementRow,
} from '../store/statements.ts'
import { noteInRoom } from './append-entry.ts'
import { dropStatement } from './drop-statement.ts'
import { outByFrom } from './new-statement.ts'
import { settleOut } from './settle-out.ts'
import { addLanguages } from './stand-on-status.ts'
import { textsOfEditions } from './statement-texts.ts'

/**
 * Somebody with the authority has said yes to a part: with the last of them the statement may leave. What follows in more languages
 * holds up nothing.
 */
export async function hearApproved(trx: Trx, { content, at, actor }: BusEvent): Promise<void> {
  const held = await holdPart(trx, content.messageId)
  if (!held || !isAwaited(held) || typeof content.versionId !== 'string') return
  const { part, statement, file } = held
  const version = await approvedVersion(trx, content.versionId)
  if (!version) return
  await changePart(trx, part.id, { version_id: version.id, texts: textsOfEditions(version.editions) })
  const { id, number, state, out_by: outBy } = statement
  const signed = { crisisId: file.id, by: actor, at }
  await (isFollowing(part)
    ? noteInRoom(trx, {
        ...signed,
        code: 'statement-language-approved',
        params: { number, languages: part.languages },
      })
    : noteInRoom(trx, { ...signed, code: 'statement-approved', params: { number } }))
  const isWhole = (await partsOf(trx, [id])).every((one) => isFollowing(one) || one.version_id !== null)
  if (isWhole && state === 'waiting') {
    // Own staff have their time from now, however long it took to get the yes.
    const out_by = outBy && (await outByFrom(trx, file.id, at))
    await changeStatement(trx, id, { state: 'going', released_at: at, out_by })
  }
  await changeCrisis(trx, file.id)
}

/** Somebody with the authority wants it otherwise; the text can be changed and shown again. */
export async function hearReturned(trx: Trx, { content, at, actor }: BusEvent): Promise<void> {
  const held = await holdPart(trx, content.messageId)
  if (!held || !isAwaited(held)) return
  const params = { number: held.statement.number, reason: typeof content.reason === 'string' ? content.reason : '' }
  await noteInRoom(trx, { crisisId: held.file.id, code: 'statement-returned', params, by: actor, at })
  await changeCrisis(trx, held.file.id)
}

/** A wave has made a part public, at the moment that the engine says. */
export async function hearPublished(trx: Trx, { content, at }: BusEvent): Promise<void> {
  const part = typeof content.versionId === 'string' ? await partOfVersion(trx, content.versionId) : null
  if (!part) return
  const held = await holdPart(trx, part.message_id)
  if (!held) return
  const { statement, file } = held
  if (!isFollowing(part) && statement.state === 'going') await settleOut(trx, file, statement, at)
  if (isFollowing(part) && statement.state === 'out') await addLanguages(trx, file.id, statement, part.texts, at)
}

/** The text is out of use: its words are gone from every page, and what had not left does not. */
export async function hearWithdrawn(trx: Trx, { content, at }: BusEvent): Promise<void> {
  const held = await holdPart(trx, content.messageId)
  if (!held) return
  const { part, statement, file } = held
  if (isFollowing(part)) {
    await changePart(trx, part.id, { dropped_reason: 'withdrawn' })
    return changeCrisis(trx, file.id)
  }
  if (statement.state === 'waiting' || statement.state === 'going')
    await dropStatement(trx, file, statement, 'withdrawn', at)
  if (statement.state !== 'out') return
  await changeStatement(trx, statement.id, { state: 'withdrawn' })
  await changeCrisis(trx, file.id)
}

/** May somebody's yes still let it leave? */
function isAwaited({ part, statement: { state } }: { part: PartRow; statement: StatementRow }): boolean {
  if (part.version_id !== null || part.dropped_reason !== null) return false
  return state === 'waiting' || (isFollowing(part) && (state === 'going' || state === 'out'))
}

async function holdPart(trx: Trx, messageId: unknown) {
  const part = typeof messageId === 'string' ? await partOfMessage(trx, messageId) : null
  const statement = part && (await lockStatement(trx, part.statement_id))
  const file = statement && (await lockCrisis(trx, statement.crisis_id))
  return part && statement && file ? { part, statement, file } : null
}
