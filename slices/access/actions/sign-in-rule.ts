import { publish } from '../../../kit/bus/publish.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit } from '../../organisation/index.ts'
import { OWN_IDLE_MINUTES } from '../rules/session.ts'
import { strongDutiesAtFirst } from '../rules/strength.ts'
import { findSignInRule, saveSignInRule } from '../store/sign-in-rule.ts'

export type SignInRule = { strongDuties: readonly Duty[]; twoForEmergency: boolean; idleMinutes: number }

/** What is demanded of a sign-in now: what an administrator chose, or as Varde comes. */
export async function signInRule(varde: Varde): Promise<SignInRule> {
  const stored = await findSignInRule(varde.db)
  return (
    stored ?? { strongDuties: strongDutiesAtFirst(varde.mode), twoForEmergency: false, idleMinutes: OWN_IDLE_MINUTES }
  )
}

/** The rule is the agency's: an administrator of its top unit changes it. */
export async function maySetSignInRule(varde: Varde, caller: Caller): Promise<boolean> {
  const agency = await agencyUnit(varde.db, varde.now())
  return agency !== null && may(caller, 'access.set-sign-in-rule', agency.id)
}

/**
 * Chooses of which duties more than a password is demanded, whether an emergency code takes two people, and after how long one's own
 * machine asks again. Whoever is signed in with less
 * is held until they have proved more. Throws `access.not-the-top`.
 */
export async function setSignInRule(
  varde: Varde,
  caller: Caller,
  rule: { strongDuties: Duty[]; twoForEmergency: boolean; idleMinutes: number },
): Promise<void> {
  if (!(await maySetSignInRule(varde, caller))) throw new Failure('not-allowed', 'access.not-the-top')
  const at = varde.now()
  const before = await signInRule(varde)
  const chosen = { ...rule, strongDuties: [...new Set(rule.strongDuties)].toSorted() }
  await varde.db.transaction().execute(async (trx) => {
    await saveSignInRule(trx, chosen, { id: caller.id, at })
    await publish(trx, {
      ...{ name: 'access.sign-in-rule-set', mode: varde.mode, subject: 'access', actor: caller.id, at },
      content: {
        ...chosen,
        before: [...before.strongDuties].toSorted(),
        twoBefore: before.twoForEmergency,
        idleBefore: before.idleMinutes,
      },
    })
  })
}
