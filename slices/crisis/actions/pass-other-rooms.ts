import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { refuseHeldWave } from '../../dispatch/index.ts'
import { callerOfPerson, passRooms } from '../../organisation/index.ts'
import { isFollowing, kindsOf } from '../rules/statement.ts'
import { type CrisisRow, findCrisis } from '../store/crises.ts'
import { findStatement, type PartRow, partsOf, type StatementRow } from '../store/statements.ts'

/** Words of a room are held by the stops of other rooms near it, as words beside those are. Throws as `passRooms`. */
export async function passOtherRooms(
  ...[trx, varde, caller, file, { kind }, part]: [Trx, Varde, Caller, CrisisRow, StatementRow, PartRow]
): Promise<void> {
  const isPage = kind === 'page'
  const texts = Object.entries(part.texts).map(([language, { title, paragraphs }]) => {
    const text = paragraphs.join('\n')
    return isPage ? { language, asked: title, text } : { language, title, text }
  })
  // An answer goes to own staff, and stands on the open page.
  const to = kindsOf(isPage ? [...part.groups, 'public'] : part.groups)
  await passRooms(trx, varde, caller, { unitId: file.unit_id, mode: file.mode, to, heldBy: file.id }, texts)
}

/**
 * What another room holds back now of words that are on their way: a wave that would open, or an answer that would stand on the page; null when nothing is. The
 * engine asks the same; here it is for the room to say. Locks nothing.
 */
export async function heldByOther(varde: Varde, id: string): Promise<Failure | null> {
  const { db } = varde
  const statement = await findStatement(db, id)
  if (statement?.state !== 'going') return null
  const file = (await findCrisis(db, statement.crisis_id))!
  const parts = (await partsOf(db, [id])).filter((part) => !isFollowing(part) && part.released_at !== null)
  try {
    await db.transaction().execute(async (trx) => {
      for (const part of parts) {
        if (part.dispatch_id) await refuseHeldWave(trx, varde, part.dispatch_id)
        if (statement.kind === 'page')
          await passOtherRooms(trx, varde, await writerOf(trx, varde, file, statement), file, statement, part)
      }
    })
    return null
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** Words that go by themselves are asked of as whoever wrote them may know of the room; where that person is gone, of every room. */
const writerOf = async (trx: Trx, varde: Varde, { unit_id: unitId }: CrisisRow, { made_by: by }: StatementRow) =>
  (await callerOfPerson(trx, by, varde.now())) ?? { ...systemCaller('crisis'), unitId }
