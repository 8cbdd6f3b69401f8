import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { CASES_EVENTS, type CasesEvent } from '../events.ts'
import { assessBy, isUrgent } from '../rules/assessment-clock.ts'
import type { Soon } from '../rules/case.ts'
import {
  asksSupport,
  type SupportAbility,
  type SupportAnswer,
  type SupportNeed,
  supportAbilities,
} from '../rules/support.ts'
import { readClock } from '../store/clocks.ts'
import { directorateOf } from '../store/line.ts'
import { changeSupport, insertSupport, lockSupport, type SupportRow } from '../store/support.ts'
import { refuseNames, type TextCheck } from './check-text.ts'
import { loadCase } from './load-case.ts'
import { onDuty, raiseAlerts } from './raise-alerts.ts'
import { readableSupport, standingOf } from './readable-support.ts'

export type SupportInput = {
  unitId: string
  caseId: string | null
  need: SupportNeed
  title: string
  about: string
  howSoon: Soon
}

/**
 * A unit asks the directorate's staff for help; the clock starts. Throws `cases.support-not-allowed`,
 * `cases.support-no-directorate`, `cases.names-somebody`, and `cases.not-found` for a case that is not for the caller's eyes.
 */
export async function askSupport(
  varde: Varde,
  caller: Caller,
  check: TextCheck,
  input: SupportInput,
): Promise<{ id: string }> {
  if (!asksSupport(caller, input.unitId)) throw new Failure('not-allowed', 'cases.support-not-allowed')
  const directorateId = (await directorateOf(varde.db, [input.unitId])).get(input.unitId)
  if (!directorateId) throw new Failure('invalid', 'cases.support-no-directorate')
  if (input.caseId !== null) await loadCase(varde.db, caller, input.caseId)
  refuseNames(check, [input.title, input.about], false)
  const id = newId('sup')
  const now = varde.now()
  const clock = await readClock(varde.db, 'support', dayOf(now))
  await varde.db.transaction().execute(async (trx) => {
    await insertSupport(trx, {
      ...{ id, mode: varde.mode, unit_id: input.unitId, directorate_id: directorateId, case_id: input.caseId },
      ...{ need: input.need, title: input.title.trim(), about: input.about.trim(), how_soon: input.howSoon },
      ...{ state: 'asked', answer_by: assessBy(clock, input.howSoon, now), asked_by: caller.id, asked_at: now },
    })
    const content = { need: input.need, howSoon: input.howSoon }
    await tellSupport(trx, varde, caller, { id, unit_id: input.unitId }, CASES_EVENTS.supportAsked, content)
    const personIds = await onDuty(trx, directorateId, ['press-contact', 'communication-leader'], now)
    const told = { kind: 'support-asked' as const, subjectId: id, mode: varde.mode, unitId: input.unitId, personIds }
    await raiseAlerts(trx, varde, { ...told, isUrgent: isUrgent(input.howSoon), actor: caller.id })
  })
  return { id }
}

/**
 * The directorate accepts, takes the matter over, or gives it back with the reason. Throws `cases.support-not-found`,
 * `cases.support-not-now`, `cases.support-no-reason`.
 */
export async function answerSupport(
  varde: Varde,
  caller: Caller,
  { id, answer, reason }: { id: string; answer: SupportAnswer; reason: string },
): Promise<void> {
  if (answer === 'returned' && !reason.trim()) throw new Failure('invalid', 'cases.support-no-reason')
  await varde.db.transaction().execute(async (trx) => {
    const row = await held(trx, varde, caller, id, 'answer')
    const helper = answer === 'returned' ? null : caller.id
    await changeSupport(trx, row, {
      ...{ state: answer, helper_id: helper, answered_at: varde.now(), reason: reason.trim() },
    })
    const isLate = row.answer_by <= varde.now()
    await tellSupport(trx, varde, caller, row, CASES_EVENTS.supportAnswered, { answer, isLate })
    const told = { kind: 'support-answered' as const, subjectId: id, mode: row.mode, unitId: row.unit_id }
    await raiseAlerts(trx, varde, { ...told, personIds: [row.asked_by], isUrgent: false, actor: caller.id })
  })
}

/** The help is over. Throws `cases.support-not-found`, `cases.support-not-now`. */
export async function endSupport(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const row = await held(trx, varde, caller, id, 'done')
    await changeSupport(trx, row, { state: 'done', done_by: caller.id, done_at: varde.now() })
    await tellSupport(trx, varde, caller, row, CASES_EVENTS.supportEnded)
  })
}

async function held(trx: Trx, varde: Varde, caller: Caller, id: string, ability: SupportAbility): Promise<SupportRow> {
  const row = await lockSupport(trx, varde.mode, id)
  const isRead = row && (await readableSupport(trx, caller, [row])).length > 0
  if (!row || !isRead) throw new Failure('not-found', 'cases.support-not-found')
  if (!supportAbilities(caller, standingOf(row)).includes(ability))
    throw new Failure('conflict', 'cases.support-not-now')
  return row
}

/** Writes the event row of a request for support. */
export async function tellSupport(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  about: Pick<SupportRow, 'id' | 'unit_id'>,
  name: CasesEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  const { mode } = varde
  const base = { name, mode, subject: about.id, unitId: about.unit_id, actor: caller.id, at: varde.now() }
  await publish(trx, { ...base, content })
}
