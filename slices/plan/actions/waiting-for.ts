import type { Caller } from '../../../kit/kernel/caller.ts'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, unitNames } from '../../organisation/index.ts'
import { mayWrite } from '../rules/ability.ts'
import { isAnswered, mayAnswerIdea } from '../rules/idea/idea.ts'
import { isDue, progressOf } from '../rules/progress.ts'
import { approvalsOf } from '../store/approvals.ts'
import { openUntil } from '../store/follow-ups.ts'
import { allIdeas } from '../store/ideas.ts'
import { allInitiatives, targetsOf } from '../store/initiatives.ts'
import { valuesOf } from '../store/values.ts'
import { targetOf } from './document-of.ts'
import { followUpLines } from './meeting/list-follow-ups.ts'
import { readableBy } from './readable-by.ts'
import { asValue } from './weigh-initiative.ts'

export type WaitingInitiative = { id: string; title: string; unitName: string; askedAt: Date }
/** `dueOn` is YYYY-MM-DD and has come, and the target is neither reached nor measured since. */
export type DueTarget = { id: string; initiativeId: string; title: string; name: string; dueOn: string }

/** An open follow-up of the caller's own; `dueOn` is YYYY-MM-DD, tomorrow at the latest. */
export type WaitingFollowUp = { id: string; text: string; from: string; dueOn: string }

/** An idea that nobody has answered, for those who answer; `answerBy` is YYYY-MM-DD. */
export type WaitingIdea = { id: string; title: string; answerBy: string }

/** What waits for this caller in the plan: initiatives they are asked to approve, targets of theirs that are due, and follow-ups. */
export async function planWaitingFor(
  varde: Varde,
  caller: Caller,
): Promise<{ approvals: WaitingInitiative[]; due: DueTarget[]; followUps: WaitingFollowUp[]; ideas: WaitingIdea[] }> {
  const { db } = varde
  const rows = await readableBy(varde, caller, await allInitiatives(db))
  const asked = rows.filter((row) => row.waitsForYou).map(({ initiative }) => initiative)
  const units = await unitNames(
    db,
    asked.map((row) => row.unit_id),
  )
  const approvals = await Promise.all(
    asked.map(async (row) => {
      const open = (await approvalsOf(db, row.id)).find((approval) => approval.decision === null)
      const askedAt = open?.asked_at ?? row.updated_at
      return { id: row.id, title: row.title, unitName: units.get(row.unit_id) ?? '', askedAt }
    }),
  )
  const mine = rows
    .map(({ initiative }) => initiative)
    .filter(({ state }) => state === 'running' || state === 'evaluating')
    .filter((row) => row.owner_id === caller.id || mayWrite(caller, row.unit_id))
  const due = await dueTargets(varde, mine)
  const followUps = await dueFollowUps(varde, caller)
  return {
    approvals: oldestFirst(
      approvals,
      ({ askedAt }) => askedAt,
      ({ id }) => id,
    ),
    due,
    followUps,
    ideas: await unanswered(varde, caller),
  }
}

async function dueTargets(varde: Varde, mine: { id: string; title: string }[]): Promise<DueTarget[]> {
  const today = dayOf(varde.now())
  const titles = new Map(mine.map((row) => [row.id, row.title]))
  const targets = await targetsOf(varde.db, [...titles.keys()])
  const values = Map.groupBy(
    await valuesOf(
      varde.db,
      targets.map((target) => target.id),
    ),
    (value) => value.target_id,
  )
  return targets.flatMap((row) => {
    const measured = (values.get(row.id) ?? []).map(asValue)
    const target = targetOf(row)
    if (row.due_on === null || !isDue(target, progressOf(target, measured, today), today)) return []
    const title = titles.get(row.initiative_id) ?? ''
    return [{ id: row.id, initiativeId: row.initiative_id, title, name: row.name, dueOn: row.due_on }]
  })
}

async function dueFollowUps(varde: Varde, caller: Caller): Promise<WaitingFollowUp[]> {
  const tomorrow = shiftDays(dayOf(varde.now()), 1)
  const rows = (await openUntil(varde.db, varde.mode, tomorrow)).filter((row) => row.owner_id === caller.id)
  const lines = await followUpLines(varde, caller, rows)
  return lines.map(({ id, text, meeting, unit, dueOn }) => ({
    id,
    text,
    from: meeting?.title ?? unit.name ?? '',
    dueOn,
  }))
}

async function unanswered({ db, mode }: Varde, caller: Caller): Promise<WaitingIdea[]> {
  const rows = await allIdeas(db, mode)
  return rows
    .filter(({ state, unit_id }) => !isAnswered(state) && mayAnswerIdea(caller, unit_id))
    .map(({ id, title, answer_by }) => ({ id, title, answerBy: answer_by }))
}
