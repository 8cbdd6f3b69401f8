import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { mayAnywhere, unitsWhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { withoutMinistry } from '../rules/case-right.ts'
import { supportAbilities } from '../rules/support.ts'
import { ministryIds } from '../store/line.ts'
import { supportRequests } from '../store/support.ts'
import { readableSupport, standingOf } from './readable-support.ts'

/** The requests that the caller reads: their units', or all that the directorate has. Throws `cases.support-not-allowed`. */
export async function viewSupport(varde: Varde, caller: Caller) {
  const { db } = varde
  const held = withoutMinistry(caller, await ministryIds(db))
  if (!mayAnywhere(held, 'cases.ask-support')) throw new Failure('not-allowed', 'cases.support-not-allowed')
  const readable = await readableSupport(db, held, await supportRequests(db, varde.mode))
  const rows = readable.map(({ row }) => row)
  const [people, units] = await Promise.all([
    personNames(
      db,
      rows.flatMap((row) => [row.asked_by, row.helper_id]).filter((id) => id !== null),
    ),
    unitNames(
      db,
      rows.map((row) => row.unit_id),
    ),
  ])
  return {
    items: readable.map(({ row, caseId }) => ({
      id: row.id,
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? '' },
      caseId,
      need: row.need,
      title: row.title,
      about: row.about,
      howSoon: row.how_soon,
      state: row.state,
      answerBy: row.answer_by.toISOString(),
      askedBy: people.get(row.asked_by) ?? null,
      askedAt: row.asked_at.toISOString(),
      helper: row.helper_id === null ? null : (people.get(row.helper_id) ?? null),
      answeredAt: row.answered_at?.toISOString() ?? null,
      reason: row.reason,
      doneAt: row.done_at?.toISOString() ?? null,
      abilities: supportAbilities(held, standingOf(row)),
    })),
    unitIds: unitsWhere(held, 'cases.ask-support') ?? [],
  }
}

export type SupportToAnswer = { id: string; title: string; unitName: string; answerBy: Date }

/** Requests that wait for this caller to answer, for I dag. */
export async function supportWaitingFor(varde: Varde, caller: Caller): Promise<SupportToAnswer[]> {
  const asked = (await supportRequests(varde.db, varde.mode)).filter((row) =>
    supportAbilities(caller, standingOf(row)).includes('answer'),
  )
  const rows = (await readableSupport(varde.db, caller, asked)).map(({ row }) => row)
  const units = await unitNames(
    varde.db,
    rows.map((row) => row.unit_id),
  )
  return rows.map(({ id, title, unit_id, answer_by }) => {
    return { id, title, unitName: units.get(unit_id) ?? '', answerBy: answer_by }
  })
}
