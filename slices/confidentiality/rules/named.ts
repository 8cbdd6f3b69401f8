import type { Caller } from '../../../kit/kernel/caller.ts'
import { type ConfidentialityLevel, isNarrower } from '../../../kit/kernel/confidentiality.ts'
import { may } from '../../../kit/kernel/rights/may.ts'

/** Why somebody is among the named: it is theirs, in their hands, somebody picked them, they were called in, or they opened it with a reason. */
export const WHYS = ['own', 'handles', 'picked', 'called', 'opened'] as const
export type Why = (typeof WHYS)[number]

export type Choice = { level: ConfidentialityLevel; personIds: readonly string[] }

/** More may see it than before: a wider level, or somebody new among the named. It is what asks for a reason. */
export function opensMore(before: Choice, after: Choice): boolean {
  if (isNarrower(before.level, after.level)) return true
  if (before.level !== 'named' || after.level !== 'named') return false
  return after.personIds.some((id) => !before.personIds.includes(id))
}

/** A leader of the unit or above it, in person: never a token, never an administrator by that alone. */
export const mayOpen = (caller: Caller, unitId: string): boolean =>
  caller.kind === 'person' && may(caller, 'confidentiality.open', unitId)
