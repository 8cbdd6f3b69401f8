import type { Caller } from './caller.ts'

/** Who may see a message, a case or a crisis: everyone in the agency, those of the unit and its line who have the duty, or named persons. */
export const CONFIDENTIALITY_LEVELS = ['agency', 'unit', 'named'] as const
export type ConfidentialityLevel = (typeof CONFIDENTIALITY_LEVELS)[number]

/** What holds where nobody has chosen: the rules of duty alone, as before there were levels. */
export const DEFAULT_LEVEL: ConfidentialityLevel = 'unit'

/** What stands between something and one reader. `isOut`: it is no text of a crisis room that nobody of own staff, the press or the public has yet. */
export type Shield = { level: ConfidentialityLevel; isNamed: boolean; isStaff: boolean; isOut: boolean }
export const NO_SHIELD: Shield = { level: DEFAULT_LEVEL, isNamed: false, isStaff: false, isOut: true }

/**
 * The one decision; `confidentiality.public_reads` is the same in SQL. `byDuty`: what the rules of duty alone say. Only `agency` opens for
 * more than they do, and not for what a crisis room has written before it is out. `mustAct`: they are asked to approve or to handle it, and are among the named for as long as they are asked.
 */
export function mayPass({ level, isNamed, isStaff, isOut }: Shield, byDuty: boolean, mustAct = false): boolean {
  if (level === 'agency') return byDuty || (isStaff && isOut)
  return byDuty && (level === 'unit' || isNamed || mustAct)
}

export const isNarrower = (level: ConfidentialityLevel, than: ConfidentialityLevel): boolean =>
  CONFIDENTIALITY_LEVELS.indexOf(level) > CONFIDENTIALITY_LEVELS.indexOf(than)

/** Who asks, as `confidentiality.public_reads` takes it: null for the system, empty for a token, which is nobody that can be named. */
export function readerOf(caller: Pick<Caller, 'kind' | 'id'>): string | null {
  if (caller.kind === 'system') return null
  return caller.kind === 'token' ? '' : caller.id
}
