import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { forgetOldImports } from '../actions/undo-people-import.ts'
import { registerOrganisation } from '../http.ts'
import { callerOfPerson } from '../index.ts'
import { aPerson, aUnit } from './organisation.ts'
import { eventsOf, NOBODY_ASKS } from './test-house.ts'

let db: Database
let drop: () => Promise<void>
let web: Web
let varde: ReturnType<typeof testVarde>
let admin: string
beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  varde = testVarde(db)
  await aUnit(db, 'kdi', 'directorate')
  await aUnit(db, 'halden', 'prison', 'unt_kdi')
  await aUnit(db, 'oslo', 'prison', 'unt_kdi')
  admin = await aPerson(db, 'unt_kdi', ['administrator'], { email: 'admin@example.no', name: 'Test Admin' })
  web = await createWeb(
    varde,
    (request) => callerOfPerson(db, String(request.headers['x-test-person']), varde.now()),
    () => 'recent',
  )
  registerOrganisation(web, varde, {
    emptiedBy: async () => null,
    askContact: NOBODY_ASKS,
  })
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await drop()
})

async function send(text: string, how: object = { apply: true }, person = admin) {
  const answer = await web.inject({
    method: 'POST',
    url: '/api/people/import',
    headers: { 'x-test-person': person },
    payload: { file: Buffer.from(text).toString('base64'), apply: false, ...how },
  })
  const body = answer.json()
  const of = (outcome: string) => (body.rows ?? []).filter((row: { outcome: string }) => row.outcome === outcome).length
  return { status: answer.statusCode, body, of }
}
const undo = (id: string, person = admin) =>
  web.inject({ method: 'POST', url: `/api/people/imports/${id}/undo`, headers: { 'x-test-person': person } })
const here = async () => {
  const { rows } = await sql<{ name: string; unit: string; title: string }>`
    select display_name as name, unit_id as unit, title from organisation.person
    where valid_to is null order by display_name`.execute(db)
  return rows
}

test('when a file is tried, nothing is written; applied it is, and the same file again changes nothing', async () => {
  const file = 'navn;e-post;enhet;stilling\nTest En;en@example.no;halden;Betjent\nTest To;;oslo;\n'
  const before = await here()
  expect((await send(file, {})).of('new')).toBe(2)
  expect(await here()).toEqual(before)
  const applied = await send(file)
  expect(applied.body).toMatchObject({ applied: true })
  expect(await here()).toHaveLength(before.length + 2)
  expect((await send(file)).of('same')).toBe(2)
  expect(await here()).toHaveLength(before.length + 2)
  const [added] = applied.body.rows
  expect(added).not.toHaveProperty('values')
  expect(await eventsOf(db, applied.body.importId)).toEqual(['organisation.people-imported'])
})

test('when the file has empty lines, each row is told by the line it stands on', async () => {
  const dry = await send('navn;enhet\n\nTest Linje;halden\n\n\nTest Feil;slottet\n', {})
  const lines = dry.body.rows.flatMap((row: { line: number | null }) => row.line ?? [])
  expect(lines).toEqual([3, 6])
})

test('when a row is faulty, nothing of the file is written before somebody chooses to skip it', async () => {
  const file = 'navn,e-post,enhet\nTest Tre,tre@example.no,halden\nTest Fire,fire,halden\n'
  const refused = await send(file)
  expect(refused.body.code).toBe('organisation.import-has-faults')
  expect((await here()).some((one) => one.name === 'Test Tre')).toBe(false)
  expect((await send(file, { apply: true, skipFaulty: true })).status).toBe(200)
  expect((await here()).some((one) => one.name === 'Test Tre')).toBe(true)
})

test('when those who do not stand in the file are ended, they are as many as were seen, and nobody with a duty', async () => {
  await aPerson(db, 'unt_oslo', ['press-contact'], { email: 'vakt@example.no', name: 'Test Vakt' })
  await aPerson(db, 'unt_oslo', [], { email: 'borte@example.no', name: 'Test Borte' })
  const file = 'navn;e-post;enhet\nTest To;;oslo\n'
  const dry = await send(file, {})
  expect([dry.of('gone'), dry.of('kept')]).toEqual([1, 1])
  expect((await send(file, { apply: true, closeGone: 2 })).body.code).toBe('organisation.gone-changed')
  const faulty = `${file}Test X;feil;oslo\n`
  expect((await send(faulty, { apply: true, skipFaulty: true, closeGone: 1 })).body.code).toBe(
    'organisation.gone-with-faults',
  )
  const applied = await send(file, { apply: true, closeGone: 1 })
  const names = (await here()).map((one) => one.name)
  expect(names).toContain('Test Vakt')
  expect(names).not.toContain('Test Borte')
  expect((await undo(applied.body.importId)).json()).toEqual({ undone: 1, left: 0 })
  expect((await here()).map((one) => one.name)).toContain('Test Borte')
})

test('when a file is undone, all is as before but for what was changed since, and it is undone once', async () => {
  const before = await here()
  const applied = await send(
    'navn;e-post;enhet;stilling\nTest En;en@example.no;oslo;Leder\nTest Ny;ny@example.no;oslo;\nTest Tre;tre@example.no;halden;Kokk\n',
  )
  expect([applied.of('new'), applied.of('changed')]).toEqual([1, 2])
  await sql`update organisation.person set title = 'Inspektør' where email = 'tre@example.no'`.execute(db)
  const undone = await undo(applied.body.importId)
  expect(undone.json()).toEqual({ undone: 2, left: 1 })
  expect(await here()).toEqual(before.map((one) => (one.name === 'Test Tre' ? { ...one, title: 'Inspektør' } : one)))
  expect((await undo(applied.body.importId)).statusCode).toBe(404)
})

test('when the time to undo is over, what people were called before is forgotten', async () => {
  const applied = await send('navn;e-post;enhet;stilling\nTest En;en@example.no;halden;Sjef\n')
  varde.setClock('2026-04-10T09:00:00Z')
  await forgetOldImports(varde)
  varde.setClock('2026-03-10T09:00:00Z')
  const list = await web.inject({ url: '/api/people/imports', headers: { 'x-test-person': admin } })
  const row = list.json().imports.find((one: { id: string }) => one.id === applied.body.importId)
  expect(row).toMatchObject({ changed: 1, canUndo: false, by: 'Test Admin' })
  expect((await undo(applied.body.importId)).statusCode).toBe(404)
})

test('when somebody else than an administrator comes with a file, it is refused, also to see and to undo', async () => {
  const leader = await aPerson(db, 'unt_kdi', ['leader'])
  expect((await send('navn;enhet\nX;halden\n', {}, leader)).status).toBe(403)
  expect((await undo('pim_none', leader)).statusCode).toBe(403)
  const list = await web.inject({ url: '/api/people/imports', headers: { 'x-test-person': leader } })
  expect(list.statusCode).toBe(403)
})

test('when a whole agency comes in one file, it is there once, and gone again when it is undone', async () => {
  const rows = Array.from({ length: 6000 }, (_, at) => `Test ${at};p${at}@example.no;halden`)
  const applied = await send(`navn;e-post;enhet\n${rows.join('\n')}\n`)
  expect(applied.of('new')).toBe(6000)
  expect((await undo(applied.body.importId)).json()).toEqual({ undone: 6000, left: 0 })
})
