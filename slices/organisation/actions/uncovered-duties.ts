import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { uncoveredAbsences } from '../store/uncovered.ts'
import { whoAnswers } from './who-answers.ts'

const DAY_MS = 24 * 3600 * 1000
/** Who can set a deputy, and the duties that must have somebody who answers. */
const LOOKING_AFTER: readonly Duty[] = ['leader', 'communication-leader', 'administrator']
const ANSWERING: readonly Duty[] = ['leader', 'press-contact', 'notice-poster', 'relatives-liaison']

export type UncoveredDuty = {
  absenceId: string
  duty: Duty
  unitId: string
  unitName: string
  personName: string
  from: Date
  /** Who answers meanwhile, further up the line; null when nobody does. */
  answeredBy: string | null
}

/** Duties in the caller's units whose holder is away without a deputy, now or within a day. Why they are away is unknown. */
export async function uncoveredDuties(varde: Varde, caller: Caller): Promise<UncoveredDuty[]> {
  const now = varde.now()
  const unitIds = [
    ...new Set(caller.duties.filter((held) => LOOKING_AFTER.includes(held.duty)).flatMap((held) => held.unitIds)),
  ]
  if (unitIds.length === 0) return []
  const until = new Date(now.getTime() + DAY_MS)
  const rows = await uncoveredAbsences(varde.db, { unitIds, duties: ANSWERING, now, until })
  const found: UncoveredDuty[] = []
  for (const { personId, ...row } of rows) {
    if (personId === caller.id) continue
    const answer = await whoAnswers(varde.db, { unitId: row.unitId, duty: row.duty, now })
    const isThemselves = answer?.personId === personId
    found.push({ ...row, answeredBy: isThemselves ? null : (answer?.displayName ?? null) })
  }
  return found
}
