import type { Database, Trx } from '../../../kit/db/database.ts'
import { accountRow } from './accounts.ts'
import { tablesOf } from './handle.ts'

type Waiting = { personId: string; unitId: string; name: string; email: string }

const waiting = (db: Database, unitIds: string[]) =>
  tablesOf(db)
    .selectFrom('organisation.public_person as p')
    .where('p.unit_id', 'in', unitIds)
    .where('p.email', 'is not', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('access.user as u')
            .select('u.id')
            .where((of) =>
              of.or([of('u.person_id', '=', of.ref('p.id')), of('u.email', '=', of.fn<string>('lower', ['p.email']))]),
            ),
        ),
      ),
    )

/** How many people of these units have an address and no account. */
export async function countWithoutAccount(db: Database, unitIds: string[]): Promise<number> {
  if (unitIds.length === 0) return 0
  const row = await waiting(db, unitIds)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

const MOST = 5000

/** Those of them who come first, at most 5,000. */
export async function withoutAccount(db: Database, unitIds: string[]): Promise<Waiting[]> {
  if (unitIds.length === 0) return []
  return waiting(db, unitIds)
    .select((e) => [
      'p.id as personId',
      'p.unit_id as unitId',
      'p.display_name as name',
      e.ref('p.email').$notNull().as('email'),
    ])
    .orderBy('p.id')
    .limit(MOST)
    .execute()
}

/** Accounts without a password. Whoever has got one since is left out. */
export async function insertAccounts(
  trx: Trx,
  people: Waiting[],
  now: Date,
): Promise<{ userId: string; personId: string; unitId: string }[]> {
  if (people.length === 0) return []
  const rows = await tablesOf(trx)
    .insertInto('access.user')
    .values(people.map((person) => accountRow(person, now)))
    .onConflict((c) => c.doNothing())
    .returning(['id as userId', 'person_id as personId'])
    .execute()
  const unitOf = new Map(people.map((person) => [person.personId, person.unitId]))
  return rows.map((row) => ({ ...row, unitId: unitOf.get(row.personId)! }))
}
