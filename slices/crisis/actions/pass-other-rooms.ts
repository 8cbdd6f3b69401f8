import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { refuseHeldWave } from '../../dispatch/index.ts'
import { callerOfPerson, passRooms } from '../../organisation/index.ts'
import { isFollowing, kindsOf } from '../rules/statement.ts'
import { type CrisisRow, findCrisis } from '../store/crises.ts'
import { findStatement, type PartRow, partsOf, type StatementRow } from '../store/statements.ts'
import { mainOf } from './follow-statement.ts'

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
    return isPage ? { language, asked: title, text } : { language, title, text }
  })
  // An answer goes to own staff, and stands on the open page.
  const to = kindsOf(isPage ? [...part.groups, 'public'] : part.groups)
  await passRooms(trx, varde, caller, { unitId: file.unit_id, mode: file.mode, to, heldBy: file.id }, texts)
}

/**
 * The same where a person lets an answer stand that would go by itself: nobody passes what holds it then and that they may not know of. Throws as `passRooms`, and
 * `crisis.page-held` without what it is.
 */
export async function passPageByHand(...[trx, varde, caller, file, statement, part]: Asked): Promise<void> {
  await passOtherRooms(trx, varde, caller, file, statement, part)
  try {
    await passOtherRooms(trx, varde, await writerOf(trx, varde, file, statement), file, statement, part)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure('conflict', 'crisis.page-held')
  }
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
  const parts = (await partsOf(db, [id])).filter((part) => part.released_at !== null)
  try {
    await db.transaction().execute(async (trx) => {
      for (const part of parts) {
        if (part.dispatch_id) await refuseHeldWave(trx, varde, part.dispatch_id)
        if (statement.kind === 'page' && !isFollowing(part))
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
