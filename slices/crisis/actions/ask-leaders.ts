import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { whoAnswers } from '../../duty/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { CLOCK } from '../rules/waiver.ts'
import { callListOf } from '../store/calls.ts'
import { type CrisisRow, changeCrisis, findCrisis } from '../store/crises.ts'
import {
  changeStatement,
  findStatement,
  heldPublicWave,
  lockStatement,
  partsOf,
  type StatementRow,
} from '../store/statements.ts'
import { insertWarnings } from '../store/warnings.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { isForEverybody, refuseAtStop } from './keep-waiver.ts'
import { leaderStill, wordInForce } from './word-in-force.ts'

type About = { crisisId: string; statementId: string }

/**
 * Whoever releases asks leaders whether what is public may go past those of own staff who cannot be reached. Throws
 * `crisis.speak-not-allowed`, `crisis.no-such-statement`, `crisis.waiver-too-late`, `crisis.waiver-at-stop`, `crisis.waiver-stands` and
 * `crisis.waiver-asked`.
 */
export async function askForWaiver(varde: Varde, caller: Caller, { crisisId, statementId }: About): Promise<void> {
  await inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const statement = await lockStatement(trx, statementId)
    if (statement?.crisis_id !== crisisId || !(await isForEverybody(trx, statement)))
      throw new Failure('not-found', 'crisis.no-such-statement')
    if (!(await mayWait(trx, statement))) throw new Failure('conflict', 'crisis.waiver-too-late')
    await refuseAtStop(trx, file)
    if (await wordInForce(trx, file, statement, now)) throw new Failure('conflict', 'crisis.waiver-stands')
    // As it is now: a word that ended took with it that leaders were asked.
    if ((await findStatement(trx, statementId))?.waiver_asked_at) throw new Failure('conflict', 'crisis.waiver-asked')
    await askLeaders(trx, file, statement, { by: caller.id, at: now, reached: null, of: null })
    await changeCrisis(trx, crisisId)
  })
}

/** It is on its way, or words that follow it stand. */
async function mayWait(trx: Trx, { id, state }: StatementRow): Promise<boolean> {
  if (state === 'waiting' || state === 'going') return true
  if (state !== 'out') return false
  for (const part of await partsOf(trx, [id])) if (await heldPublicWave(trx, part)) return true
  return false
}

type Asked = { by: string; at: Date; reached: number | null; of: number | null }

/** Puts the question in the room and in the log; whoever may answer it is told by SMS and e-mail (`tellAskedLeaders`). */
export async function askLeaders(
  trx: Trx,
  file: CrisisRow,
  { id, number }: Pick<StatementRow, 'id' | 'number'>,
  { by, at, reached, of }: Asked,
): Promise<void> {
  await changeStatement(trx, id, { waiver_asked_by: by, waiver_asked_at: at })
  const counts = reached === null ? {} : { reached, of }
  const code = by === CLOCK ? 'waiver-needed' : 'waiver-asked'
  await noteInRoom(trx, { crisisId: file.id, code, params: { number, ...counts }, by, at })
  const content = { statementId: id, statement: number, ...counts }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.waiverAsked, at, content)
}

/**
 * Those who may give it: whoever leads the room, and whoever is at work as leader or communication leader of the unit that handles it and
 * of the level above. Nobody in an exercise. Where there is none, the room says that nobody got the question.
 */
export async function tellAskedLeaders(trx: Trx, event: BusEvent): Promise<void> {
  const file = await findCrisis(trx, event.subject)
  if (!file || file.mode === 'exercise') return
  const told = await leadersOf(trx, file, event.at)
  if (told.length === 0) {
    const params = { number: Number(event.content.statement) }
    await noteInRoom(trx, { crisisId: file.id, code: 'waiver-unheard', params, by: CLOCK, at: event.at })
    return changeCrisis(trx, file.id)
  }
  await insertWarnings(
    trx,
    told.flatMap((person) =>
      (['sms', 'email'] as const).map((channel) => ({
        ...{ id: newId('cwa'), event_id: event.id, person_id: person, about_id: person, unit_id: file.owner_unit_id },
        ...{ at: event.at, channel, crisis_id: file.id },
      })),
    ),
  )
}

/** Who may let what is public go past own staff now, of the unit that handles it and the level above. */
export async function leadersOf(trx: Trx, file: CrisisRow, now: Date): Promise<string[]> {
  const units = [file.owner_unit_id, ...(file.told_unit_id ? [file.told_unit_id] : [])]
  const asked = units.flatMap((unitId) => dutiesWith('crisis.waive').map((duty) => ({ unitId, duty, at: now })))
  const answering = await Promise.all(asked.map((one) => whoAnswers(trx, one)))
  const { positions } = await callListOf(trx, [file.id])
  const leading = positions.filter((one) => one.role === 'leader').map((one) => one.filled_by)
  const found = new Set([...leading, ...answering.map(([first]) => first?.personId ?? null)])
  const may: string[] = []
  for (const id of found) if (id && (await leaderStill(trx, file, id, now))) may.push(id)
  return may
}
