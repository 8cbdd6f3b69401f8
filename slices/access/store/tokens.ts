import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'
import type { TokenTable } from './tables.ts'

export type LiveToken = { id: string; userId: string; personId: string; scopes: string[]; lastUsedOn: string | null }

/** A token that is neither ended nor run out. */
export async function findToken(db: Database, hash: string, now: Date): Promise<LiveToken | null> {
  const row = await tablesOf(db)
    .selectFrom('access.token as t')
    .innerJoin('access.user as u', 'u.id', 't.user_id')
    .select(['t.id', 't.user_id as userId', 'u.person_id as personId', 't.scopes', 't.last_used_on as lastUsedOn'])
    .where('t.token_hash', '=', hash)
    .where('t.ended_at', 'is', null)
    .where('t.expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps the day of use, no more. */
export async function touchToken(db: Database, token: LiveToken, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  if (token.lastUsedOn === day) return
  await tablesOf(db).updateTable('access.token').set({ last_used_on: day }).where('id', '=', token.id).execute()
}

export async function insertToken(trx: Trx, token: Omit<TokenTable, 'last_used_on' | 'ended_at'>): Promise<void> {
  await tablesOf(trx)
    .insertInto('access.token')
    .values({ ...token, last_used_on: null, ended_at: null })
    .execute()
}

/** Ends one of the account's tokens. False when there is no such token, or it had ended. */
export async function endToken(trx: Trx, userId: string, id: string, now: Date): Promise<boolean> {
  const result = await tablesOf(trx)
    .updateTable('access.token')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function endAllTokens(trx: Trx, userId: string, now: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('access.token')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}

export type TokenRow = {
  id: string
  name: string
  hint: string
  scopes: string[]
  createdAt: Date
  expiresAt: Date
  lastUsedOn: string | null
}

/** The account's tokens that have not ended; those that have run out are among them, so that they can be cleared away. */
export async function listTokens(db: Database, userId: string): Promise<TokenRow[]> {
  return tablesOf(db)
    .selectFrom('access.token')
    .select([
      'id',
      'name',
      'hint',
      'scopes',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'last_used_on as lastUsedOn',
    ])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
