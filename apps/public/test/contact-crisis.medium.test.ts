import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { dayText, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { aHouse, caller } from '../../../slices/crisis/test/house.ts'
import { givenStatus } from '../../../slices/crisis/test/status-house.ts'
import { previewContact } from '../../../slices/press/actions/preview-contact.ts'
import { refreshAnsweringNow } from '../../../slices/press/actions/refresh-answering.ts'
import { registerPublic } from '../register-public.ts'
import { nextLook } from './press-house.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let publicDb: ReturnType<typeof databaseOn>
let varde: ReturnType<typeof testVarde>
let web: Web
const NOW = new Date()
const ongoing = (title: string) => ({
  ...{ texts: { nb: { title, text: 'Alle er ute.' } }, phase: 'ongoing' as const },
  nextAt: new Date(NOW.getTime() + 3_600_000).toISOString(),
})
const over = (title: string) => ({
  texts: { nb: { title, text: 'Det er over.' } },
  phase: 'over' as const,
  nextAt: null,
})

/** Everything public that a crisis could change, as it stands at the next look. */
async function shown(): Promise<Record<string, string>> {
  await nextLook()
  const paths = ['/presserom/kontakt', '/presserom/kontakt?sprak=en', '/presserom', '/status', '/status/feed.json']
  const pages = await Promise.all(paths.map(async (path) => [path, (await web.inject(path)).body]))
  return Object.fromEntries(pages)
}
/** Whether staff are told inside that the telephone is answered whatever its hours. */
const inside = async () => (await previewContact(varde, await caller(database.db, 'head', NOW), NOW)).anyHour
const contact = async () => (await shown())['/presserom/kontakt']!

beforeAll(async () => {
  database = await testDatabase()
  publicDb = databaseOn(poolOf({ connection: database.connection, max: 3, role: 'varde_public' }))
  varde = testVarde(database.db, { at: NOW.toISOString(), env: { VARDE_BASE_URL: 'https://varde.example.no' } })
  await aHouse(database.db)
  // One day three weeks ahead, so that what the hours say is the same as long as the test runs.
  const day = dayText(wallClock(NOW.getTime()).day + 21).slice(5)
  await sql`insert into duty.telephone_hours (id, season_from, season_to, weekdays, opens, closes, on_holidays)
    values ('tel_test', ${day}, ${day}, '{1,2,3,4,5,6,7}', '08:00', '15:00', true)`.execute(database.db)
  await sql`update organisation.unit set duty_phone = '+4722000000' where id = 'unt_kdi'`.execute(database.db)
  await refreshAnsweringNow(varde)
  web = await createWeb(varde, async () => null)
  registerPublic(web, varde, publicDb)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await publicDb.destroy()
  await database.drop()
})

test('when a crisis is not yet public, nothing public changes; when it is, contact and hours follow it until it is over', async () => {
  const before = await shown()
  expect(before['/presserom/kontakt']).toContain('Utenom åpningstiden')
  const { say } = await givenStatus(varde)
  expect(await shown()).toEqual(before)
  expect(await inside()).toBe(false)

  await say(ongoing('Brann i verkstedet'))
  const page = await contact()
  expect(page).toContain('Brann i verkstedet')
  expect(page).toMatch(/svarer halden nå/)
  // The large number is somebody's: the one who answers for all else.
  expect(page).toMatch(/class="tel">.*<\/p>\s*<p>\w+ svarer på denne telefonen nå/)
  expect(page).not.toContain('Utenom åpningstiden')
  expect(page).not.toMatch(/stengt/i)
  expect(await inside()).toBe(true)
  await say(over('Brannen er slukket'))
  expect(await inside()).toBe(false)
  expect(await contact()).toBe(before['/presserom/kontakt'])
})

test('when it is an exercise, contact and hours stay as they are', async () => {
  const before = await contact()
  const { say } = await givenStatus(varde, { participantIds: ['per_press', 'per_leader'] })
  await say(ongoing('Øvelse'))
  expect(await contact()).toBe(before)
  expect(await inside()).toBe(false)
})

test('when much is said of one crisis, another that still goes on stays on the page', async () => {
  const quiet = await givenStatus(varde)
  await quiet.say(ongoing('Strømmen er borte'))
  const loud = await givenStatus(varde)
  await loud.say(ongoing('Uro i luftegården'))
  await sql`insert into crisis.status_version
      (id, crisis_id, number, phase, texts, next_at, written_by, written_at, approved_by, approved_at)
    select 'stv_more' || n, crisis_id, n, phase, texts, next_at, written_by, written_at, approved_by, approved_at
      from crisis.status_version, generate_series(2, 520) n where crisis_id = ${loud.crisisId}`.execute(varde.db)
  const pages = await shown()
  expect(pages['/presserom/kontakt']).toContain('Strømmen er borte')
  expect(pages['/status']).toContain('Strømmen er borte')
})
