import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addNamed } from '../../confidentiality/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { acceptAssignment, insertAssignment } from '../store/case-parts.ts'
import { changeCase } from '../store/cases.ts'
import { unitLine } from '../store/line.ts'
import { announceCase } from './announce-case.ts'
import { type LoadedCase, takeUp } from './load-case.ts'
import { onDuty, raiseAlerts } from './raise-alerts.ts'

/**
 * Hands the case over to another unit, on record. The directorate may give it to any unit; the one who handles it, to a
 * unit above. Throws `cases.handler-needs-reason`, `cases.no-such-unit` and `cases.only-upwards`.
 */
export async function assignCase(
  varde: Varde,
  caller: Caller,
  id: string,
  { unitId, reason }: { unitId: string; reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, caller, id, 'assign').catch(async (error: unknown) => {
      if (!(error instanceof Failure) || error.kind !== 'not-allowed') throw error
      return takeUp(trx, caller, id, 'hand-up')
    })
    const { file, abilities } = loaded
    if (reason.trim() === '') throw new Failure('invalid', 'cases.handler-needs-reason')
    await refuseOutsider(trx, unitId)
    if (unitId === file.handling_unit_id) return
    const above = await unitLine(trx, file.handling_unit_id)
    if (!abilities.includes('assign') && !above.slice(1).some((unit) => unit.id === unitId))
      throw new Failure('invalid', 'cases.only-upwards')
    await changeCase(trx, id, { handling_unit_id: unitId, updated_at: varde.now() })
    await handOver(trx, varde, caller, loaded, unitId, reason)
  })
}

/** «Vi har den»: the unit that was given the case says so, and the one who gave it can stop looking. */
export async function acceptCase(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file, assignments } = await takeUp(trx, caller, id, 'accept')
    const now = varde.now()
    await acceptAssignment(trx, assignments[0]!.id, caller.id, now)
    await addNamed(trx, id, [caller.id], { why: 'handles', by: caller.id, at: now })
    await changeCase(trx, id, { updated_at: now })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.accepted, { unitId: file.handling_unit_id })
  })
}

/** A unit of the agency handles cases; a ministry, or one that is closed, does not. */
export async function refuseOutsider(trx: Trx, unitId: string): Promise<void> {
  const [unit] = await unitLine(trx, unitId)
  if (!unit || unit.kind === 'ministry') throw new Failure('invalid', 'cases.no-such-unit')
}

/** Gives the case to a unit and tells whoever answers there. Whoever gives it to their own unit has it already. */
export async function handOver(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { file }: LoadedCase,
  toUnitId: string,
  reason: string,
): Promise<void> {
  const now = varde.now()
  const isOwn = caller.unitId === toUnitId
  await insertAssignment(trx, {
    id: newId('asg'),
    case_id: file.id,
    from_unit_id: file.handling_unit_id,
    to_unit_id: toUnitId,
    reason: reason.trim(),
    by: caller.id,
    at: now,
    accepted_by: isOwn ? caller.id : null,
    accepted_at: isOwn ? now : null,
  })
  await announceCase(trx, varde, caller, file, CASES_EVENTS.assigned, { unitId: toUnitId, reason: reason.trim() })
  if (isOwn) return
  const personIds = await onDuty(trx, toUnitId, ['press-contact'], now)
  const told = { kind: 'assigned' as const, subjectId: file.id, mode: file.mode, unitId: toUnitId, actor: caller.id }
  await raiseAlerts(trx, varde, { ...told, personIds, isUrgent: false })
}
