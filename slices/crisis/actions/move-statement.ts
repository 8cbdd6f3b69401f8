import type { Trx } from '../../../kit/db/database.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isFollowing } from '../rules/statement.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { begunDispatches } from '../store/group-board.ts'
import { keepPartHold, markHeldUp } from '../store/held-up.ts'
import { findStatement, lockStatement, type PartRow, partsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endPassed } from './end-passed.ts'
import { freeHeldUp } from './free-held-up.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { heldByOthers, type OtherHold, shownHold } from './pass-other-rooms.ts'
import { sendFollowing } from './send-following.ts'
import { sendStatement } from './send-statement.ts'
import { settlePage } from './settle-page.ts'

const ACTOR = 'system:crisis'
/** What is held up is tried again by itself so often. */
export const AGAIN_MS = 5000

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
    const held = await heldByOthers(varde, id)
    // Of words that are out, and of what follows, it is said of which; while they are on their way, that they are held.
    const isGoing = (await findStatement(varde.db, id))?.state === 'going'
    const whole = held.find(({ part }) => isGoing && !isFollowing(part))?.failure
    await (whole ? tellHeldUp(varde, id, whole) : tellFreed(varde, id))
    await tellParts(
      varde,
      id,
      held.filter(({ part }) => !isGoing || isFollowing(part)),
    )
    return held[0]?.failure ?? null
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
  if (!failure) return
  const { code } = await shownHold(varde.db, caller, failure)
  if (code === failure.code) throw failure
  throw new Failure('conflict', 'crisis.held-elsewhere')
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

async function tellParts(varde: Varde, id: string, held: readonly OtherHold[]): Promise<void> {
  const holdOf = ({ id: partId }: PartRow) => held.find(({ part }) => part.id === partId)?.failure
  const at = varde.now()
  // What is known is written again only as often as everything that is held is tried.
  const isDue = (part: PartRow) => {
    const code = holdOf(part)?.code ?? null
    const last = part.held_up_tried_at?.getTime() ?? 0
    return code !== part.held_up_code || (code !== null && at.getTime() - last >= AGAIN_MS)
  }
  if (!(await partsOf(varde.db, [id])).some(isDue)) return
  await inRoomOf(varde, id, async (trx, file) => {
    const { number } = (await findStatement(trx, id))!
    for (const part of (await partsOf(trx, [id])).filter(isDue)) {
      const failure = holdOf(part)
      const hold = failure ? { code: failure.code, details: failure.details ?? {}, at } : null
      if (!(await keepPartHold(trx, part.id, hold))) continue
      await changeCrisis(trx, file.id)
      // What was set aside, or ended before it left, went no further.
      const hasLeft = part.dropped_reason === null && (await begunDispatches(trx, [part])).length > 0
      if (hold || hasLeft) await noteInRoom(trx, { crisisId: file.id, ...lineOf(number, part, hold), by: ACTOR, at })
    }
  })
}

function lineOf(number: number, part: PartRow, hold: unknown) {
  const { languages } = part
  if (isFollowing(part))
    return {
      code: hold ? 'statement-language-held' : 'statement-language-freed',
      params: { number, languages },
    } as const
  return { code: hold ? 'statement-partly-held' : 'statement-freed', params: { number } } as const
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
