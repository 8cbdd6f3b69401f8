import type { Trx } from '../../../kit/db/database.ts'
import { leftWithUnits, stopCarrying } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isLeaving } from '../rules/correction-groups.ts'
import { GROUPS, type Group, groupOfKinds, isFollowing, keptGroups } from '../rules/statement.ts'
import { isHad } from '../rules/told-at.ts'
import type { CrisisRow } from '../store/crises.ts'
import { type ToldWave, toldWaves } from '../store/group-board.ts'
import { changePart, type PartRow, partsOf, type StatementRow } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { dropPart } from './end-statement.ts'
import { mainOf } from './follow-statement.ts'

/** `parts`: those that say it. `groups`: those who wait at the stop, where a press holds the words. */
type Said = { row: Pick<StatementRow, 'id' | 'number'>; parts: readonly PartRow[]; groups: readonly Group[] }
type Signed = { by: string; at: Date }

/**
 * Words that are out say what is not confirmed: what these parts of them carry goes to nobody more, by a wave that has not opened, by a channel or on paper, nor does
 * what says the same in more languages, to the same or made of them; and whoever has them keeps them and is told nothing. Whoever waits at the stop waits on. The
 * room says for whom. It is held by the caller.
 */
export async function endForRest(
  trx: Trx,
  file: CrisisRow,
  { row, parts, groups }: Said,
  signed: Signed,
): Promise<void> {
  const saying = parts.filter((part) => !isFollowing(part))
  if (saying.length === 0) return
  const waves = [...(await toldWaves(trx, file.id)), ...(await toldWaves(trx, file.id, true))]
  const all = await partsOf(trx, [row.id])
  const main = mainOf(all)
  const isSaid = (group: Group) => saying.some((one) => one.groups.includes(group))
  const ended: Group[] = []
  for (const part of all.filter((one) => one.dropped_reason === null)) {
    const isMade = isFollowing(part) && saying.some((one) => one.id === main.id)
    if (!isFollowing(part) && !saying.some((one) => one.id === part.id)) continue
    const over = part.groups.filter((one) => !groups.includes(one) && (isMade || isSaid(one)))
    if (over.length > 0) ended.push(...(await endPart(trx, file, { row, part, over, waves }, signed)))
  }
  await tellEnded(
    trx,
    file,
    row,
    GROUPS.filter((group) => ended.includes(group)),
    signed,
  )
}

type Ending = { row: Said['row']; part: PartRow; over: readonly Group[]; waves: readonly ToldWave[] }

/** Gives those of these groups who were to get it yet. What nobody has, in another language, can be written anew. */
async function endPart(
  trx: Trx,
  file: CrisisRow,
  { row, part, over, waves }: Ending,
  { by, at }: Signed,
): Promise<Group[]> {
  const left = keptGroups(part).filter((group) => !over.includes(group))
  const isWaiting = isFollowing(part) && part.released_at === null
  const drop = () => dropPart(trx, file, row.number, part, { reason: 'fact-changed', by, at })
  if (isWaiting && left.length > 0) await changePart(trx, part.id, { groups: left })
  else if (isWaiting) await drop()
  if (part.dispatch_id === null) return []
  const own = waves.filter((wave) => wave.dispatchId === part.dispatch_id)
  const isOver = ({ audienceKinds }: ToldWave) => over.some((group) => group === groupOfKinds(audienceKinds))
  const withUnits = await leftWithUnits(trx, [part.dispatch_id], at)
  const isLeft = (wave: ToldWave) => isLeaving(wave) || withUnits.has(wave.id)
  if (!own.some((wave) => isOver(wave) && isLeft(wave))) return []
  // A unit is asked for what it has of a dispatch, or for none of it.
  const isWhole = left.length === 0 || own.some((wave) => isOver(wave) && withUnits.has(wave.id))
  const stopped = own.filter((wave) => isWhole || isOver(wave))
  await stopCarrying(trx, part.dispatch_id, { waveIds: isWhole ? null : stopped.map(({ id }) => id), by, at })
  if (isFollowing(part) && isWhole && !own.some(isHad)) await drop()
  const leaving = stopped.filter(isLeft)
  return leaving.flatMap(({ audienceKinds }) => groupOfKinds(audienceKinds) ?? [])
}

async function tellEnded(
  trx: Trx,
  file: CrisisRow,
  { id, number }: Said['row'],
  groups: readonly Group[],
  { by, at }: Signed,
): Promise<void> {
  for (const group of groups)
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-ended-rest', params: { number, group }, by, at })
  if (groups.length === 0) return
  const content = { statementId: id, statement: number, groups, reason: 'fact-changed' }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementEndedForRest, at, content)
}
