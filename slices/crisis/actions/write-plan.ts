import { hash } from 'node:crypto'
import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { requireNamed } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type PlanContent, planFaults } from '../rules/plan-content.ts'
import { scenarios } from '../store/crises.ts'
import { clearWriters, insertVersion, lockPlan, writePlan } from '../store/plans.ts'
import { approversOfPlan } from './approvers-of-plan.ts'
import { loadPlan } from './load-plan.ts'

/**
 * Keeps what is written of a plan, where it is as it was read. Throws `crisis.plan-not-yours`, `crisis.no-such-scenario` and
 * `crisis.plan-changed-meanwhile`.
 */
export async function savePlan(
  varde: Varde,
  caller: Caller,
  unitId: string,
  { content, revision }: { content: PlanContent; revision: number },
): Promise<void> {
  const { mayWrite } = await loadPlan(varde.db, caller, unitId)
  if (!mayWrite) throw new Failure('not-allowed', 'crisis.plan-not-yours')
  const known = new Set((await scenarios(varde.db)).map((one) => one.key))
  const named = [
    ...content.scenarioKeys,
    ...content.cards.flatMap((card) => card.scenarioKeys),
    ...content.exercises.flatMap((one) => (one.scenarioKey ? [one.scenarioKey] : [])),
  ]
  if (named.some((key) => !known.has(key))) throw new Failure('invalid', 'crisis.no-such-scenario')
  await varde.db.transaction().execute((trx) => keepPlan(trx, varde, caller, unitId, { content, revision }))
}

/** Writes and announces, in the caller's transaction. Throws `crisis.plan-changed-meanwhile`. */
export async function keepPlan(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  unitId: string,
  { content, revision }: { content: PlanContent; revision: number },
): Promise<void> {
  const at = varde.now()
  if (!(await writePlan(trx, unitId, { content, revision, by: caller.id, at })))
    throw new Failure('conflict', 'crisis.plan-changed-meanwhile')
  await announcePlan(trx, varde, caller, CRISIS_EVENTS.planSaved, unitId, { revision: revision + 1 })
}

/**
 * Whoever the table of authority names says that this is the plan from now on. What was approved before stays to be read. Throws
 * `crisis.own-plan` to whoever wrote in it, `crisis.plan-approval-not-yours`, `crisis.plan-nobody-approves`, as `requireNamed`,
 * `crisis.plan-incomplete` (with what lacks) and `crisis.plan-changed-meanwhile`.
 */
export async function approvePlan(varde: Varde, caller: Caller, unitId: string, revision: number): Promise<void> {
  await loadPlan(varde.db, caller, unitId)
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockPlan(trx, unitId)
    const decides = { personId: caller.id, writerIds: file?.writer_ids ?? [] }
    requireNamed(await approversOfPlan(trx, unitId, file, varde.now()), decides, {
      own: () => new Failure('not-allowed', 'crisis.own-plan'),
      notYours: (names) => new Failure('not-allowed', 'crisis.plan-approval-not-yours', { names }),
      nobody: () => new Failure('conflict', 'crisis.plan-nobody-approves'),
    })
    if (file?.revision !== revision) throw new Failure('conflict', 'crisis.plan-changed-meanwhile')
    const faults = planFaults(file.content)
    if (faults.length > 0) throw new Failure('invalid', 'crisis.plan-incomplete', { faults })
    const fingerprint = hash('sha256', canonical(file.content), 'hex')
    const number = await insertVersion(trx, {
      id: newId('cpv'),
      unit_id: unitId,
      content: JSON.stringify(file.content),
      fingerprint,
      revised_on: file.content.revisedOn!,
      revise_by: file.content.reviseBy!,
      approved_by: caller.id,
      approved_at: varde.now(),
    })
    await clearWriters(trx, unitId)
    await announcePlan(trx, varde, caller, CRISIS_EVENTS.planApproved, unitId, { version: number, fingerprint })
  })
}

/** Writes the event row of a change to a unit's plan. */
export async function announcePlan(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  name: (typeof CRISIS_EVENTS)[keyof typeof CRISIS_EVENTS],
  unitId: string,
  content: Record<string, unknown>,
): Promise<void> {
  await publish(trx, { name, mode: varde.mode, subject: unitId, unitId, actor: caller.id, at: varde.now(), content })
}
