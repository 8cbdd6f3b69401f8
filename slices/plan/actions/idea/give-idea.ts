import { createHash } from 'node:crypto'
import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newToken } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, unitById } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { answerBy } from '../../rules/idea/idea.ts'
import { answerDays } from '../../store/answer-time.ts'
import { insertIdea } from '../../store/ideas.ts'

export type IdeaInput = { title: string; text: string; unitId: string | null; isUnnamed: boolean }

export const hashOfCode = (code: string): string => createHash('sha256').update(code.trim().toUpperCase()).digest('hex')

/** Twelve letters and digits in three groups that can be read over a telephone. */
function newCode(): string {
  const letters = [...newToken(32).toUpperCase()].filter((char) => /[A-HJ-NP-Z2-9]/.test(char)).join('')
  return [0, 4, 8].map((at) => letters.slice(at, at + 4)).join('-')
}

/**
 * Takes an idea from anyone who is signed in. Without a name nothing ties it to the giver: its id tells no time, no event is
 * written, and the answer is found with the code that is given here and nowhere else. Throws `plan.idea-title-missing`, `plan.no-such-unit`.
 */
export async function giveIdea(
  varde: Varde,
  caller: Caller,
  { title: given, text, unitId, isUnnamed }: IdeaInput,
): Promise<{ id: string; code: string | null }> {
  const title = given.trim()
  if (title === '') throw new Failure('invalid', 'plan.idea-title-missing')
  if (unitId !== null && !(await unitById(varde.db, unitId))) throw new Failure('not-found', 'plan.no-such-unit')
  const now = varde.now()
  const id = `ida_${createHash('sha256').update(newToken(24)).digest('hex').slice(0, 26)}`
  const code = isUnnamed ? newCode() : null
  const givenOn = dayOf(now)
  const days = await answerDays(varde.db)
  await varde.db.transaction().execute(async (trx) => {
    await insertIdea(trx, {
      id,
      mode: varde.mode,
      title,
      text: text.trim(),
      unit_id: unitId,
      by: isUnnamed ? null : caller.id,
      is_unnamed: isUnnamed,
      code_hash: code && hashOfCode(code),
      given_on: givenOn,
      answer_by: answerBy(givenOn, days),
      state: 'new',
      taken_by: null,
      answer: '',
      answered_by: null,
      answered_on: null,
      initiative_id: null,
    })
    if (isUnnamed) return
    const about = { mode: varde.mode, subject: id, unitId, actor: caller.id, at: now, content: { ideaId: id } }
    await publish(trx, { name: PLAN_EVENTS.ideaGiven, ...about })
  })
  return { id, code }
}
