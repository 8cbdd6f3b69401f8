import type { Trx } from '../../../kit/db/database.ts'
import { publishedAt, stopVersion } from '../../dispatch/index.ts'
import { endApproval } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isFollowing, keptGroups } from '../rules/statement.ts'
import { type EndReason, isLapse, supersedes } from '../rules/superseding.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { begunDispatches } from '../store/group-board.ts'
import {
  changePart,
  changeStatement,
  lockStatement,
  type PartRow,
  partsOf,
  type StatementRow,
} from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { disownOnStatus } from './disown-on-status.ts'
import { firstTold, hadWaves } from './first-told.ts'
import { saidTo } from './said-to.ts'
import { settleOut } from './settle-out.ts'

const ACTOR = 'system:crisis'
/** `why`: what a person wrote of it, for the log. */
export type Ending = { reason: EndReason; why?: string; by?: string; at: Date }

/**
 * Words of a room that are not out yet are set aside, in the transaction of what ends them: whoever was asked is asked no more, a yes that
 * was given is over, what is on its way stops, and no page can choose them. False when the public has them already: then they are out, what they
 * take the place of ends, and the room corrects or withdraws them. The room is held by the caller.
 */
export async function endStatement(
  trx: Trx,
  file: CrisisRow,
  id: string,
  { reason, why = reason, by = ACTOR, at }: Ending,
): Promise<boolean> {
  const statement = await lockStatement(trx, id)
  if (statement?.state !== 'waiting' && statement?.state !== 'going') return false
  const parts = await partsOf(trx, [id])
  for (const part of parts) if (part.version_id) await stopVersion(trx, part.version_id, { by, at })
  const outAt = await firstOut(trx, statement, parts)
  if (outAt) {
    await settleOut(trx, file, statement, outAt)
    await endSuperseded(trx, file, id, at)
    return false
  }
  await changeStatement(trx, id, { state: 'dropped', dropped_reason: reason })
  const had = await hadWaves(trx, statement)
  // A time that passes, or a room that closes, makes nothing untrue: what somebody has goes to nobody more, and stands with them. What nobody has is put away.
  const stands = isLapse(reason) && had.length > 0 ? await begunDispatches(trx, parts) : []
  for (const { message_id: messageId, dispatch_id: dispatchId } of parts)
    if (!stands.some((one) => one === dispatchId)) await endApproval(trx, { messageId, room: file.id, reason, by, at })
  const { number } = statement
  // What somebody has is not set aside before it was out: it stopped.
  const code = had.length === 0 ? 'statement-dropped' : 'statement-stopped'
  await noteInRoom(trx, { crisisId: file.id, code, params: { number, reason }, by, at })
  const content = { statementId: id, statement: number, reason: why }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementDropped, at, content)
  if (statement.corrects !== null) await disownOnStatus(trx, file, at)
  await changeCrisis(trx, file.id)
  return true
}

/** The wave may have opened, or the first of those whom a correction is for have got it, before the room has heard of it. */
async function firstOut(trx: Trx, statement: StatementRow, parts: readonly PartRow[]): Promise<Date | null> {
  const open = parts.find((one) => !isFollowing(one) && keptGroups(one).includes('public'))
  if (open) return open.version_id ? publishedAt(trx, open.version_id) : null
  return statement.corrects !== null && statement.state === 'going' ? firstTold(trx, statement) : null
}

/** What follows in more languages goes no further: what waits is set aside, what is on its way stops. What is public in its language stays. */
export async function endFollowing(
  trx: Trx,
  file: CrisisRow,
  { id, number }: Pick<StatementRow, 'id' | 'number'>,
  { reason, at }: Ending,
): Promise<void> {
  for (const part of (await partsOf(trx, [id])).filter(isFollowing)) {
    if (part.version_id) await stopVersion(trx, part.version_id, { by: ACTOR, at })
    if (part.dropped_reason !== null || part.released_at !== null) continue
    await dropPart(trx, file, number, part, { reason, at })
  }
}

/** One language of a statement is set aside before anybody has had it. */
export async function dropPart(
  trx: Trx,
  file: CrisisRow,
  number: number,
  part: PartRow,
  { reason, by = ACTOR, at }: Ending,
): Promise<void> {
  await changePart(trx, part.id, { dropped_reason: reason })
  await endApproval(trx, { messageId: part.message_id, room: file.id, reason, by, at })
  const params = { number, languages: part.languages, reason }
  const code = 'statement-language-dropped'
  await noteInRoom(trx, { crisisId: file.id, code, params, by, at })
  await changeCrisis(trx, file.id)
}

/** Ends every statement of the room that this one takes the place of, as it stands now. */
export async function endSuperseded(trx: Trx, file: CrisisRow, id: string, at: Date): Promise<void> {
  const said = await saidTo(trx, file.id)
  const newer = said.find((one) => one.id === id)
  if (!newer) return
  for (const older of said)
    if (supersedes(newer, older))
      await endStatement(trx, file, older.id, { reason: newer.corrects === older.id ? 'corrected' : 'newer', at })
}
