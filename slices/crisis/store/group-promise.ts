import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { PromiseState } from '../rules/promise.ts'
import type { Group } from '../rules/statement.ts'

export type GroupPromiseRow = {
  number: number
  group: Group
  due: Date
  madeAt: Date
  state: PromiseState
  /** When more came to the group; null while none has. */
  cameAt: Date | null
  /** What came has been taken back since. */
  isTakenBack: boolean
  /** When more is to come to it by now, or was to have come: in words to the group, or to everybody. */
  nextDue: Date | null
  saidAt: Date
  closedAt: Date | null
  isCorrection: boolean
  /** What was said to everybody since, and stands on the open page (`key`): when it came there last. */
  publicAt: Date | null
  key: string
}

/** What a text that never was public promised those who have it, by their groups; the newest first. Nothing of an exercise. */
export async function groupPromises(db: Database, messageId: string): Promise<GroupPromiseRow[]> {
  const { rows } = await sql<GroupPromiseRow>`
    select s.number, r.to_group as "group", r.due_at as due, r.made_at as "madeAt", r.state, case when r.kept_by is not null then r.settled_at end as "cameAt",
           coalesce(k.state = 'withdrawn', false) as "isTakenBack", n.due_at as "nextDue",
           coalesce(s.released_at, s.made_at) as "saidAt", c.closed_at as "closedAt", s.corrects is not null as "isCorrection", e.at as "publicAt", right(c.id, 12) as key
      from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id
      join crisis.crisis c on c.id = s.crisis_id
      join crisis.promise r on r.statement_id = s.id and r.to_group = any (p.groups)
      left join crisis.statement k on k.id = r.kept_by
      left join lateral (
           select o.due_at from crisis.promise o
            where o.crisis_id = c.id and o.to_group in (r.to_group, 'public') and o.id <> r.id
              and (o.state = 'open' or o.state = 'broken' and o.kept_by is null and not exists (
                   select from crisis.promise l where l.crisis_id = c.id and l.to_group = o.to_group and l.made_at > o.made_at))
            order by o.made_at desc, o.id desc limit 1) n on true
     cross join lateral (
           select max(o.out_at) as at from crisis.statement o
            where o.crisis_id = c.id and o.number > s.number and o.kind <> 'page' and o.state = 'out' and o.status_id is not null) e
     where p.message_id = ${messageId} and s.status_id is null and c.mode <> 'exercise'
     order by r.made_at desc, r.id desc`.execute(db as Kysely<unknown>)
  return rows
}
