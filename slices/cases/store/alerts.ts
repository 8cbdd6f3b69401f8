import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { AlertKind } from '../rules/alert.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export async function insertAlerts(trx: Trx, rows: Insertable<CasesTables['cases.alert']>[]): Promise<void> {
  if (rows.length === 0) return
  await tablesOf(trx)
    .insertInto('cases.alert')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type AlertedPerson = {
  kind: AlertKind
  subjectId: string
  isUrgent: boolean
  language: Language
  email: string | null
  mobile: string | null
}

/** The alert with the addresses of the one it is for, as they are now; null when the person has left. */
export async function findAlert(db: Database, id: string): Promise<AlertedPerson | null> {
  const { rows } = await sql<AlertedPerson>`
    select a.kind, a.subject_id as "subjectId", a.is_urgent as "isUrgent", p.language, p.email, p.mobile
    from cases.alert a join organisation.public_person p on p.id = a.person_id
    where a.id = ${id}`.execute(db as Kysely<unknown>)
  return rows[0] ?? null
}
