import { publish } from '../../../kit/bus/publish.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { codeFrom, plainCode, RECOVERY_CODES } from '../rules/emergency.ts'
import { hashOfToken } from '../rules/token.ts'
import { lockAccount, waysIn } from '../store/accounts.ts'
import { replaceRecoveryCodes, spendRecoveryCode } from '../store/recovery-codes.ts'

type Who = { userId: string; caller: { id: string } }

/** New codes for whoever loses the key, told once; those from before work no more. Throws `access.no-passkey`. */
export async function makeRecoveryCodes(varde: Varde, who: Who): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => codeFrom(crypto.getRandomValues(new Uint8Array(16))))
  const hashes = await Promise.all(codes.map((code) => hashOfToken(plainCode(code))))
  await varde.db.transaction().execute(async (trx) => {
    await lockAccount(trx, who.userId)
    if ((await waysIn(trx, who.userId)).passkeys === 0) throw new Failure('conflict', 'access.no-passkey')
    await replaceRecoveryCodes(trx, who.userId, hashes, varde.now())
    await publish(trx, {
      ...{ name: 'access.recovery-codes-made', mode: varde.mode, subject: who.userId, actor: who.caller.id },
      ...{ at: varde.now(), content: { personId: who.caller.id } },
    })
  })
  return codes
}

/** Takes the code in place of the key. False when it is none of theirs, or was used. */
export async function useRecoveryCode(varde: Varde, who: Who, typed: string): Promise<boolean> {
  const codeHash = await hashOfToken(plainCode(typed))
  return varde.db.transaction().execute(async (trx) => {
    if (!(await spendRecoveryCode(trx, { userId: who.userId, codeHash, at: varde.now() }))) return false
    await publish(trx, {
      ...{ name: 'access.recovery-code-used', mode: varde.mode, subject: who.userId, actor: who.caller.id },
      ...{ at: varde.now(), content: { personId: who.caller.id } },
    })
    return true
  })
}
