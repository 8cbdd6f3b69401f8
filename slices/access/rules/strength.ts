import type { Duty, HeldDuty, Mode } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'

/** By which way somebody signed in, and so what it proved. `none` proves nothing. */
export const SIGN_IN_METHODS = [
  'none',
  'password',
  'second-factor',
  'backup-code',
  'passkey',
  'sso',
  'emergency-code',
] as const
export type SignInMethod = (typeof SIGN_IN_METHODS)[number]

const TWO_STEPS: readonly SignInMethod[] = ['second-factor', 'backup-code', 'passkey']

/** Did the sign-in prove more than a password does? Single sign-on does when the provider says so (`OIDC_STRONG`). */
export function isStrong(
  session: { method: SignInMethod; providerSaid: readonly string[] },
  strongValues: readonly string[],
): boolean {
  if (session.method === 'sso') return session.providerSaid.some((said) => strongValues.includes(said))
  return TWO_STEPS.includes(session.method)
}

/** Of whom more than a password is demanded as Varde comes. Never in a demo: its passwords are public. */
export const strongDutiesAtFirst = (mode: Mode): readonly Duty[] =>
  mode === 'demo' ? [] : dutiesWith('access.prove-more')

export const isDemanded = (duties: readonly HeldDuty[], strongDuties: readonly Duty[]): boolean =>
  duties.some(({ duty }) => strongDuties.includes(duty))

/** What an account has to prove itself by. `ssoIsStrong`: a sign-in there can count as strong. */
export type Means = {
  hasPassword: boolean
  hasCode: boolean
  passkeys: number
  /** Kept for when the key is lost: each proves as much as the key, once. */
  recoveryCodes: number
  hasSso: boolean
  ssoIsStrong: boolean
}
export const hasStrongMeans = (means: Means): boolean => means.hasCode || means.passkeys > 0

/**
 * Where somebody stands who is signed in with less than is demanded: they prove more, get the means for it first, wait for the second
 * person that a code from the envelope takes, or prove once more who they are since their machine was left alone.
 */
export const HOLDS = ['enrol', 'step-up', 'second-person', 'idle'] as const
export type Hold = (typeof HOLDS)[number]
export function holdOf(asked: {
  demanded: boolean
  strong: boolean
  method: SignInMethod
  hasMeans: boolean
}): Hold | null {
  // A code from the envelope is the last way in, for four hours; what it opens is said by each route.
  if (!asked.demanded || asked.strong || asked.method === 'emergency-code') return null
  return asked.hasMeans ? 'step-up' : 'enrol'
}

export const CONFIRM_WAYS = ['passkey', 'code', 'recovery-code', 'password', 'sso'] as const
export type ConfirmWay = (typeof CONFIRM_WAYS)[number]

/**
 * By what somebody proves once more who they are. It asks what the sign-in asked: who signed in with more than a password, is asked for a
 * code beside it, or must have more, does not confirm with a password alone. Whoever must have more and has nothing yet is held until they get it, and
 * opens that with the password; a code from the envelope is not held, and there the password opens nothing.
 */
export function confirmWays(
  means: Means,
  asked: { demanded: boolean; strong: boolean; emergency?: boolean },
): ConfirmWay[] {
  const lacksMore = asked.demanded && asked.emergency
  const wantsStrong =
    asked.strong || means.hasCode || (asked.demanded && (hasStrongMeans(means) || means.ssoIsStrong)) || lacksMore
  const can: Record<ConfirmWay, boolean> = {
    passkey: means.passkeys > 0,
    code: means.hasCode,
    // An app has backup codes of its own, typed in the same field.
    'recovery-code': !means.hasCode && means.passkeys > 0 && means.recoveryCodes > 0,
    password: means.hasPassword && !wantsStrong,
    sso: means.hasSso && (!wantsStrong || means.ssoIsStrong),
  }
  const ways = CONFIRM_WAYS.filter((way) => can[way])
  // Whoever took the last key away in this very session has the password left.
  return ways.length === 0 && means.hasPassword && !lacksMore ? ['password'] : ways
}
