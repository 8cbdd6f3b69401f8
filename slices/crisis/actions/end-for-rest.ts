import type { Trx } from '../../../kit/db/database.ts'
import { leftWithUnits, stopCarrying } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isLeaving } from '../rules/correction-groups.ts'
import { GROUPS, type Group, groupOfKinds, isFollowing } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { haveEnded, type ToldWave, toldWaves } from '../store/group-board.ts'
import type { PartRow, StatementRow } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endFollowing } from './end-statement.ts'

type Said = { row: Pick<StatementRow, 'id' | 'number'>; parts: readonly PartRow[] }

/**
 * Words that are out say what is not confirmed: what these parts of them carry goes to nobody more, by a wave that has not opened, by a channel or on paper, and
 * whoever has them keeps them and is told nothing. The room says for whom. It is held by the caller.
 */
export async function endForRest(
  trx: Trx,
  file: CrisisRow,
  { row, parts }: Said,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (parts.length === 0) return
  const waves = await toldWaves(trx, file.id)
  const ended: Group[] = []
  for (const part of parts) {
    const groups = await groupsLeft(trx, part, waves, at)
    if (groups.length === 0) continue
    await stopCarrying(trx, part.dispatch_id!, { by, at })
    ended.push(...groups)
  }
  await endFollowing(trx, file, row, { reason: 'fact-changed', at })
  const groups = GROUPS.filter((group) => ended.includes(group))
  for (const group of groups) {
    const params = { number: row.number, group }
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-ended-rest', params, by, at })
  }
  if (groups.length === 0) return
  const content = { statementId: row.id, statement: row.number, groups, reason: 'fact-changed' }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementDropped, at, content)
}

/** Those whom this part is on its way to yet: it may open for them, somebody of them waits for a channel, or a unit is asked to reach them. */
async function groupsLeft(trx: Trx, part: PartRow, waves: readonly ToldWave[], at: Date): Promise<Group[]> {
  const { dispatch_id: id } = part
  if (id === null) return []
  const withUnits = await leftWithUnits(trx, [id], at)
  if (isFollowing(part)) return withUnits.size > 0 || !(await haveEnded(trx, [part])) ? part.groups : []
  return waves
    .filter((wave) => wave.dispatchId === id && (isLeaving(wave) || withUnits.has(wave.id)))
    .flatMap(({ audienceKinds }) => groupOfKinds(audienceKinds) ?? [])
}
