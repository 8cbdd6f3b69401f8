import type { Database, Trx } from '../../../kit/db/database.ts'
import type { SignInMethod } from '../rules/strength.ts'
import { tablesOf } from './handle.ts'

/** A session that has not run out, with the person behind it. */
export type Session = {
  id: string
  userId: string
  personId: string
  shared: boolean
  /** By a code from the sealed envelope. */
  emergency: boolean
  method: SignInMethod
  /** What the provider of single sign-on said of the sign-in (`acr`, `amr`). */
  providerSaid: string[]
  /** When the person proved themselves to that provider, where it said so. */
  authenticatedAt: Date | null
  /** Waits for a second person (emergency sign-in). */
  awaitsSecond: boolean
  expiresAt: Date
  createdAt: Date
  seenAt: Date
  confirmedAt: Date | null
  /** Left alone on one's own machine, and not proved since. */
  lockedAt: Date | null
}

/** Finds a session by its token as long as it has not run out. */
export async function findSession(db: Database, token: string, now: Date): Promise<Session | null> {
  const row = await tablesOf(db)
    .selectFrom('access.session as s')
    .innerJoin('access.user as u', 'u.id', 's.user_id')
    .select([
      's.id',
      's.user_id as userId',
      'u.person_id as personId',
      's.shared',
      's.emergency',
      's.method',
      's.provider_said as providerSaid',
      's.authenticated_at as authenticatedAt',
      's.awaits_second as awaitsSecond',
      's.expires_at as expiresAt',
      's.created_at as createdAt',
      's.seen_at as seenAt',
      's.confirmed_at as confirmedAt',
      's.locked_at as lockedAt',
    ])
    .where('s.token', '=', token)
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function touchSession(db: Database, id: string, now: Date): Promise<void> {
  await tablesOf(db).updateTable('access.session').set({ seen_at: now }).where('id', '=', id).execute()
}

export async function confirmSession(db: Database, id: string, now: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('access.session')
    .set({ confirmed_at: now, seen_at: now, locked_at: null })
    .where('id', '=', id)
    .execute()
}

/** Left alone: nothing opens until it is confirmed. One that is locked already stays as it is. */
export async function lockSession(db: Database, id: string, now: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('access.session')
    .set({ locked_at: now })
    .where('id', '=', id)
    .where('locked_at', 'is', null)
    .where('shared', '=', false)
    .execute()
}

export type SessionProof = {
  method: SignInMethod
  providerSaid?: string[]
  authenticatedAt?: Date | null
  awaitsSecond?: boolean
}

/** What a sign-in proved, written on its session before anybody gets to use it. */
export async function proveSession(db: Database, id: string, proof: SessionProof): Promise<void> {
  const { method, providerSaid = [], authenticatedAt = null, awaitsSecond = false } = proof
  await tablesOf(db)
    .updateTable('access.session')
    .set({
      ...{ method, provider_said: providerSaid, authenticated_at: authenticatedAt },
      awaits_second: awaitsSecond,
    })
    .where('id', '=', id)
    .execute()
}

/** What the person sees of their own sessions. */
export type SessionRow = { id: string; userAgent: string | null; shared: boolean; createdAt: Date; seenAt: Date }

export async function listSessions(db: Database, userId: string, now: Date): Promise<SessionRow[]> {
  return tablesOf(db)
    .selectFrom('access.session')
    .select(['id', 'user_agent as userAgent', 'shared', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Ends one session of the account, or all but one, or all. Returns how many ended. */
export async function endSessions(
  db: Database,
  userId: string,
  which: { id: string } | { allBut: string } | 'all',
): Promise<number> {
  let query = tablesOf(db).deleteFrom('access.session').where('user_id', '=', userId)
  if (which !== 'all') query = 'id' in which ? query.where('id', '=', which.id) : query.where('id', '<>', which.allBut)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Removes what has run out; nothing refers to it any more. */
export async function sweep(db: Database, now: Date): Promise<void> {
  await tablesOf(db).deleteFrom('access.session').where('expires_at', '<', now).execute()
  await tablesOf(db).deleteFrom('access.verification').where('expires_at', '<', now).execute()
  await tablesOf(db).deleteFrom('access.link').where('expires_at', '<', now).execute()
  const longAgo = new Date(now.getTime() - 86_400_000)
  await tablesOf(db).deleteFrom('access.spent_code').where('at', '<', longAgo).execute()
  await tablesOf(db).deleteFrom('access.refusal').where('last_at', '<', longAgo).execute()
}

export async function listPasskeys(
  db: Database,
  userId: string,
): Promise<{ id: string; name: string | null; createdAt: Date | null }[]> {
  return tablesOf(db)
    .selectFrom('access.passkey')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function ownsPasskey(db: Database, userId: string, credentialId: string): Promise<boolean> {
  const row = await tablesOf(db)
    .selectFrom('access.passkey')
    .select('id')
    .where('user_id', '=', userId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return row !== undefined
}

export async function endPasskeys(trx: Trx, userId: string): Promise<void> {
  await tablesOf(trx).deleteFrom('access.passkey').where('user_id', '=', userId).execute()
}
