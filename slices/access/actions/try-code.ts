import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { spendAppCode } from '../store/spent-codes.ts'
import { giveTryBack, takeTry, tellRefusal } from './take-try.ts'

/**
 * Tries a code of an app, or a backup code, for this account: as many tries as a password has, counted before they are tried, and each code
 * of an app once, also when it is sent twice at the same moment (RFC 6238, 5.2). `ask` has it checked. Throws `access.too-many-tries` and
 * `access.wrong-code`.
 */
export async function tryCode(
  varde: Varde,
  account: { id: string; email: string },
  { code, isOfApp, source }: { code: string; isOfApp: boolean; source: string },
  ask: () => Promise<Response>,
): Promise<Response> {
  if (!(await takeTry(varde, account.email, source))) throw new Failure('too-many', 'access.too-many-tries')
  const isNew =
    !isOfApp || (/^\d{6}$/.test(code) && (await spendAppCode(varde.db, { userId: account.id, code, at: varde.now() })))
  const answer = isNew ? await ask() : null
  if (answer?.ok) await giveTryBack(varde, account.email, source)
  else await tellRefusal(varde, account.email, source)
  if (!answer) throw new Failure('not-signed-in', 'access.wrong-code')
  return answer
}
