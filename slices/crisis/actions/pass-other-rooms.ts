import type { Database, Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { refuseHeldWave } from '../../dispatch/index.ts'
import { callerOfPerson, passRooms } from '../../organisation/index.ts'
import { isFollowing, kindsOf } from '../rules/statement.ts'
import { type CrisisRow, crisisNumbered, findCrisis } from '../store/crises.ts'
import { findStatement, type PartRow, partsOf, type StatementRow } from '../store/statements.ts'
import { mainOf } from './follow-statement.ts'
import { readable } from './load-crisis.ts'

type Asked = [Trx, Varde, Caller, CrisisRow, StatementRow, PartRow]

/**
 * Words of a room are held by the stops of other rooms near it, as words beside those are; what follows in another language as its Norwegian source is. Throws as
 * `passRooms`.
 */
export async function passOtherRooms(...[trx, varde, caller, file, { id, kind }, part]: Asked): Promise<void> {
  const isPage = kind === 'page'
  const source = isFollowing(part) ? mainOf(await partsOf(trx, [id])).texts : {}
  const texts = Object.entries({ ...source, ...part.texts }).map(([language, { title, paragraphs }]) => {
    const text = paragraphs.join('\n')
    return isPage ? { language, asked: title, answers: title, text } : { language, title, text }
  })
  // An answer goes to own staff, and stands on the open page.
  const to = kindsOf(isPage ? [...part.groups, 'public'] : part.groups)
  await passRooms(trx, varde, caller, { unitId: file.unit_id, mode: file.mode, to, heldBy: file.id }, texts)
}

/** A part of a statement, and what another room holds it back for. */
export type OtherHold = { part: PartRow; failure: Failure }

/**
 * What other rooms hold back now of words that are on their way, also where others have them or the Norwegian ones are out: a wave that would open, or an answer that
 * would stand on the page; part by part, none when nothing is. The engine asks the same; here it is for the room to say. Locks nothing.
 */
export async function heldByOthers(varde: Varde, id: string): Promise<OtherHold[]> {
  const { db } = varde
  const statement = await findStatement(db, id)
  if (statement?.state !== 'going' && statement?.state !== 'out') return []
  const isPage = statement.kind === 'page' && statement.state === 'going'
  const file = (await findCrisis(db, statement.crisis_id))!
  const parts = (await partsOf(db, [id])).filter((part) => part.released_at !== null && part.dropped_reason === null)
  return db.transaction().execute(async (trx) => {
    const held: OtherHold[] = []
    for (const part of parts)
      try {
        if (part.dispatch_id) await refuseHeldWave(trx, varde, part.dispatch_id)
        if (isPage && !isFollowing(part))
          await passOtherRooms(trx, varde, await writerOf(trx, varde, file, statement), file, statement, part)
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure
        held.push({ part, failure })
      }
    return held
  })
}

/** What somebody reads of what holds words: whoever may not know of the room that does reads that one does, and neither which nor for what. */
export async function shownHold<Hold extends { code: string; details?: Record<string, unknown> | undefined }>(
  db: Database,
  caller: Caller,
  hold: Hold,
): Promise<Hold | (Hold & { code: 'crisis.held-elsewhere' })> {
  const number = hold.details?.number
  if (!hold.code.startsWith('crisis.sentence-') || typeof number !== 'string') return hold
  const file = await crisisNumbered(db, number)
  const known = file ? await readable(db, caller, [file]) : []
  return known.length > 0 ? hold : { ...hold, code: 'crisis.held-elsewhere', details: {} }
}

/** Words that go by themselves are asked of as whoever wrote them may know of the room; where that person is gone, of every room. */
const writerOf = async (trx: Trx, varde: Varde, { unit_id: unitId }: CrisisRow, { made_by: by }: StatementRow) =>
  (await callerOfPerson(trx, by, varde.now())) ?? { ...systemCaller('crisis'), unitId }
