import type { Database, Trx } from '../../../kit/db/database.ts'
import { withoutStopping } from '../../../kit/jobs/without-stopping.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type GivenStep, givenSteps, type ToldGroup } from '../rules/given-times.ts'
import { stateOfKept } from '../rules/promise.ts'
import { type Group, groupOfKinds } from '../rules/statement.ts'
import { isHad } from '../rules/told-at.ts'
import { type CrisisRow, changeCrisis, findCrisis, lockCrisis } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import {
  changePromise,
  givingRooms,
  insertPromise,
  type PromiseRow,
  promisesIn,
  removePromise,
} from '../store/promises.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { roomTime } from './practice-time.ts'
import { type Settled, tellSettled } from './settle-together.ts'
import { waitingGroups } from './waiting-groups.ts'

/** Once over the rooms where words that are not public say when more comes: what has reached whom since the last look. */
export async function watchGiven(varde: Varde): Promise<void> {
  for (const id of await givingRooms(varde.db, varde.now()))
    await withoutStopping(varde, { crisis: id }, async () => {
      const seen = await findCrisis(varde.db, id)
      if (!seen || (await stepsIn(varde.db, seen)).steps.length === 0) return
      await varde.db.transaction().execute(async (trx) => {
        const file = await lockCrisis(trx, id)
        if (file?.state === 'open' && (await settleGiven(trx, file, varde.now()))) await changeCrisis(trx, id)
      })
    })
}

/**
 * What words that are not public promised those who have them is kept as it stands now: made when the first of a group has them, kept or broken when more
 * reaches the group. Whoever calls holds the room. False when there was nothing to do.
 */
export async function settleGiven(trx: Trx, file: CrisisRow, at: Date): Promise<boolean> {
  const { steps, statements } = await stepsIn(trx, file)
  const settled: Settled[] = []
  for (const { does, statementId, group, at: cameAt } of steps) {
    if (does === 'make') {
      // A closed room promises nothing more.
      if (file.state !== 'open') continue
      const { next_at, made_by } = statements.find(({ id }) => id === statementId)!
      const before = (await promisesIn(trx, file.id)).find((one) => one.to_group === group)
      // The newest stands last, also where word of it came late.
      const made = Math.max(cameAt!.getTime(), (before?.made_at.getTime() ?? 0) + 1)
      await insertPromise(trx, {
        ...{ id: newId('prm'), crisis_id: file.id, statement_id: statementId, to_group: group, due_at: next_at! },
        ...{ made_by, made_at: new Date(made), state: 'open' },
      })
      continue
    }
    const row = (await promisesIn(trx, file.id)).find((one) => one.to_group === group && isUnsettled(one))!
    if (does === 'widen') await removePromise(trx, row)
    else {
      const state = stateOfKept(row.due_at, await roomTime(trx, file, cameAt!))
      await changePromise(trx, row, { state, settled_at: cameAt, kept_by: statementId })
      settled.push({ row, state })
    }
  }
  await tellSettled(trx, file, settled, at)
  return steps.length > 0
}

/** More is to come, or was to have come: nothing has, and no other time has taken its place. */
export const isUnsettled = ({ state, kept_by }: Pick<PromiseRow, 'state' | 'kept_by'>): boolean =>
  state === 'open' || (state === 'broken' && kept_by === null)

async function stepsIn(db: Database, file: CrisisRow): Promise<{ steps: GivenStep[]; statements: StatementRow[] }> {
  const statements = (await statementsOf(db, file.id)).filter(({ kind }) => kind !== 'page')
  const [told, promises] = await Promise.all([toldGroups(db, file, statements), promisesIn(db, file.id)])
  const rows = promises.flatMap(({ statement_id, to_group, ...one }, place) => {
    if (statement_id === null || to_group === 'public') return []
    const isNewest = promises.findIndex((other) => other.to_group === to_group) === place
    return [{ statementId: statement_id, group: to_group, isUnsettled: isNewest && isUnsettled(one) }]
  })
  const said = statements.map(({ id, number, next_at, status_id }) => ({
    ...{ id, number, nextAt: next_at, isPublic: status_id !== null },
  }))
  return { statements, steps: givenSteps(said, told, rows) }
}

/** Who has which words, and from when. In an exercise nothing is handed over, and what was released counts. */
async function toldGroups(db: Database, file: CrisisRow, statements: readonly StatementRow[]): Promise<ToldGroup[]> {
  const handed = (await toldWaves(db, file.id)).flatMap((wave): ToldGroup[] => {
    const group = groupOfKinds(wave.audienceKinds)
    return !wave.isPublic && isHad(wave) && group ? [{ statementId: wave.statementId, group, at: wave.toldAt! }] : []
  })
  if (file.mode !== 'exercise') return handed
  const { waits } = await waitingGroups(db, file)
  const parts = await partsOf(
    db,
    statements.map(({ id }) => id),
  )
  const rehearsed = parts.flatMap((part) =>
    part.groups
      .filter((group: Group) => group !== 'public' && !waits.includes(group) && !part.ended_groups.includes(group))
      .flatMap((group): ToldGroup[] =>
        part.released_at ? [{ statementId: part.statement_id, group, at: part.released_at }] : [],
      ),
  )
  return [...handed, ...rehearsed]
}
