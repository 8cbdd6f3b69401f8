import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, listUnits, personNames, unitNames } from '../../../organisation/index.ts'
import {
  type IdeaLine,
  type IdeaList,
  ideaAbilities,
  ideaCounts,
  isAnswered,
  mayAnswerIdea,
  mayReadIdea,
  maySetAnswerTime,
} from '../../rules/idea/idea.ts'
import { answerDays } from '../../store/answer-time.ts'
import { allIdeas, type IdeaRow, ideaByCode } from '../../store/ideas.ts'
import { hashOfCode } from './give-idea.ts'

export const standingOfIdea = (row: IdeaRow) => ({ unitId: row.unit_id, by: row.by, state: row.state })

/** The ideas that the caller may read, with the counts of all of them. Names are for those who answer, and for the giver. */
export async function listIdeas(varde: Varde, caller: Caller): Promise<IdeaList> {
  const { db, mode } = varde
  const all = await allIdeas(db, mode)
  const rows = all.filter((row) => mayReadIdea(caller, standingOfIdea(row)))
  const [people, units, tree, days] = await Promise.all([
    personNames(
      db,
      rows.flatMap((row) => [row.by, row.taken_by, row.answered_by].filter((id) => id !== null)),
    ),
    unitNames(
      db,
      rows.flatMap((row) => row.unit_id ?? []),
    ),
    listUnits(db, { at: varde.now() }),
    answerDays(db),
  ])
  const name = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
  const items = rows.map((row): IdeaLine => {
    const isMine = row.by === caller.id
    const answers = mayAnswerIdea(caller, row.unit_id)
    return {
      id: row.id,
      title: row.title,
      text: row.text,
      unit: row.unit_id ? { id: row.unit_id, name: units.get(row.unit_id) ?? null } : null,
      givenBy: isMine || answers ? name(row.by) : null,
      isUnnamed: row.is_unnamed,
      isMine,
      givenOn: row.given_on,
      answerBy: row.answer_by,
      state: row.state,
      takenBy: answers ? name(row.taken_by) : null,
      answer: row.answer,
      answeredBy: name(row.answered_by),
      answeredOn: row.answered_on,
      initiativeId: row.initiative_id,
      abilities: ideaAbilities(caller, standingOfIdea(row)),
    }
  })
  const counted = all.map((row) => ({
    state: row.state,
    givenOn: row.given_on,
    answerBy: row.answer_by,
    answeredOn: row.answered_on,
  }))
  return {
    items,
    counts: ideaCounts(counted, dayOf(varde.now())),
    units: tree.map(({ id, name: unitName }) => ({ id, name: unitName })),
    mayAnswer: mayAnswerIdea(caller, null),
    answerDays: days,
    maySetAnswerTime: maySetAnswerTime(caller),
  }
}

export type IdeaAnswer = {
  title: string
  answerBy: string
  isAnswered: boolean
  answer: string
  answeredOn: string | null
}

/** How it goes with an idea that was given without a name, to whoever has its code. Throws `plan.idea-no-such-code`. */
export async function askByCode(varde: Varde, code: string): Promise<IdeaAnswer> {
  const row = await ideaByCode(varde.db, varde.mode, hashOfCode(code))
  if (!row) throw new Failure('not-found', 'plan.idea-no-such-code')
  const { title, answer_by, state, answer, answered_on } = row
  return { title, answerBy: answer_by, isAnswered: isAnswered(state), answer, answeredOn: answered_on }
}
