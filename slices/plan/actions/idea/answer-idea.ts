import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, unitById } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { mayWrite } from '../../rules/ability.ts'
import { type IdeaStep, ideaAfter, mayAnswerIdea, mayReadIdea } from '../../rules/idea/idea.ts'
import { changeIdea, type IdeaRow, lockIdea } from '../../store/ideas.ts'
import { notifyPerson } from '../notify-person.ts'
import { reasonOf } from '../reason-of.ts'
import { addDraft } from '../start-initiative.ts'
import { standingOfIdea } from './list-ideas.ts'

/** Somebody of the communication staff looks at it, and the others see who. */
export async function takeIdea(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const idea = await holdIdea(trx, varde, caller, id, 'take')
    await changeIdea(trx, id, { state: 'considering', taken_by: caller.id })
    await announce(trx, varde, caller, idea, 'considering')
  })
}

/** Answers; the giver is told where there is one. Throws `plan.reason-needed`, `plan.idea-not-found`, `plan.idea-not-allowed`, `plan.idea-wrong-state`. */
export async function answerIdea(
  varde: Varde,
  caller: Caller,
  { id, answer: given }: { id: string; answer: string },
): Promise<void> {
  const answer = reasonOf(given)
  await varde.db.transaction().execute(async (trx) => {
    const idea = await holdIdea(trx, varde, caller, id, 'answer')
    await changeIdea(trx, id, { state: 'answered', ...answered(varde, caller, answer) })
    await announce(trx, varde, caller, idea, 'answered')
    await tell(trx, varde, caller, idea, 'idea-answered')
  })
}

/**
 * Makes the idea a draft of an initiative in one go: what was written becomes the concept, and the giver is told. The draft belongs
 * to the unit that the idea is about where the caller writes for it, else to the caller's own. Throws `plan.not-allowed`.
 */
export async function makeInitiative(
  varde: Varde,
  caller: Caller,
  { id, answer: given }: { id: string; answer: string },
): Promise<{ initiativeId: string }> {
  const answer = reasonOf(given)
  return varde.db.transaction().execute(async (trx) => {
    const idea = await holdIdea(trx, varde, caller, id, 'make')
    const unitId = await unitFor(trx, caller, idea)
    const text = [idea.title, idea.text].filter(Boolean).join('\n\n')
    const document = {
      ...BLANK,
      title: idea.title,
      concept: { kind: 'text' as const, text },
      unitId,
      ownerId: caller.id,
    }
    const { id: initiativeId } = await addDraft(trx, varde, caller, { document, exercise: false })
    await changeIdea(trx, id, { state: 'initiative', initiative_id: initiativeId, ...answered(varde, caller, answer) })
    await announce(trx, varde, caller, idea, 'initiative', { initiativeId })
    await tell(trx, varde, caller, idea, 'idea-initiative')
    return { initiativeId }
  })
}

const BLANK = {
  ...{ gapKeys: [], subGoalKeys: [], audienceKeys: [], channelKeys: [], blockKeys: [], targets: [] },
  ...{ roleKey: null, budgetNok: null, startOn: null, endOn: null },
}

async function unitFor(trx: Trx, caller: Caller, idea: IdeaRow): Promise<string> {
  const choices = [idea.unit_id, caller.unitId, ...caller.duties.map(({ unitId }) => unitId)]
  for (const unitId of choices) if (unitId && mayWrite(caller, unitId) && (await unitById(trx, unitId))) return unitId
  throw new Failure('not-allowed', 'plan.not-allowed')
}

const answered = (varde: Varde, caller: Caller, answer: string) => ({
  answer,
  answered_by: caller.id,
  answered_on: dayOf(varde.now()),
})

async function holdIdea(trx: Trx, varde: Varde, caller: Caller, id: string, step: IdeaStep): Promise<IdeaRow> {
  const idea = await lockIdea(trx, varde.mode, id)
  if (!idea || !mayReadIdea(caller, standingOfIdea(idea))) throw new Failure('not-found', 'plan.idea-not-found')
  if (!mayAnswerIdea(caller, idea.unit_id)) throw new Failure('not-allowed', 'plan.idea-not-allowed')
  if (ideaAfter(idea.state, step) === null) throw new Failure('conflict', 'plan.idea-wrong-state')
  return idea
}

async function announce(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  idea: IdeaRow,
  state: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const content = { ideaId: idea.id, state, ...more }
  const about = { mode: idea.mode, subject: idea.id, unitId: idea.unit_id, actor: caller.id, at: varde.now(), content }
  await publish(trx, { name: PLAN_EVENTS.ideaMoved, ...about })
}

async function tell(trx: Trx, varde: Varde, caller: Caller, idea: IdeaRow, kind: 'idea-answered' | 'idea-initiative') {
  if (idea.by === null) return
  await notifyPerson(trx, varde, { kind, subjectId: idea.id, personId: idea.by, mode: idea.mode, actor: caller.id })
}
