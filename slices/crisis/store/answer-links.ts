import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import type { CallAnswer, CrisisState, Role } from '../rules/crisis.ts'
import { tablesOf } from './tables.ts'

export type LinkAttempt = {
  crisisId: string
  personId: string
  number: string
  unitId: string
  mode: Mode
  state: CrisisState
  sentAt: Date
  usedAt: Date | null
  language: Language
  roles: Role[]
  answer: CallAnswer | null
  /** They have the place of leader now. */
  leads: boolean
}

/** What stands behind the link of one SMS; null when the person has left. */
export async function findLinkAttempt(db: Database, id: string): Promise<LinkAttempt | null> {
  const { rows } = await sql<LinkAttempt>`
    select a.crisis_id as "crisisId", a.person_id as "personId", c.number, c.unit_id as "unitId", c.mode, c.state,
      coalesce(a.handed_at, a.due_at) as "sentAt", a.answered_by_link_at as "usedAt", p.language, k.answer,
      array(select o.role from crisis.position o join crisis.candidate d on d.position_id = o.id
            where o.crisis_id = c.id and d.person_id = p.id and not o.is_told order by o.place) as roles,
      exists (select from crisis.position o
              where o.crisis_id = c.id and o.role = 'leader' and o.filled_by = p.id) as leads
    from crisis.attempt a
      join crisis.crisis c on c.id = a.crisis_id
      join organisation.public_person p on p.id = a.person_id
      left join crisis.call k on k.crisis_id = a.crisis_id and k.person_id = a.person_id
    where a.id = ${id} and a.channel = 'sms'`.execute(db)
  return rows[0] ?? null
}

/** Takes the link, which can be used once; false when it is used already. */
export async function spendLink(db: Database, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(db)
    .updateTable('crisis.attempt')
    .set({ answered_by_link_at: at })
    .where('id', '=', id)
    .where('answered_by_link_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
