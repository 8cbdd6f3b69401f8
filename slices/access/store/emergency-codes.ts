import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { tablesOf } from './handle.ts'
import type { AccessTables } from './tables.ts'

export type CodeHolder = { personId: string; userId: string; name: string; email: string }

/** Those who have one of these duties in the unit and an account to sign in to. */
export async function codeHolders(db: Database, unitId: string, duties: readonly Duty[]): Promise<CodeHolder[]> {
  return tablesOf(db)
    .selectFrom('access.user as u')
    .innerJoin('organisation.public_duty as d', 'd.person_id', 'u.person_id')
    .innerJoin('organisation.public_person as p', 'p.id', 'u.person_id')
    .select(['u.person_id as personId', 'u.id as userId', 'p.display_name as name', 'u.email'])
    .distinct()
    .where('d.unit_id', '=', unitId)
    .where('d.duty', 'in', [...duties])
    .orderBy('name')
    .execute()
}

/** What is left of earlier sheets of the unit works no more. */
export async function endCodes(trx: Trx, unitId: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('access.emergency_code')
    .set({ ended_at: at })
    .where('unit_id', '=', unitId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** What is left of one person's codes on any sheet works no more. */
export async function endCodesOf(trx: Trx, userId: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('access.emergency_code')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** What is left of the codes of those who hold none of these duties in the unit works no more, also when they get one again. Says how many where. */
export async function endCodesWithoutDuty(
  trx: Trx,
  duties: readonly Duty[],
  at: Date,
): Promise<{ unitId: string; codes: number; people: number }[]> {
  const { rows } = await sql<{ unitId: string; codes: number; people: number }>`
    with ended as (
      update access.emergency_code c set ended_at = ${at}
       where c.used_at is null and c.ended_at is null
         and not exists (
           select from access.user u join organisation.public_duty d on d.person_id = u.person_id
            where u.id = c.user_id and d.unit_id = c.unit_id and d.duty = any (${[...duties]}::text[]))
      returning unit_id, user_id)
    select unit_id as "unitId", count(*)::int as codes, count(distinct user_id)::int as people
      from ended group by unit_id order by unit_id`.execute(trx)
  return rows
}

export async function insertCodes(trx: Trx, rows: Insertable<AccessTables['access.emergency_code']>[]): Promise<void> {
  await tablesOf(trx).insertInto('access.emergency_code').values(rows).execute()
}

export type SpentCode = { id: string; userId: string; unitId: string; madeBy: string }

/**
 * Takes the code, in one statement: two who type it at once do not both come in. Null when it does not work for this address, or who it is for
 * has none of these duties in the unit any more.
 */
export async function spendCode(
  trx: Trx,
  { email, codeHash, at, duties }: { email: string; codeHash: string; at: Date; duties: readonly Duty[] },
): Promise<SpentCode | null> {
  const row = await tablesOf(trx)
    .updateTable('access.emergency_code as c')
    .from('access.user as u')
    .set({ used_at: at })
    .whereRef('u.id', '=', 'c.user_id')
    .where('c.code_hash', '=', codeHash)
    .where('u.email', '=', email)
    .where('c.used_at', 'is', null)
    .where('c.ended_at', 'is', null)
    .where('c.expires_at', '>', at)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('organisation.public_duty as d')
          .select('d.duty')
          .whereRef('d.person_id', '=', 'u.person_id')
          .whereRef('d.unit_id', '=', 'c.unit_id')
          .where('d.duty', 'in', [...duties]),
      ),
    )
    .returning(['c.id', 'c.user_id as userId', 'c.unit_id as unitId', 'c.made_by as madeBy'])
    .executeTakeFirst()
  return row ?? null
}

export type SheetState = { unitId: string; unitName: string; left: number; used: number; madeAt: Date | null }

/** How many codes are left in each of these units, and when the last sheet was printed. */
export async function sheetStates(db: Database, unitIds: readonly string[], now: Date): Promise<SheetState[]> {
  const { rows } = await sql<SheetState>`
    select u.id as "unitId", u.name as "unitName", max(c.made_at) as "madeAt",
      count(c.id) filter (where c.used_at is null and c.ended_at is null and c.expires_at > ${now})::int as left,
      count(c.id) filter (where c.used_at is not null)::int as used
    from organisation.public_unit u left join access.emergency_code c on c.unit_id = u.id
    where u.is_current and u.id = any (${[...unitIds]}::text[])
    group by u.id, u.name order by u.name`.execute(db)
  return rows
}

export type Tidied = { unitId: string; used: number; ended: number; expired: number }

/** Takes away codes that have worked no more since before `before`, and says how many of each kind there were in each unit. */
export async function removeSpentCodes(trx: Trx, before: Date): Promise<Tidied[]> {
  const { rows } = await sql<Tidied>`
    with gone as (
      delete from access.emergency_code where least(used_at, ended_at, expires_at) < ${before}
      returning unit_id, used_at, ended_at
    )
    select unit_id as "unitId", count(*) filter (where used_at is not null)::int as used,
      count(*) filter (where used_at is null and ended_at is not null)::int as ended,
      count(*) filter (where used_at is null and ended_at is null)::int as expired
    from gone group by unit_id order by unit_id`.execute(trx)
  return rows
}
