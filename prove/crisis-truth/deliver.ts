import { sql } from 'kysely'
import type { Course } from './acts.ts'
import type { Here } from './counts.ts'
import { fallUnseen } from './fall-unseen.ts'
import { lettersThatCame } from './letters.ts'
import { randomOf } from './random.ts'
import { partsIn, roomsOf } from './rows.ts'

/** So far off is what is not due yet. */
const LATER = "interval '10 years'"

/**
 * The channels of the house take some of what is due, at times all of it, by SMTP and HTTP; what came is read (`letters.ts`). At times a fact
 * falls on a path that no action of the room has seen, before the engine looks: after own staff have all been told, or before anybody is.
 */
export async function deliver(here: Course): Promise<void> {
  const { random, seen, run } = here
  const ids = await dispatchesIn(here)
  if (ids.length === 0) return
  const isToFall = random.chance(0.5)
  const share = isToFall ? 10 : random.pick([3, 7, 10, 10])
  const salt = String(random.below(1000))
  // Drawn apart, so that the course is the same.
  const fallsFirst = isToFall && randomOf(run * 1000 + seen.delivered++).chance(0.34)
  if (fallsFirst) await fallUnseen(here)
  await take(here, ids, { share, salt })
  if (isToFall && !fallsFirst) await fallUnseen(here)
}

export const dispatchesIn = async (here: Here): Promise<string[]> =>
  (await Promise.all(roomsOf(here).map(partsIn))).flat().flatMap((one) => one.dispatchId ?? [])

type Some = { share: number; salt: string }

/** So many of ten of what is due are taken, and read. */
export async function take(here: Here, ids: readonly string[], { share, salt }: Some): Promise<void> {
  const { db, channels } = here
  // By what does not change from walk to walk: a new id would draw another lot.
  const { rows } = await sql<{ id: string }>`
    update dispatch.attempt a set due_at = a.due_at + ${sql.raw(LATER)} from dispatch.recipient r
     where r.id = a.recipient_id and a.state = 'prepared' and a.dispatch_id = any (${ids})
       and abs(hashtext(concat(${salt}::text, r.source, r.unit_id, r.display_name, r.email, r.language)) % 10) >= ${share}
    returning a.id`.execute(db)
  if (await isDue(here, ids)) await channels.run()
  const put = rows.map(({ id }) => id)
  if (put.length > 0)
    await sql`update dispatch.attempt set due_at = due_at - ${sql.raw(LATER)} where id = any (${put})`.execute(db)
  await lettersThatCame(here)
}

/** Is there anything that a channel could take, were it not kept? */
async function isDue({ db, varde }: Here, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from dispatch.attempt where dispatch_id = any (${ids}) and state = 'prepared' and channel in ('email', 'sms') and due_at <= ${varde.now()}
     limit 1`.execute(db)
  return rows.length > 0
}
