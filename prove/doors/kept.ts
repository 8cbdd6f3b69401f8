import { sql } from 'kysely'
import { handOver } from '../../apps/server/test/speaking-house.ts'
import type { Database } from '../../kit/db/database.ts'
import { advanceDispatch } from '../../slices/dispatch/actions/advance-dispatch.ts'
import { done } from './course.ts'
import type { DoorsHouse } from './house.ts'
import { approvedRelease } from './message-courses.ts'
import type { Words } from './words.ts'

/** `embargo`: nothing is kept until its time. `frozen`: what somebody has said yes to may be written anew. */
export const KEPT_GUARDS = ['embargo', 'frozen'] as const
export type KeptGuard = (typeof KEPT_GUARDS)[number]
export const isKeptGuard = (guard: string | null): guard is KeptGuard => KEPT_GUARDS.some((one) => one === guard)

/**
 * Words that must not be outside, whatever else is: those of a release that has its yes and its dispatch and is under embargo until tomorrow, and
 * those that somebody puts into the database in the place of what was approved and is out.
 */
export async function keptBack(house: DoorsHouse, words: Words, without: string | null) {
  if (isKeptGuard(without)) await switchOff(house.db, without)
  const [early, approved, late] = [words.tag(), words.tag(), words.tag()]
  await release(house, early, { underEmbargo: true })
  const versionId = await release(house, approved, { underEmbargo: false })
  await sql`update message.version set editions = replace(editions::text, ${approved}, ${late})::jsonb where id = ${versionId}`
    .execute(house.db)
    .catch(refusedByTheDatabase)
  return [
    { tag: early, field: 'release under embargo' },
    { tag: late, field: 'approved words, written anew' },
  ]
}

/** Whoever keeps a version refuses; nothing else does. */
function refusedByTheDatabase(error: { code?: string }): void {
  if (error.code !== 'P0001' && error.code !== '23514') throw error
}

async function release(house: DoorsHouse, tag: string, { underEmbargo }: { underEmbargo: boolean }): Promise<string> {
  const { db, varde, people } = house
  const { id, versionId } = await approvedRelease(
    house,
    () => `Prøve ${tag}`,
    async () => undefined,
  )
  if (underEmbargo) await underEmbargoUntilTomorrow(db, { id, versionId, by: people[0].id })
  const wave = (name: string, group: string, publishes: string[]) => ({
    ...{ name, audiences: { groups: [group] }, channels: ['email', 'sms'], publishes, gate: { kind: 'with-start' } },
  })
  const waves = [wave('Egne ansatte', 'staff', []), wave('Pressen', 'press', ['press-room', 'webhook'])]
  const dispatch = await done<{ id: string }>(people[0].post('/api/dispatches', { versionId, waves }))
  await done(people[0].post(`/api/dispatches/${dispatch.id}/start`))
  await advanceDispatch(varde, dispatch.id)
  await handOver(db)
  await advanceDispatch(varde, dispatch.id)
  return versionId
}

async function underEmbargoUntilTomorrow(
  db: Database,
  { id, versionId, by }: Record<'id' | 'versionId' | 'by', string>,
) {
  await sql`insert into press.outlet (id, mode, name, email, made_at) values ('out_kept', 'real', 'Avisa som venter', 'a@example.no', now())`.execute(
    db,
  )
  await sql`insert into press.advance_copy
    (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by, given_at, state)
    values ('adv_kept', 'real', ${id}, ${versionId}, 'nb', 'out_kept', 'a@example.no', now() + interval '1 day', ${by}, now(), 'sent')`.execute(
    db,
  )
}

async function switchOff(db: Database, guard: KeptGuard): Promise<void> {
  if (guard === 'frozen') {
    await sql`alter table message.version disable trigger version_frozen`.execute(db)
    return
  }
  for (const view of ['press.public_embargo', 'press.public_release']) {
    const { rows } = await sql<{ says: string }>`select pg_get_viewdef(${view}::regclass) as says`.execute(db)
    // Every time that has not come is as one that has.
    const says = rows[0]!.says.replaceAll(
      /(embargo_until|until) (>|<=) clock_timestamp\(\)/g,
      (_, at: string, than: string) => `${at} ${than} 'infinity'::timestamptz`,
    )
    if (says === rows[0]!.says) throw new Error(`${view} keeps nothing by the clock`)
    await sql.raw(`create or replace view ${view} as ${says}`).execute(db)
  }
}
