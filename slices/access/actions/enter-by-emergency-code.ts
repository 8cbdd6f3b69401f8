import { publish } from '../../../kit/bus/publish.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recordWaysIn } from '../../organisation/index.ts'
import { isProviderThere } from '../clients/provider-there.ts'
import { isCode, plainCode } from '../rules/emergency.ts'
import { hashOfToken } from '../rules/token.ts'
import { findAccount } from '../store/accounts.ts'
import { spendCode } from '../store/emergency-codes.ts'

/** A wrong code for the same account is told of once a minute at most: whoever guesses fills no log. */
const TELL_EVERY_MS = 60_000
const toldAt = new Map<string, number>()

/**
 * Spends an emergency code and says whose it was; null when it does not work. Both are on record: that it was used, with whether the
 * identity provider answered at that moment, and that somebody tried a code that does not work.
 */
export async function enterByEmergencyCode(
  varde: Varde,
  { email, code }: { email: string; code: string },
): Promise<string | null> {
  const address = email.trim().toLowerCase()
  const plain = plainCode(code)
  const account = await findAccount(varde.db, { email: address })
  const providerAnswers = await isProviderThere(varde.settings.oidc?.issuer ?? null)
  const at = varde.now()
  const codeHash = await hashOfToken(plain)
  const spent = await varde.db.transaction().execute(async (trx) => {
    const found = isCode(plain)
      ? await spendCode(trx, { email: address, codeHash, at, duties: dutiesWith('access.enter-by-code') })
      : null
    if (found && account) {
      // Whoever printed it could have used it.
      const by = {
        kind: found.madeBy.startsWith('system:') ? ('system' as const) : ('person' as const),
        id: found.madeBy,
      }
      await recordWaysIn(trx, varde, by, [{ personId: account.personId, unitId: found.unitId, rowId: found.id }])
      await publish(trx, {
        ...{ name: 'access.emergency-code-used', mode: varde.mode, subject: found.userId, unitId: found.unitId },
        ...{ actor: account.personId, at },
        content: { personId: account.personId, codeId: found.id, madeBy: found.madeBy, providerAnswers },
      })
    }
    return found
  })
  if (!spent && account) await tellWrong(varde, account.id, at)
  return spent?.userId ?? null
}

async function tellWrong(varde: Varde, userId: string, at: Date): Promise<void> {
  if (at.getTime() - (toldAt.get(userId) ?? 0) < TELL_EVERY_MS) return
  if (toldAt.size > 5000) toldAt.clear()
  toldAt.set(userId, at.getTime())
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      ...{ name: 'access.emergency-code-refused', mode: varde.mode, subject: userId, at },
      ...{ actor: systemCaller('access').id, content: {} },
    }),
  )
}
