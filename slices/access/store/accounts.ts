import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { tablesOf } from './handle.ts'
import { recoveryCodesLeft } from './recovery-codes.ts'

/** An account with what decides about it. `hasPassword` is false until the invitation is taken up. */
export type Account = { id: string; personId: string; email: string; name: string; hasSecondFactor: boolean }

const ACCOUNT = ['id', 'person_id as personId', 'email', 'name', 'two_factor_enabled as hasSecondFactor'] as const

export async function findAccount(
  db: Database,
  by: { id: string } | { email: string } | { personId: string },
): Promise<Account | null> {
  const query = tablesOf(db).selectFrom('access.user').select(ACCOUNT)
  const row = await ('id' in by
    ? query.where('id', '=', by.id)
    : 'email' in by
      ? query.where('email', '=', by.email.trim().toLowerCase())
      : query.where('person_id', '=', by.personId)
  ).executeTakeFirst()
  return row ? { ...row, hasSecondFactor: row.hasSecondFactor === true } : null
}

/** Holds the account until the transaction ends. */
export async function lockAccount(trx: Trx, id: string): Promise<void> {
  await tablesOf(trx).selectFrom('access.user').select('id').where('id', '=', id).forUpdate().execute()
}

export async function anyAccount(db: Database): Promise<boolean> {
  return (await tablesOf(db).selectFrom('access.user').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function insertAccount(
  trx: Trx,
  person: { personId: string; name: string; email: string },
  now: Date,
): Promise<string> {
  const row = accountRow(person, now)
  await tablesOf(trx).insertInto('access.user').values(row).execute()
  return row.id
}

/** The row of a new account, without a way in. */
export const accountRow = (person: { personId: string; name: string; email: string }, now: Date) => ({
  id: newId('usr'),
  person_id: person.personId,
  name: person.name,
  email: person.email.trim().toLowerCase(),
  email_verified: true,
  image: null,
  created_at: now,
  updated_at: now,
})

/** Sets the password's hash; the account may have had another. */
export async function savePassword(trx: Trx, userId: string, hash: string, now: Date): Promise<void> {
  await tablesOf(trx)
    .insertInto('access.account')
    .values({
      id: newId('acc'),
      user_id: userId,
      provider_id: 'credential',
      account_id: userId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((c) => c.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: now }))
    .execute()
}

export async function hasPassword(db: Database, userId: string): Promise<boolean> {
  const row = await tablesOf(db)
    .selectFrom('access.account')
    .select('id')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What else than a second factor of an app the account signs in by. */
export async function waysIn(
  db: Database,
  userId: string,
): Promise<{ hasPassword: boolean; hasSso: boolean; passkeys: number; recoveryCodes: number }> {
  const [ways, keys, recoveryCodes] = await Promise.all([
    tablesOf(db)
      .selectFrom('access.account')
      .select(['provider_id as id', 'password'])
      .where('user_id', '=', userId)
      .execute(),
    tablesOf(db).selectFrom('access.passkey').select('id').where('user_id', '=', userId).execute(),
    recoveryCodesLeft(db, userId),
  ])
  return {
    hasPassword: ways.some(({ id, password }) => id === 'credential' && password !== null),
    hasSso: ways.some(({ id }) => id !== 'credential'),
    passkeys: keys.length,
    recoveryCodes,
  }
}

/** Takes the password away. */
export async function removePassword(trx: Trx, userId: string): Promise<void> {
  await tablesOf(trx)
    .deleteFrom('access.account')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute()
}

/** The hash, for comparing and nothing else. */
export async function passwordHashOf(db: Database, userId: string): Promise<string | null> {
  const row = await tablesOf(db)
    .selectFrom('access.account')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

export type AccountRow = {
  personId: string
  name: string
  title: string
  unitName: string
  email: string | null
  state: 'none' | 'invited' | 'open'
  /** A password beside single sign-on has been opened for this account. */
  isPasswordOpened: boolean
  hasPassword: boolean
  hasSecondFactor: boolean
}

/** People of these units by name: those who have an account, or everyone whom a search finds. At most `limit`. */
export async function listAccounts(
  db: Database,
  { unitIds, search, limit }: { unitIds: string[]; search: string; limit: number },
): Promise<AccountRow[]> {
  if (unitIds.length === 0) return []
  const rows = await tablesOf(db)
    .selectFrom('organisation.public_person as p')
    .innerJoin('organisation.public_unit as n', 'n.id', 'p.unit_id')
    .leftJoin('access.user as u', 'u.person_id', 'p.id')
    .leftJoin('access.account as a', 'a.user_id', 'u.id')
    .select((e) => [
      'p.id as personId',
      'p.display_name as name',
      'p.title',
      'n.name as unitName',
      'p.email',
      e.fn.max('u.id').as('userId'),
      sql<boolean>`max(a.id) is not null
        or exists (select from access.passkey k where k.user_id = max(u.id))`.as('hasWayIn'),
      sql<boolean>`exists (select from access.password_opening o where o.user_id = max(u.id))`.as('isPasswordOpened'),
      sql<boolean>`coalesce(bool_or(a.provider_id = 'credential' and a.password is not null), false)`.as('hasPassword'),
      sql<boolean>`coalesce(bool_or(u.two_factor_enabled), false)
        or exists (select from access.passkey k where k.user_id = max(u.id))`.as('hasSecondFactor'),
    ])
    .where('p.unit_id', 'in', unitIds)
    .where((e) =>
      search === ''
        ? e('u.id', 'is not', null)
        : e.or([e('p.display_name', 'ilike', like(search)), e('p.email', 'ilike', like(search))]),
    )
    .groupBy(['p.id', 'p.display_name', 'p.title', 'n.name', 'p.email'])
    .orderBy('p.display_name')
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map(({ userId, hasWayIn, ...row }) => ({
    ...row,
    state: !userId ? 'none' : hasWayIn ? 'open' : 'invited',
  }))
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`

/** Removes the person's account with sessions, keys, tokens and links. Returns its id, or null when there was none. */
export async function deleteAccount(trx: Trx, personId: string): Promise<string | null> {
  const row = await tablesOf(trx)
    .deleteFrom('access.user')
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
