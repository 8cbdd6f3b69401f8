import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type ProactiveState, stepFault } from '../rules/proactive.ts'
import { changeProactive, insertStep } from '../store/proactive.ts'
import { announce } from './announce.ts'
import { proactiveFor } from './write-proactive.ts'

export type ProactiveStep = {
  id: string
  revision: number
  to: ProactiveState
  reason: string
  /** What came of it, and where it was published: with the last step. */
  outcome: string
  coverage: { title: string; href: string | null; on: string | null } | null
}

/**
 * Takes a step along the course. Throws `press.proactive-not-next`, `press.proactive-no-outlet`,
 * `press.proactive-no-outcome`, `press.proactive-no-reason`, `press.proactive-changed-meanwhile`, and as `proactiveFor`.
 */
export async function moveProactive(varde: Varde, caller: Caller, step: ProactiveStep): Promise<void> {
  const { id, revision, to, reason, outcome, coverage } = step
  const row = await proactiveFor(varde, caller, id)
  const fault = stepFault({ state: row.state, outletId: row.outlet_id }, to, { reason, outcome })
  if (fault) throw new Failure('invalid', `press.proactive-${fault}`)
  const told =
    to === 'outcome'
      ? {
          outcome: outcome.trim(),
          coverage_title: coverage?.title.trim() || null,
          coverage_href: coverage?.href || null,
          coverage_on: coverage?.on ?? null,
        }
      : {}
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await changeProactive(trx, { id, revision }, { state: to, ...told, updated_at: now })))
      throw new Failure('conflict', 'press.proactive-changed-meanwhile')
    await insertStep(trx, {
      ...{ id: newId('prs'), proactive_id: id, state: to, reason: reason.trim(), by: caller.id, at: now },
    })
    const content = { from: row.state, to }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.proactiveMoved, subject: id, unitId: row.unit_id, content })
  })
}
