import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { tablesOf } from './handle.ts'

/** Somebody who came by a code from the envelope, and waits for a second person. */
export type WaitingEntry = {
  sessionId: string
  userId: string
  personId: string
  name: string
  unitId: string
  unitName: string
  at: Date
}

const waiting = (db: Database, now: Date) =>
  tablesOf(db)
    .selectFrom('access.session as s')
    .innerJoin('access.user as u', 'u.id', 's.user_id')
    .innerJoin('organisation.public_person as p', 'p.id', 'u.person_id')
    .innerJoin('organisation.public_unit as n', 'n.id', 'p.unit_id')
    .select([
      's.id as sessionId',
      'u.id as userId',
      'p.id as personId',
      'p.display_name as name',
      'n.id as unitId',
      'n.name as unitName',
      's.created_at as at',
    ])
    .where('s.awaits_second', '=', true)
    .where('s.expires_at', '>', now)

export async function waitingEntries(db: Database, now: Date): Promise<WaitingEntry[]> {
  return waiting(db, now).orderBy('s.created_at').orderBy('s.id').execute()
}

/** The entry, held until the transaction ends; null when it waits no more. */
export async function lockWaiting(trx: Trx, sessionId: string, now: Date): Promise<WaitingEntry | null> {
  const row = await waiting(trx, now).where('s.id', '=', sessionId).forUpdate('s').executeTakeFirst()
  return row ?? null
}

export async function admit(trx: Trx, sessionId: string): Promise<void> {
  await tablesOf(trx).updateTable('access.session').set({ awaits_second: false }).where('id', '=', sessionId).execute()
}

/** Those with one of these duties in the unit or above it, and an account, but the one who waits. */
export async function whoMayAdmit(
  db: Database,
  entry: WaitingEntry,
  duties: readonly Duty[],
): Promise<{ name: string; title: string }[]> {
  return tablesOf(db)
    .selectFrom('access.user as u')
    .innerJoin('organisation.public_duty as d', 'd.person_id', 'u.person_id')
    .innerJoin('organisation.public_person as p', 'p.id', 'u.person_id')
    .innerJoin('organisation.public_unit as n', (j) => j.on('n.id', '=', entry.unitId))
    .select(['p.id', 'p.display_name as name', 'p.title'])
    .distinct()
    .where('d.duty', 'in', [...duties])
    .where('u.id', '<>', entry.userId)
    .where((e) => e('d.unit_id', '=', e.fn.any('n.path')))
    .orderBy('name')
    .orderBy('p.id')
    .limit(12)
    .execute()
    .then((rows) => rows.map(({ name, title }) => ({ name, title })))
}
