import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'

export const SUPPORT_NEEDS = ['capacity', 'competence'] as const
export type SupportNeed = (typeof SUPPORT_NEEDS)[number]

/**
 * asked: it waits for the directorate. accepted: somebody there helps, the unit still has the matter. taken-over: the
 * directorate has the matter itself. returned: the unit must do without, with the reason. done: the help is over.
 */
export const SUPPORT_STATES = ['asked', 'accepted', 'taken-over', 'returned', 'done'] as const
export type SupportState = (typeof SUPPORT_STATES)[number]

export const SUPPORT_ANSWERS = ['accepted', 'taken-over', 'returned'] as const
export type SupportAnswer = (typeof SUPPORT_ANSWERS)[number]

export const SUPPORT_ABILITIES = ['answer', 'done'] as const
export type SupportAbility = (typeof SUPPORT_ABILITIES)[number]

export type SupportStanding = { state: SupportState; unitId: string; directorateId: string }

/** The directorate answers; either side says that the help is over. */
export function supportAbilities(caller: Caller, { state, unitId, directorateId }: SupportStanding): SupportAbility[] {
  const answers = may(caller, 'cases.give-support', directorateId)
  const asks = may(caller, 'cases.ask-support', unitId)
  const can: Record<SupportAbility, boolean> = {
    answer: answers && state === 'asked',
    done: (answers || asks) && (state === 'accepted' || state === 'taken-over'),
  }
  return SUPPORT_ABILITIES.filter((ability) => can[ability])
}

export const readsSupport = (caller: Caller, { unitId, directorateId }: Omit<SupportStanding, 'state'>) =>
  may(caller, 'cases.ask-support', unitId) || may(caller, 'cases.give-support', directorateId)

/** The directorate is asked, or helps: for as long as it is, it sees what it is asked, also about a case that few may see. */
export const isAskedSupport = (caller: Caller, standing: SupportStanding) =>
  may(caller, 'cases.give-support', standing.directorateId) && supportAbilities(caller, standing).length > 0

export const asksSupport = (caller: Caller, unitId: string) => may(caller, 'cases.ask-support', unitId)

export type SupportHeadline = { code: 'late' | 'waiting' | 'helping' | 'none'; count: number }

/** The sentence that is true now: what is late goes before what waits, and that before help that goes on. */
export function supportHeadline(
  lines: readonly { state: SupportState; answerBy: string }[],
  now: Date,
): SupportHeadline {
  const asked = lines.filter((one) => one.state === 'asked')
  const late = asked.filter((one) => Date.parse(one.answerBy) <= now.getTime()).length
  const helping = lines.filter((one) => one.state === 'accepted' || one.state === 'taken-over').length
  if (late > 0) return { code: 'late', count: late }
  if (asked.length > 0) return { code: 'waiting', count: asked.length }
  return helping > 0 ? { code: 'helping', count: helping } : { code: 'none', count: 0 }
}
