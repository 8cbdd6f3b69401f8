import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isWithNobody } from '../rules/is-out.ts'
import { isFollowing, keptGroups } from '../rules/statement.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { admitBroken } from '../store/promises.ts'
import { staffOf } from '../store/staff-had.ts'
import { changeStatement, partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { untickedStaff } from '../store/tasks.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { askPrinciples } from './ask-principles.ts'
import { decidedBy } from './decided-by.ts'
import { disownOnStatus } from './disown-on-status.ts'
import { freeHeldUp } from './free-held-up.ts'
import { settlePromise } from './settle-promise.ts'
import { endOnStatus, standOnStatus } from './stand-on-status.ts'
import { tickCards } from './tick-cards.ts'

const ACTOR = 'system:crisis'

/**
 * A statement is out, at this moment: the open status page says the same, what was promised is kept or not, and what it promises
 * begins to run.
 */
export async function settleOut(trx: Trx, file: CrisisRow, statement: StatementRow, outAt: Date): Promise<void> {
  const { id, number, next_at, made_by: writtenBy, corrects } = statement
  const open = (await partsOf(trx, [id])).filter(
    (one) => keptGroups(one).includes('public') && one.released_at !== null,
  )
  const part = open.find((one) => !isFollowing(one))
  await changeStatement(trx, id, { state: 'out', out_at: outAt })
  const code = (await isOnlySent(trx, file, statement)) ? 'statement-sent' : 'statement-out'
  await noteInRoom(trx, { crisisId: file.id, code, params: { number }, by: ACTOR, at: outAt })
  const content = { statementId: id, statement: number }
  await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.statementOut, outAt, content)
  if (part) {
    const old = (await statementsOf(trx, file.id)).find((one) => one.id === corrects)
    // Words in more languages that left with it stand there too.
    const texts = Object.assign({}, ...open.map((one) => one.texts), part.texts)
    const isOpen = file.state === 'open'
    const by = await decidedBy(trx, statement, part)
    const said = {
      texts,
      nextAt: next_at,
      correctsId: old?.status_id ?? null,
      isOpen,
      signed: { writtenBy, by, at: outAt },
    }
    await changeStatement(trx, id, { status_id: await standOnStatus(trx, file, said) })
    // What the words promise does not come from a room that was closed meanwhile, and the page says so.
    if (!isOpen) await endOnStatus(trx, file, { by, at: outAt })
    await disownOnStatus(trx, file, outAt)
    await settlePromise(trx, file, { outAt, nextAt: isOpen ? next_at : null, statementId: id, by })
    if (statement.admits) await admitBroken(trx, file.id, { by, at: outAt })
  }
  const said = part && next_at ? (['next-said'] as const) : []
  await tickCards(trx, file, [...((await isStaffTold(trx, file, id)) ? (['staff-told'] as const) : []), ...said], outAt)
  await freeHeldUp(trx, file, id, outAt)
  if (file.state !== 'open') await askPrinciples(trx, file, outAt)
  await changeCrisis(trx, file.id)
}

/** Has it left for people, while nobody has it yet? What is public is there for all, and in an exercise nothing is handed over. */
async function isOnlySent(trx: Trx, { id, mode }: CrisisRow, statement: StatementRow): Promise<boolean> {
  return mode !== 'exercise' && isWithNobody(statement, await toldWaves(trx, id))
}

/** In an exercise nothing is handed over: what was released to them counts. */
async function isStaffTold(trx: Trx, file: CrisisRow, statementId: string): Promise<boolean> {
  if (file.mode === 'exercise') {
    const parts = await partsOf(trx, [statementId])
    return parts.some((one) => one.groups.includes('staff') && one.released_at !== null)
  }
  const { isTold, reached } = await staffOf(trx, statementId)
  return isTold && reached > 0
}

/** Words for own staff alone are out at once, and have told them when the last of them has them: before anything is public. */
export async function tickStaffTold(varde: Varde): Promise<void> {
  for (const { crisisId, statementId } of await untickedStaff(varde.db)) {
    const staff = await staffOf(varde.db, statementId)
    if (!staff.isTold || staff.reached === 0) continue
    await varde.db.transaction().execute(async (trx) => {
      const file = (await lockCrisis(trx, crisisId))!
      await tickCards(trx, file, ['staff-told'], varde.now())
      await changeCrisis(trx, crisisId)
    })
  }
}
