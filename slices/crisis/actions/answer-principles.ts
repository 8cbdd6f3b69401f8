import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { answerOwedPrinciples, givenPrinciples, principlesOwed, viewOwedPrinciples } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isFollowing } from '../rules/statement.ts'
import { followUpDone } from '../store/afterwards.ts'
import { changeCrisis, findCrisis, lockCrisis } from '../store/crises.ts'
import { findPrincipleTask, type PrincipleTask, principleTasksOf } from '../store/principle-tasks.ts'
import { findStatement, partsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'

type Answers = Parameters<typeof answerOwedPrinciples>[3]

/** What waits for the caller's answer: they said yes to words of a room, and it is over. */
export const principlesWaitingFor = (varde: Varde, caller: Caller) => principleTasksOf(varde.db, caller.id)

/** The words they said yes to, and the questions; for them alone, called in or not. Throws `crisis.no-such-follow-up`. */
export async function viewPrincipleTask(varde: Varde, caller: Caller, id: string) {
  const { db } = varde
  const { task, messageIds, statement, words } = await loadTask(db, caller, id)
  const [file, principles, given] = await Promise.all([
    findCrisis(db, task.crisis_id),
    viewOwedPrinciples(db, messageIds, caller.id),
    givenPrinciples(db, messageIds, caller.id),
  ])
  return {
    ...{ id, number: statement.number, crisisNumber: file!.number, texts: words },
    dueAt: task.due_at?.toISOString() ?? null,
    doneAt: task.done_at?.toISOString() ?? null,
    ...{ principles, given },
  }
}

/**
 * Keeps the answers on each yes that the caller gave to the statement. Throws `crisis.no-such-follow-up`, also when it is answered, and
 * what the message slice says.
 */
export async function answerPrinciples(varde: Varde, caller: Caller, id: string, given: Answers): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const seen = await loadTask(trx, caller, id)
    const file = await lockCrisis(trx, seen.task.crisis_id)
    const { messageIds, statement } = seen
    const kept = await answerOwedPrinciples(trx, messageIds, caller.id, given)
    if (!file || !kept) throw new Failure('not-found', 'crisis.no-such-follow-up')
    const now = varde.now()
    const left = (await principlesOwed(trx, messageIds)).some((one) => one.personId === caller.id)
    if (!left) await followUpDone(trx, { crisisId: file.id, id, by: caller.id, at: now }, true)
    const counts = Object.groupBy(kept.answers, ({ answer }) => answer)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.principlesAnswered, now, {
      ...{ followUpId: id, statement: statement.number, editionId: kept.editionId },
      ...{ held: counts.held?.length ?? 0, noted: counts.noted?.length ?? 0 },
      notRelevant: counts['not-relevant']?.length ?? 0,
    })
    await changeCrisis(trx, file.id)
  })
}

async function loadTask(db: Database, caller: Caller, id: string) {
  const task: PrincipleTask | null = await findPrincipleTask(db, id, caller.id)
  const statement = task && (await findStatement(db, task.statement_id))
  if (!task || !statement) throw new Failure('not-found', 'crisis.no-such-follow-up')
  const parts = await partsOf(db, [statement.id])
  const own = parts.filter((part) => !isFollowing(part))
  const main = own.find((part) => part.groups.includes('public')) ?? own[0]!
  return { task, statement, messageIds: parts.map((part) => part.message_id), words: main.texts }
}
