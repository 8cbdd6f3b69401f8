import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { givenPrinciples } from '../../message/index.ts'
import { personNames } from '../../organisation/index.ts'
import type { AfterwardsView } from '../rules/afterwards-view.ts'
import { courseTimes } from '../rules/course-times.ts'
import { withoutMinistry } from '../rules/crisis-right.ts'
import type { Named } from '../rules/crisis-view.ts'
import { hasHeard } from '../rules/group-board.ts'
import { mayWritePlan } from '../rules/plan-right.ts'
import { isOwnTime, showsAt } from '../rules/practice-clock.ts'
import { type Group, groupOfKinds, keptGroups } from '../rules/statement.ts'
import { courseEntries, findEvaluation, findingsOf, followUpsOf, pressSpreadMs, shiftsOf } from '../store/afterwards.ts'
import type { CrisisRow } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { ministryIds } from '../store/line.ts'
import { pacesOf } from '../store/practices.ts'
import { partsOf, statementsOf } from '../store/statements.ts'
import { emptiedBy } from './empty-copies.ts'
import { leftBesideRoom } from './left-beside-room.ts'
import { loadCrisis } from './load-crisis.ts'
import { shownShifts } from './shown-shifts.ts'
import { viewStatements } from './view-statements.ts'
import { withdrawnInRoom } from './withdrawn-in-room.ts'

/** What came of it: measured times, promises, reach, follow-up, findings and shifts. Throws `crisis.not-found`. */
export async function viewAfterwards(varde: Varde, caller: Caller, crisisId: string): Promise<AfterwardsView> {
  const { db } = varde
  const loaded = await loadCrisis(db, caller, crisisId)
  const { file } = loaded
  const [times, said, withdrawn, beside, followUps, findings, evaluation, shifts, ministries] = await Promise.all([
    timesOf(db, file),
    viewStatements(varde, caller, crisisId),
    withdrawnInRoom(db, crisisId),
    leftBesideRoom(db, readerOf(caller), file),
    followUpsOf(db, crisisId),
    findingsOf(db, crisisId),
    findEvaluation(db, crisisId),
    shiftsOf(db, crisisId),
    ministryIds(db),
  ])
  const ids = [
    ...followUps.flatMap((one) => [one.done_by, one.asked_id]),
    ...findings.map((one) => one.owner_id),
    ...shifts.flatMap((one) => [one.from_id, one.to_id]),
    ...emptiedBy(shifts),
  ]
  const names = await personNames(db, [...new Set(ids.filter((id) => id !== null))])
  const named = (id: string) => ({ id, name: names.get(id) ?? null })
  return {
    ...times,
    promises: said.promises,
    given: said.given,
    groups: said.groups.map((one) => {
      const { group, at, reached, of, unread, statement, standing, latest } = one
      return { group, at: hasHeard(one) ? at : null, reached, of, unread, statement, standing, latest }
    }),
    wrong: said.wrong,
    withdrawn,
    beside: beside.lines,
    followUps: followUps.map((one) => ({
      ...{ id: one.id, role: one.role, texts: one.texts },
      asked: one.asked_id === null ? null : named(one.asked_id),
      dueAt: one.due_at?.toISOString() ?? null,
      doneAt: one.done_at?.toISOString() ?? null,
      doneBy: one.done_by === null ? null : named(one.done_by),
    })),
    principles: await principlesOf(db, crisisId, followUps, named),
    findings: findings.map((one) => ({
      ...{ id: one.id, kind: one.kind, text: one.text, dueOn: one.due_on, state: one.state },
      owner: one.owner_id === null ? null : named(one.owner_id),
      settledAt: one.settled_at?.toISOString() ?? null,
    })),
    evaluation: {
      heldOn: evaluation?.held_on ?? null,
      impression: evaluation?.impression ?? '',
      revision: evaluation?.revision ?? 0,
    },
    shifts: shownShifts(shifts, loaded, caller, named),
    mayPlan: mayWritePlan(withoutMinistry(caller, ministries), file.unit_id),
  }
}

type FollowUps = Awaited<ReturnType<typeof followUpsOf>>

/** What those who said yes have answered about the principles, statement by statement. */
async function principlesOf(
  db: Database,
  crisisId: string,
  followUps: FollowUps,
  named: (id: string) => Named,
): Promise<AfterwardsView['principles']> {
  const asked = followUps.filter((one) => one.asked_id !== null)
  if (asked.length === 0) return []
  const statements = await statementsOf(db, crisisId)
  const parts = await partsOf(
    db,
    statements.map((one) => one.id),
  )
  const rows = asked.map(async (one) => {
    const own = parts.filter((part) => part.statement_id === one.statement_id).map((part) => part.message_id)
    const statement = statements.find(({ id }) => id === one.statement_id)!.number
    return { statement, by: named(one.asked_id!), given: await givenPrinciples(db, own, one.asked_id!) }
  })
  return (await Promise.all(rows)).toSorted((a, b) => a.statement - b.statement || (a.by.id < b.by.id ? -1 : 1))
}

/** The measured times. In an exercise nothing is handed over: a text that was released counts as told. */
async function timesOf(db: Database, file: CrisisRow): Promise<Pick<AfterwardsView, 'times' | 'practiceTimes'>> {
  const [entries, statements, waves, spread, paces] = await Promise.all([
    courseEntries(db, file.id),
    statementsOf(db, file.id),
    toldWaves(db, file.id),
    pressSpreadMs(db, file.id),
    pacesOf(db, file.id),
  ])
  const parts = await partsOf(
    db,
    statements.map((one) => one.id),
  )
  const toldAt = (group: Group) =>
    earliest([
      ...waves.filter((wave) => groupOfKinds(wave.audienceKinds) === group).map((wave) => wave.toldAt),
      ...(file.mode === 'exercise'
        ? parts.filter((part) => keptGroups(part).includes(group)).map((part) => part.released_at)
        : []),
    ])
  const inPublic = statements.filter(
    ({ id, kind }) =>
      kind === 'page' || parts.some((part) => part.statement_id === id && keptGroups(part).includes('public')),
  )
  const publicAt = earliest([toldAt('public'), ...inPublic.map((one) => one.out_at)])
  const staffAt = toldAt('staff')
  const real = { declaredAt: file.declared_at, entries, staffAt, publicAt, pressSpreadMs: spread }
  const played = {
    ...real,
    entries: entries.map((one) => ({ ...one, at: showsAt(paces, one.at) })),
    staffAt: staffAt && showsAt(paces, staffAt),
    publicAt: publicAt && showsAt(paces, publicAt),
  }
  return { times: courseTimes(real), practiceTimes: isOwnTime(paces) ? courseTimes(played) : null }
}

function earliest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.filter((one) => one !== null)
  return known.length === 0 ? null : new Date(Math.min(...known.map((one) => one.getTime())))
}
