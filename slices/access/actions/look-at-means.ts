import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isIdle } from '../rules/session.ts'
import {
  type ConfirmWay,
  confirmWays,
  type Hold,
  hasStrongMeans,
  holdOf,
  isDemanded,
  isStrong,
  type Means,
} from '../rules/strength.ts'
import { findAccount, waysIn } from '../store/accounts.ts'
import { lockSession, type Session } from '../store/sessions.ts'
import { isPasswordClosed } from './set-password.ts'
import { signInRule } from './sign-in-rule.ts'

/** What this account can prove itself by. */
export async function meansOf(varde: Varde, userId: string): Promise<Means> {
  const [account, ways, isClosed] = await Promise.all([
    findAccount(varde.db, { id: userId }),
    waysIn(varde.db, userId),
    isPasswordClosed(varde, varde.db, userId),
  ])
  const { oidc } = varde.settings
  return {
    ...ways,
    hasPassword: ways.hasPassword && !isClosed,
    hasCode: account?.hasSecondFactor ?? false,
    hasSso: oidc !== null,
    ssoIsStrong: oidc !== null && oidc.strong.length > 0,
  }
}

const strongOf = (varde: Varde, session: Session) => isStrong(session, varde.settings.oidc?.strong ?? [])

/** Is somebody who is signed in like this held until they prove more? One that was left alone stays locked until they have. */
export async function holdFor(varde: Varde, caller: Caller, session: Session): Promise<Hold | null> {
  if (session.awaitsSecond) return 'second-person'
  const rule = await signInRule(varde)
  if (isIdle(session, rule.idleMinutes, varde.now())) {
    await lockSession(varde.db, session.id, varde.now())
    return 'idle'
  }
  const strong = strongOf(varde, session)
  if (strong) return null
  const demanded = isDemanded(caller.duties, rule.strongDuties)
  if (!demanded) return null
  const means = await meansOf(varde, session.userId)
  // By a password from before single sign-on nobody enrols: they prove themselves there, and enrol then if that proves too little.
  return holdOf({
    demanded,
    strong,
    method: session.method,
    hasMeans: isFromBefore(session, means) || hasStrongMeans(means),
  })
}

/** Came this one in by a password from before single sign-on, which opens nothing any more? */
export const isFromBefore = ({ method }: Session, means: Means): boolean =>
  method === 'password' && means.hasSso && !means.hasPassword

/** Is more than a password demanded of this person? */
export const demandedOf = async (varde: Varde, caller: Caller): Promise<boolean> =>
  isDemanded(caller.duties, (await signInRule(varde)).strongDuties)

/** By what this person proves once more who they are. */
export async function waysToConfirm(varde: Varde, caller: Caller, session: Session): Promise<ConfirmWay[]> {
  const [means, demanded] = await Promise.all([meansOf(varde, session.userId), demandedOf(varde, caller)])
  return confirmWays(means, { demanded, strong: strongOf(varde, session), emergency: session.emergency })
}
