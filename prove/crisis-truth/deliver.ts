import { sql } from 'kysely'
import type { Here } from './counts.ts'
import { endedIn, falseIn, partsIn } from './rows.ts'

/**
 * The channels take some of what is due, as they claim it: of dispatches that run, in waves that are open. What leaves now must be true
 * now, and stand in the room as on its way or out. At times a fact falls on a path that no action of the room has seen, before the engine looks.
 */
export async function deliver(here: Here): Promise<void> {
  const { db, random, fault } = here
  const parts = await partsIn(here)
  const ids = parts.flatMap((one) => one.dispatchId ?? [])
  if (ids.length === 0) return
  // When a fact is to fall unseen, own staff have all been told: nothing but the room's word then keeps the rest.
  const isToFall = random.chance(0.5)
  const share = isToFall ? 10 : random.pick([3, 7, 10, 10])
  const salt = String(random.below(1000))
  // By what does not change from walk to walk: a new id would draw another lot.
  const { rows } = await sql<{ dispatchId: string }>`
    update dispatch.recipient r set state = 'submitted' from dispatch.wave w, dispatch.dispatch d
     where w.id = r.wave_id and w.state = 'open' and r.state = 'waiting' and d.id = r.dispatch_id and d.state = 'running'
       and d.id = any (${ids})
       and abs(hashtext(concat(${salt}::text, r.source, r.unit_id, r.display_name, r.email, r.language)) % 10) < ${share}
    returning r.dispatch_id as "dispatchId"`.execute(db)
  await sql`update dispatch.attempt a set state = 'submitted' from dispatch.recipient r
             where r.id = a.recipient_id and r.state = 'submitted' and a.state = 'prepared' and r.dispatch_id = any (${ids})`.execute(
    db,
  )
  const untrue = await falseIn(here)
  const ended = await endedIn(here)
  for (const { dispatchId } of rows) {
    const { statementId, number } = parts.find((one) => one.dispatchId === dispatchId)!
    if (untrue.has(statementId) || ended.has(statementId))
      fault('falseLeft', `statement ${number} left, ${untrue.has(statementId) ? 'not confirmed' : 'ended in the room'}`)
  }
  if (isToFall) await fallUnseen(here)
}

/** A fact that something on its way rests on falls behind the room's back; only the engine can know. */
async function fallUnseen({ db, crisisId }: Here): Promise<void> {
  await sql`update crisis.fact set state = 'unconfirmed' where id in (
      select u.fact_id from crisis.statement_fact u join crisis.statement s on s.id = u.statement_id
       where s.crisis_id = ${crisisId} and s.state = 'going' order by s.number, u.fact_id limit 1)
    and not exists (select from crisis.statement w where w.crisis_id = ${crisisId} and w.state = 'waiting')`.execute(db)
}
