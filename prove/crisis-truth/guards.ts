import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'

/**
 * What can be switched off, each in the database, so that no code of the house is another than the one that runs. `hold`: the engine is
 * told of nothing by the room. `ending`: what the room ends stays as it was in the message slice. `held`: the general choice does not know
 * that a room holds a text.
 */
export const GUARDS = ['hold', 'ending', 'held'] as const

export async function switchOff(db: Database, guard: string | null): Promise<void> {
  if (guard === 'hold')
    await sql`create or replace view crisis.public_hold as
      select null::text as version_id, null::text as crisis_id, null::text as code, null::timestamptz as from_at where false`.execute(
      db,
    )
  if (guard === 'ending') {
    await sql`create function message.keep_open() returns trigger language plpgsql as $$
      begin if new.state = 'withdrawn' then return old; end if; return new; end $$`.execute(db)
    await sql`create trigger keep_open before update on message.message for each row execute function message.keep_open()`.execute(
      db,
    )
    await sql`create function message.keep_asked() returns trigger language plpgsql as $$
      begin if new.decision = 'ended' then return old; end if; return new; end $$`.execute(db)
    await sql`create trigger keep_asked before update on message.approval for each row execute function message.keep_asked()`.execute(
      db,
    )
  }
  // Read as if no room held anything, once the yes is given: the room has sent what it sends by then.
  if (guard === 'held')
    await sql`create function message.forget_room() returns trigger language plpgsql as $$
      begin if new.state = 'approved' then new.held_by := null; end if; return new; end $$`
      .execute(db)
      .then(() =>
        sql`create trigger forget_room before update on message.message for each row execute function message.forget_room()`.execute(
          db,
        ),
      )
}
