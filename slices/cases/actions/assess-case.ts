import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addNamed } from '../../confidentiality/index.ts'
import { CASES_EVENTS } from '../events.ts'
import type { Breadth } from '../rules/analysis.ts'
import { needsReason } from '../rules/line-principle.ts'
import { changeCase } from '../store/cases.ts'
import { announceCase } from './announce-case.ts'
import { handOver, refuseOutsider } from './hand-over.ts'
import { takeUp } from './load-case.ts'
import { proposeHandler } from './propose-handler.ts'

/** «Jeg har den»: somebody in the directorate looks at it, and everybody sees who. */
export async function takeCase(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, id, 'take')
    const now = varde.now()
    await changeCase(trx, id, { taken_by: caller.id, taken_at: now, updated_at: now })
    await addNamed(trx, id, [caller.id], { why: 'handles', by: caller.id, at: now })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.taken)
  })
}

export type AssessmentInput = {
  revision: number
  title: string
  breadth: Breadth
  ministryMustKnow: boolean
  assessment: string
  securityCrisis: boolean
  handlingUnitId: string
  /** Why another than the one whom the line principle points at. */
  reason: string
}

/**
 * Assesses the case: how broad the interest will be, whether the ministry must know, and who handles it. Throws
 * `cases.changed-meanwhile` when somebody changed it first, `cases.handler-needs-reason` when the choice passes the line
 * principle by without saying why, and `cases.no-such-unit`.
 */
export async function assessCase(varde: Varde, caller: Caller, id: string, input: AssessmentInput): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, caller, id, 'assess')
    const { file } = loaded
    if (file.revision !== input.revision)
      throw new Failure('conflict', 'cases.changed-meanwhile', { revision: file.revision })
    await refuseOutsider(trx, input.handlingUnitId)
    const proposed = await proposeHandler(trx, file.unit_id, varde.now(), { securityCrisis: input.securityCrisis })
    if (needsReason(input.handlingUnitId, proposed) && input.reason.trim() === '')
      throw new Failure('invalid', 'cases.handler-needs-reason')
    const now = varde.now()
    await changeCase(trx, id, {
      state: 'open',
      title: input.title.trim(),
      breadth: input.breadth,
      ministry_must_know: input.ministryMustKnow,
      assessment: input.assessment.trim(),
      handling_unit_id: input.handlingUnitId,
      assessed_by: caller.id,
      assessed_at: now,
      ...(file.taken_by ? {} : { taken_by: caller.id, taken_at: now }),
      updated_at: now,
    })
    await addNamed(trx, id, [caller.id], { why: 'handles', by: caller.id, at: now })
    const { breadth, ministryMustKnow, securityCrisis } = input
    await announceCase(trx, varde, caller, file, CASES_EVENTS.assessed, { breadth, ministryMustKnow, securityCrisis })
    if (loaded.assignments.length === 0 || file.handling_unit_id !== input.handlingUnitId)
      await handOver(trx, varde, caller, loaded, input.handlingUnitId, input.reason)
  })
}
