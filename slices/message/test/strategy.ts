import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

type Element = { key: string; kind: string; title?: string; text?: string; data?: object; for?: string[] }

/** A strategy in force with these elements; the groups that they are for come by themselves. */
export async function aStrategy(db: Database, elements: Element[]): Promise<void> {
  const groups = [...new Set(elements.flatMap((one) => one.for ?? []))].filter(
    (key) => !elements.some((one) => one.key === key),
  )
  const all = [...groups.map((key): Element => ({ key, kind: 'stakeholder-group' })), ...elements]
  await db.transaction().execute(async (trx) => {
    await sql`insert into strategy.edition (id, number, title, state, valid_from, decided_by, decided_at, mode, created_by, created_at)
      values ('edn_test', 1, 'Prøvestrategi', 'draft', '2021-12-01', 'Direktøren', now(), 'real', 'system', now())`.execute(
      trx,
    )
    for (const [position, { key, kind, title = key, text, data = {} }] of all.entries())
      await sql`insert into strategy.element (edition_id, key, kind, position, texts, data, standing, revision, changed_by, changed_at)
        values ('edn_test', ${key}, ${kind}, ${position}, ${JSON.stringify({ nb: { title, ...(text ? { text } : {}) } })},
                ${JSON.stringify(data)}, 'own', 1, 'system', now())`.execute(trx)
    for (const { key, for: to = [] } of all)
      for (const group of to)
        await sql`insert into strategy.link (edition_id, from_key, to_key, kind)
          values ('edn_test', ${key}, ${group}, 'for')`.execute(trx)
    await sql`update strategy.edition set state = 'in-force' where id = 'edn_test'`.execute(trx)
  })
}

export async function anInitiative(db: Database, id: string, state = 'running'): Promise<void> {
  await sql`insert into plan.initiative (id, mode, title, concept, unit_id, owner_id, state, gap_keys, sub_goal_keys, audience_keys,
      role_key, approved_revision, created_by, created_at, updated_at)
    values (${id}, 'real', 'Morgenmøtet', '{"kind":"text","text":""}', 'unt_halden', 'per_adviser', ${state},
      '{gap-late}', '{sub-open}', '{staff}', 'role-helper', 1, 'per_adviser', now(), now())`.execute(db)
}
