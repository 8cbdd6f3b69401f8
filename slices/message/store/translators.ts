import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty, Language } from '../../../kit/kernel/caller.ts'
import { type MessageTables, tablesOf } from './tables.ts'

type Written = { messageId: string; unitId: string; ownerId: string }

/** Those who hold one of these duties in the unit or above it (the ministry's reach no text of the agency), and the owner, of these who may see it; the nearest first. */
export async function writersFor(
  db: Database,
  { messageId, unitId, ownerId }: Written,
  duties: readonly Duty[],
): Promise<{ id: string; name: string; unitName: string }[]> {
  const { rows } = await sql<{ id: string; name: string; unitName: string }>`
    with found as (
      select p.id, p.display_name as name, coalesce(u.name, '') as unit_name,
             min(coalesce(cardinality(text.path) - array_position(text.path, d.unit_id), 0)) as far
        from organisation.public_unit text
        join organisation.public_person p on true
        left join organisation.public_duty d
          on d.person_id = p.id and d.unit_id = any (text.path) and d.duty = any (${[...duties]}::text[])
         and (d.unit_id = text.id or not exists (
           select from organisation.public_unit above where above.id = d.unit_id and above.kind = 'ministry'))
        left join organisation.public_unit u on u.id = p.unit_id
       where text.id = ${unitId} and (d.person_id is not null or p.id = ${ownerId}) and (not p.protected or p.id = ${ownerId})
         and confidentiality.public_reads(${messageId}, p.id, true)
       group by p.id, p.display_name, u.name
    )
    select id, name, unit_name as "unitName" from found order by far, name, id`.execute(db)
  return rows
}

/** Where a person who still works here is reached by e-mail, and in which language; null for one who has left. */
export async function addressOf(
  db: Database,
  personId: string,
): Promise<{ language: Language; email: string | null } | null> {
  const { rows } = await sql<{ language: Language; email: string | null }>`
    select language, email from organisation.public_person where id = ${personId}`.execute(db)
  return rows[0] ?? null
}

type Notices = MessageTables['message.translation_notice']

/** False when this was told before and is told only once. */
export async function insertNotice(trx: Trx, row: Insertable<Notices>): Promise<boolean> {
  const insert = tablesOf(trx).insertInto('message.translation_notice').values(row)
  const added = await insert
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function findNotice(db: Database, id: string): Promise<Selectable<Notices> | null> {
  const found = tablesOf(db).selectFrom('message.translation_notice').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** Ids of what nobody has done and that can be done now, due on this day or before it. */
export async function undoneUntil(db: Database, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from message.translation t join message.message m on m.id = t.message_id
     where t.state in ('asked', 'taken') and m.state = 'draft' and t.due_on <= ${day}
     order by t.due_on, t.id`.execute(db)
  return rows.map(({ id }) => id)
}
