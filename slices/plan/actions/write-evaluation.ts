import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import type { EvaluationInput } from '../rules/initiative-view.ts'
import { type EvaluationRow, evaluationsOf, putEvaluation } from '../store/evaluations.ts'
import { changeInitiative, targetsOf } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'

/**
 * Writes the evaluation: the meeting, what it found, the result of each target and the lasting impression. `revision` is the
 * one it builds on, 0 for the first. Throws `plan.evaluation-changed-meanwhile` with the other's text, `plan.no-such-target`.
 */
export async function writeEvaluation(
  varde: Varde,
  caller: Caller,
  { id, revision, evaluation }: { id: string; revision: number; evaluation: EvaluationInput },
): Promise<{ revision: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'evaluate')
    const [before = null] = await evaluationsOf(trx, [id])
    if ((before?.revision ?? 0) !== revision) throw await changedMeanwhile(trx, before)
    const known = (await targetsOf(trx, [id])).map((target) => target.id)
    if (Object.keys(evaluation.results).some((targetId) => !known.includes(targetId)))
      throw new Failure('not-found', 'plan.no-such-target')
    const now = varde.now()
    const next = revision + 1
    await putEvaluation(trx, {
      initiative_id: id,
      held_on: evaluation.heldOn,
      present: evaluation.present.trim(),
      findings: evaluation.findings.trim(),
      lasting_impression: evaluation.lastingImpression.trim(),
      results: JSON.stringify(evaluation.results),
      revision: next,
      written_by: caller.id,
      updated_at: now,
      closed_by: null,
      closed_at: null,
    })
    await changeInitiative(trx, id, { updated_at: now })
    const outcomes = Object.fromEntries(Object.entries(evaluation.results).map(([key, one]) => [key, one.outcome]))
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.evaluationWritten, { revision: next, outcomes })
    return { revision: next }
  })
}

async function changedMeanwhile(db: Database, now: EvaluationRow | null): Promise<Failure> {
  const names = await personNames(db, now ? [now.written_by] : [])
  const theirs = now && {
    heldOn: now.held_on,
    present: now.present,
    findings: now.findings,
    lastingImpression: now.lasting_impression,
    results: now.results,
  }
  return new Failure('conflict', 'plan.evaluation-changed-meanwhile', {
    theirs: {
      evaluation: theirs,
      revision: now?.revision ?? 0,
      author: now ? (names.get(now.written_by) ?? null) : null,
    },
  })
}
