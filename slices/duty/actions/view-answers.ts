import type { AskedDuty, Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitById } from '../../organisation/index.ts'
import { seesAnswer } from '../rules/duty-right.ts'
import { whoAnswers } from './who-answers.ts'

const HOUR_MS = 3_600_000
const SHOWN_IN_CHAIN = 6

/**
 * Who answers for a duty in a unit at a moment, now or ahead. Everybody here may ask; who holds union office is told to those who need it
 * alone. Throws `duty.unit-not-found`, `duty.moment-past`.
 */
export async function viewAnswers(
  varde: Varde,
  caller: Caller,
  asked: { unitId: string; duty: AskedDuty; at?: Date | undefined },
) {
  const at = asked.at ?? varde.now()
  if (at.getTime() < varde.now().getTime() - HOUR_MS) throw new Failure('invalid', 'duty.moment-past')
  const unit = await unitById(varde.db, asked.unitId)
  if (!unit || unit.kind === 'ministry') throw new Failure('not-found', 'duty.unit-not-found')
  const chain = seesAnswer(caller, asked.unitId, asked.duty) ? await whoAnswers(varde.db, { ...asked, at }, caller) : []
  return {
    at: at.toISOString(),
    unit: { id: unit.id, name: unit.name },
    duty: asked.duty,
    chain: chain.slice(0, SHOWN_IN_CHAIN).map(({ insteadOfName, ...one }) => ({ ...one, insteadOf: insteadOfName })),
  }
}
