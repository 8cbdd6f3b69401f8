import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId, newToken } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { hashOfToken, isScope, TOKEN_DAYS, TOKEN_PREFIX } from '../rules/token.ts'
import { insertToken } from '../store/tokens.ts'

export type NewToken = { name: string; scopes: string[]; days?: number | undefined }

/** Makes an API token of the person's own. The text is told once, in the answer, and kept as a hash. */
export async function createToken(
  varde: Varde,
  who: { caller: Caller; userId: string },
  { name, scopes, days = TOKEN_DAYS.default }: NewToken,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  if (name.trim() === '' || name.length > 100) throw new Failure('invalid', 'access.token-name')
  if (scopes.length === 0 || !scopes.every(isScope)) throw new Failure('invalid', 'access.unknown-scope')
  const token = TOKEN_PREFIX + newToken(30)
  const now = varde.now()
  const expiresAt = new Date(now.getTime() + Math.min(days, TOKEN_DAYS.max) * 86_400_000)
  const id = newId('tok')
  const token_hash = await hashOfToken(token)
  await varde.db.transaction().execute(async (trx) => {
    await insertToken(trx, {
      id,
      user_id: who.userId,
      name: name.trim(),
      token_hash,
      hint: token.slice(-4),
      scopes: [...new Set(scopes)],
      created_at: now,
      expires_at: expiresAt,
    })
    await publish(trx, {
      name: 'access.token-created',
      mode: varde.mode,
      subject: who.userId,
      actor: who.caller.id,
      at: now,
      content: { tokenId: id, scopes, expiresAt },
    })
  })
  return { id, token, expiresAt }
}
