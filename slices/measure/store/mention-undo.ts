import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Finder, HandOver, HeldMention } from '../rules/media/hand-over.ts'
import type { UndoLoss } from '../rules/media/mention-import-view.ts'
import { pointAnew, recountStories } from './stories.ts'

/** Imports that stand, and are not being undone. */
const standing = sql`(
  select i.id, i.at from measure.mention_import i
  where i.undone_at is null and not exists (select from measure.mention_undo u where u.import_id = i.id)
)`

/** What would be lost with an import. The variable of the code book that says which line of the platform a story carries is `message`. */
export async function undoLoss(db: Database, importId: string): Promise<UndoLoss> {
  const { rows } = await sql<UndoLoss>`
    with mine as materialized (
      select m.id, m.story, m.outlet, m.actors, exists (
        select from measure.mention_seen s join ${standing} i on i.id = s.import_id
        where s.identity = m.identity and s.import_id <> ${importId}
      ) as is_passed
      from measure.mention m where m.import_id = ${importId}
    ), lost as materialized (
      select distinct story from mine where not is_passed
      except select story from measure.mention where import_id <> ${importId}
      except select story from mine where is_passed
    ), coded as materialized (
      select u.round_id, u.position from measure.coding_unit u join lost using (story)
      where exists (select from measure.code c where c.round_id = u.round_id and c.position = u.position and c.coder not like 'machine:%')
    )
    select (select count(*) from mine)::int as total, (select count(*) from mine where not is_passed)::int as gone,
           (select count(*) from mine where is_passed)::int as passed, (select count(*) from lost)::int as stories,
           (select count(*) from coded)::int as coded,
           (select count(*) from coded d where exists (
              select from measure.code c where c.round_id = d.round_id and c.position = d.position and c.variable = 'message'
                and c.value is not null and c.value <> 'none' and c.coder not like 'machine:%'))::int as messages,
           (select count(*) from measure.panel p where exists (
              select from mine where not is_passed and actors > 0 and outlet = any (p.outlets)))::int as panels,
           (select coalesce(sum(l.known_count), 0) from measure.mention_import l
              join measure.mention_import i on i.id = ${importId} and (l.at, l.id) > (i.at, i.id)
              where l.undone_at is null and not l.knows_seen)::int as untold`.execute(db)
  return rows[0]!
}

type NewUndo = { importId: string; reason: string; by: string; at: Date }

/** Begins the undoing of an import that stands; gives how many mentions there are to deal with, or null where it does not stand. */
export async function beginUndo(trx: Trx, { importId, reason, by, at }: NewUndo): Promise<number | null> {
  const { rows } = await sql<{ total: number }>`
    insert into measure.mention_undo (import_id, reason, by, begun_at, total)
    select id, ${reason}, ${by}, ${at}, held_count from measure.mention_import where id = ${importId} and undone_at is null
    on conflict do nothing returning total`.execute(trx)
  if (!rows[0]) return null
  await sql`update measure.big_file set state = 'undoing', touched_at = ${at}
    where mention_import_id = ${importId} and state = 'applied'`.execute(trx)
  return rows[0].total
}

export type OpenUndo = { importId: string; lastId: number; by: string; reason: string }

/** The undoing of an import, held until the transaction ends, while it is not at its end. */
export async function lockUndo(trx: Trx, importId: string): Promise<OpenUndo | null> {
  const { rows } = await sql<OpenUndo>`
    select import_id as "importId", last_id as "lastId", by, reason from measure.mention_undo
    where import_id = ${importId} and ended_at is null for update`.execute(trx)
  return rows[0] ?? null
}

export async function openUndos(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select import_id as id from measure.mention_undo where ended_at is null order by begun_at, import_id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The next mentions under an import, and which others found them, the earliest first. */
export async function nextHeld(
  trx: Trx,
  { importId, lastId }: OpenUndo,
  many: number,
): Promise<{ held: HeldMention[]; finders: Finder[] }> {
  const { rows: held } = await sql<HeldMention>`
    select id, identity from measure.mention where import_id = ${importId} and id > ${lastId} order by id limit ${many}`.execute(
    trx,
  )
  const { rows: finders } = await sql<Finder>`
    select s.identity, s.import_id as "importId" from measure.mention_seen s join ${standing} i on i.id = s.import_id
    where s.identity = any (${held.map(({ identity }) => identity)}::bigint[]) and s.import_id <> ${importId}
    order by i.at, i.id`.execute(trx)
  return { held, finders }
}

/** Does one part of an undoing: what goes is taken out everywhere, and what another found stands under that one. */
export async function moveOn(trx: Trx, importId: string, { passed, gone }: HandOver): Promise<void> {
  const [ids, identities, owners] = [
    passed.map(({ id }) => id),
    passed.map(({ identity }) => identity),
    passed.map(({ to }) => to),
  ]
  await sql`update measure.mention m set import_id = p.owner from unnest(${ids}::bigint[], ${owners}::text[]) as p (id, owner)
    where m.id = p.id`.execute(trx)
  await sql`delete from measure.mention_seen s using unnest(${identities}::bigint[], ${owners}::text[]) as p (identity, owner)
    where s.identity = p.identity and s.import_id = p.owner`.execute(trx)
  await sql`update measure.mention_import i set held_count = held_count + p.many
    from (select owner, count(*)::int as many from unnest(${owners}::text[]) as one (owner) group by owner) p where i.id = p.owner`.execute(
    trx,
  )
  const out = gone.map(({ id }) => id)
  const { rows } = await sql<{ story: string }>`
    with out as (delete from measure.mention where id = any (${out}::bigint[]) returning story)
    select distinct story::text as story from out`.execute(trx)
  await sql`delete from measure.mention_words where mention_id = any (${out}::bigint[])`.execute(trx)
  await recountStories(
    trx,
    rows.map(({ story }) => story),
  )
  if (out.length > 0) await pointAnew(trx)
  await sql`
    update measure.mention_undo set gone = gone + ${out.length}, passed = passed + ${ids.length},
      last_id = greatest(last_id, ${Math.max(0, ids.at(-1) ?? 0, out.at(-1) ?? 0)})
    where import_id = ${importId}`.execute(trx)
  await sql`update measure.mention_import set held_count = held_count - ${out.length + ids.length} where id = ${importId}`.execute(
    trx,
  )
}

/** Forgets some of what an import that is undone found that others have; gives whether there was any. */
export async function forgetSeen(trx: Trx, importId: string, many: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from measure.mention_seen where import_id = ${importId} and identity in (
      select identity from measure.mention_seen where import_id = ${importId} limit ${many})`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}

/** The undoing is at its end; gives how many went and how many stand under another import. */
export async function endUndo(trx: Trx, importId: string, at: Date): Promise<{ gone: number; passed: number }> {
  await sql`update measure.mention_import set undone_at = ${at} where id = ${importId}`.execute(trx)
  await sql`update measure.big_file set state = 'undone', undone_at = ${at}, touched_at = ${at}
    where mention_import_id = ${importId} and state = 'undoing'`.execute(trx)
  const { rows } = await sql<{ gone: number; passed: number }>`
    update measure.mention_undo set ended_at = ${at} where import_id = ${importId} returning gone, passed`.execute(trx)
  return rows[0]!
}
