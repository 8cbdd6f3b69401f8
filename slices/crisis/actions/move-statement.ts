import type { Trx } from '../../../kit/db/database.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { markHeldUp } from '../store/held-up.ts'
import { findStatement, lockStatement } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endPassed } from './end-passed.ts'
import { freeHeldUp } from './free-held-up.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { heldByOther } from './pass-other-rooms.ts'
import { sendFollowing } from './send-following.ts'
import { sendStatement } from './send-statement.ts'
import { settlePage } from './settle-page.ts'

const ACTOR = 'system:crisis'

/**
 * Moves a statement on as far as it gets: handed to the dispatch engine, in more languages too, and what else is due (`also`).
 * What keeps it is said in the room, once, until it gets further; nothing is thrown. Gives what went wrong, or null.
 */
export async function moveStatement(
  varde: Varde,
  id: string,
  also: () => Promise<void> = async () => undefined,
): Promise<Failure | null> {
  try {
    await endPassed(varde, id)
    await sendStatement(varde, id)
    await sendFollowing(varde, id)
    await settlePage(varde, id)
    await also()
    const held = await heldByOther(varde, id)
    await (held ? tellHeldUp(varde, id, held) : tellFreed(varde, id))
    return held
  } catch (error) {
    varde.log.error({ err: error }, 'a statement could not be moved on, tries again')
    const failure = error instanceof Failure ? error : new Failure('unavailable', 'crisis.hand-over-failed')
    await tellHeldUp(varde, id, failure).catch((second) =>
      varde.log.error({ err: second }, 'and the room was not told'),
    )
    return failure
  }
}

/** Tries at once what is held up. Throws `crisis.no-such-statement`, and what still keeps it. */
export async function retryStatement(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await inSpeakingRoom(
    varde,
    caller,
    crisisId,
    async (trx) => {
      const statement = await lockStatement(trx, id)
      if (statement?.crisis_id !== crisisId) throw new Failure('not-found', 'crisis.no-such-statement')
    },
    'write-page',
  )
  const failure = await moveStatement(varde, id)
  if (failure) throw failure
}

async function tellHeldUp(varde: Varde, id: string, { code, details }: Failure): Promise<void> {
  const at = varde.now()
  await inRoomOf(varde, id, async (trx, file) => {
    const number = await markHeldUp(trx, id, { code, details, at })
    if (number === null) return
    const params = { number }
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-held-up', params, by: ACTOR, at })
    const content = { statementId: id, statement: number, code }
    await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.statementHeldUp, at, content)
    await changeCrisis(trx, file.id)
  })
}

async function tellFreed(varde: Varde, id: string): Promise<void> {
  if (!(await findStatement(varde.db, id))?.held_up_code) return
  await inRoomOf(varde, id, async (trx, file) => {
    if (await freeHeldUp(trx, file, id, varde.now())) await changeCrisis(trx, file.id)
  })
}

/** The room first, as everywhere: whoever holds it may be waiting for the statement. */
async function inRoomOf(varde: Varde, id: string, act: (trx: Trx, file: CrisisRow) => Promise<void>): Promise<void> {
  const seen = await findStatement(varde.db, id)
  if (!seen) return
  await retryTransaction(varde.db, async (trx) => act(trx, (await lockCrisis(trx, seen.crisis_id))!))
}
