import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { isNarrower } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { levelOf } from '../../confidentiality/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { sooner } from '../rules/assessment-clock.ts'
import { moveParts } from '../store/case-parts.ts'
import { changeCase, moveReports } from '../store/cases.ts'
import { announceCase } from './announce-case.ts'
import { takeUp } from './load-case.ts'

/** Closes the case with what came of it. */
export async function closeCase(varde: Varde, caller: Caller, id: string, reason: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, id, 'close')
    const now = varde.now()
    const closed = { closed_by: caller.id, closed_at: now, closed_reason: reason.trim() }
    await changeCase(trx, id, { state: 'closed', ...closed, updated_at: now })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.closed, { reason: reason.trim() })
  })
}

/** Opens a closed case again: somebody has asked after all. One that was never assessed must be assessed first. */
export async function reopenCase(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, id, 'reopen')
    const state = file.assessed_at ? ('open' as const) : ('reported' as const)
    const open = { closed_by: null, closed_at: null, closed_reason: null }
    await changeCase(trx, id, { state, ...open, updated_at: varde.now() })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.reopened)
  })
}

/**
 * The same matter was reported twice: this case becomes part of another, with its reports, notes and links. The other's
 * clock can only become shorter. Throws `cases.join-itself`, `cases.join-widens`, and as `takeUp` for the other case.
 */
export async function joinCase(varde: Varde, caller: Caller, id: string, intoId: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    // Held in the order of their ids, so that two who join the same cases the opposite way do not wait for ever.
    const order = [id, intoId].toSorted()
    const held = new Map<string, Awaited<ReturnType<typeof takeUp>>>()
    for (const one of order) held.set(one, await takeUp(trx, caller, one, 'join'))
    if (id === intoId) throw new Failure('invalid', 'cases.join-itself')
    const [from, into] = [held.get(id)!.file, held.get(intoId)!.file]
    await refuseToWiden(trx, id, intoId)
    const now = varde.now()
    await moveReports(trx, id, intoId)
    await moveParts(trx, id, intoId)
    const clock = sooner(
      { howSoon: into.how_soon, assessBy: into.assess_by },
      { howSoon: from.how_soon, assessBy: from.assess_by },
    )
    await changeCase(trx, id, { state: 'joined', joined_into: intoId, updated_at: now })
    await changeCase(trx, intoId, { how_soon: clock.howSoon, assess_by: clock.assessBy, updated_at: now })
    await announceCase(trx, varde, caller, from, CASES_EVENTS.joined, { intoId, into: into.number })
    await announceCase(trx, varde, caller, into, CASES_EVENTS.joined, { fromId: id, from: from.number })
  })
}

/** What few may see does not become part of what more may see. */
async function refuseToWiden(trx: Trx, id: string, intoId: string): Promise<void> {
  const [from, into] = [await levelOf(trx, id), await levelOf(trx, intoId)]
  if (isNarrower(from, into) || (from === 'named' && into === 'named'))
    throw new Failure('conflict', 'cases.join-widens')
}
