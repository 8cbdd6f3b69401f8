import type { Caller } from '../../../../kit/kernel/caller.ts'
import { may } from '../../../../kit/kernel/rights/may.ts'
import { mayKeep } from '../measure-right.ts'
import type { ReportAudience } from './report.ts'

export const REPORT_ABILITIES = ['write', 'publish', 'send', 'open', 'drop'] as const
export type ReportAbility = (typeof REPORT_ABILITIES)[number]

type Standing = { unitId: string; audience: ReportAudience; versions: number; openNumber: number | null }

/** What this person may do with a report. A report with a version is never thrown away. */
export function reportAbilities(caller: Caller, { unitId, audience, versions, openNumber }: Standing): ReportAbility[] {
  if (!mayKeep(caller, unitId)) return []
  const mayOpen =
    versions > 0 && (audience === 'open' || openNumber !== null) && may(caller, 'measure.open-report', unitId)
  return [
    'write',
    'publish',
    ...(versions > 0 ? (['send'] as const) : []),
    ...(mayOpen ? (['open'] as const) : []),
    ...(versions === 0 ? (['drop'] as const) : []),
  ]
}

/**
 * Drafts are for those who write them. A published report for a unit or for everyone is for all of the staff; one for the leadership or the
 * ministry is for leaders and communication staff of the unit and above, and for those it was sent to.
 */
export function mayReadReport(
  caller: Caller,
  { unitId, audience }: { unitId: string; audience: ReportAudience },
  { isPublished, wasSent }: { isPublished: boolean; wasSent: boolean },
): boolean {
  if (mayKeep(caller, unitId)) return true
  return isPublished && (audience === 'unit' || audience === 'open' || wasSent)
}
