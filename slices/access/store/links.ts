import type { Database, Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { LinkKind } from '../rules/link.ts'
import { tablesOf } from './handle.ts'

export type Link = { id: string; kind: LinkKind; userId: string | null; madeBy: string; expiresAt: Date }

/** Writes a new link, and takes back those of the same kind that were made for the account before. */
export async function insertLink(
  trx: Trx,
  link: Omit<Link, 'id'> & { tokenHash: string; madeAt: Date },
): Promise<void> {
  await tablesOf(trx)
    .deleteFrom('access.link')
    .where('kind', '=', link.kind)
    .where('used_at', 'is', null)
    .where((e) => (link.userId ? e('user_id', '=', link.userId) : e('user_id', 'is', null)))
    .execute()
  await tablesOf(trx)
    .insertInto('access.link')
    .values({
      id: newId('lnk'),
      kind: link.kind,
      user_id: link.userId,
      token_hash: link.tokenHash,
      made_by: link.madeBy,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** A link that still opens. */
export async function findLink(db: Database, tokenHash: string, now: Date): Promise<Link | null> {
  const row = await tablesOf(db)
    .selectFrom('access.link')
    .select(['id', 'kind', 'user_id as userId', 'made_by as madeBy', 'expires_at as expiresAt'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Marks the link as used. False when somebody else was faster. */
export async function useUpLink(trx: Trx, id: string, now: Date): Promise<boolean> {
  const result = await tablesOf(trx)
    .updateTable('access.link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes back every link of the account that still opens. */
export async function endLinks(trx: Trx, userId: string, now: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('access.link')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}
