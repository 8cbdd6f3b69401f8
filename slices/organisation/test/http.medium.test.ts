import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerOrganisation } from '../http.ts'
import { callerOfPerson, importPack } from '../index.ts'
import { NOBODY_ASKS } from './test-house.ts'

const SHARED = process.env.VARDE_SHARED_DATA ?? join(import.meta.dirname, '../../../../shared/data')
let db: Database
let drop: () => Promise<void>
let web: Web
beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  const varde = testVarde(db)
  await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', varde.now()))
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

const ask = async (person: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) => {
  const answer = await web.inject({
    method,
    url,
    headers: { 'x-test-person': `per_${person}` },
    ...(payload ? { payload } : {}),
  })
  const type = String(answer.headers['content-type'])
  return { status: answer.statusCode, body: type.includes('json') ? answer.json() : answer.body }
}
const fileOf = (text: string | Buffer) => Buffer.from(text).toString('base64')

test('when nobody is signed in, nothing is shown', async () => {
  expect((await ask('none', 'GET', '/api/units')).status).toBe(401)
})

test('when anyone is signed in, the tree and who has which duty are open, people and union office are not', async () => {
  const tree = await ask('oslo-fengsel-001', 'GET', '/api/units')
  expect(tree.body.units.length).toBe(61)
  expect(tree.body.abilities).toEqual([])
  const unit = await ask('oslo-fengsel-001', 'GET', '/api/units/unt_halden-fengsel')
  const duties = unit.body.duties.map((held: { duty: string }) => held.duty)
  expect(duties).toContain('safety-delegate')
  expect(duties).not.toContain('union-representative')
  expect(unit.body.duties.some((held: { email: string | null }) => held.email)).toBe(false)
  expect((await ask('oslo-fengsel-001', 'GET', '/api/units/unt_halden-fengsel/people')).body.code).toBe(
    'organisation.not-your-unit',
  )
})

test('when the leader of the line looks, people, addresses and union office are there', async () => {
  const unit = await ask('region-ost-leder', 'GET', '/api/units/unt_halden-fengsel')
  expect(unit.body.abilities).toContain('edit-people')
  expect(unit.body.duties.map((held: { duty: string }) => held.duty)).toContain('union-representative')
  const people = await ask('region-ost-leder', 'GET', '/api/units/unt_halden-fengsel/people?search=verneombud')
  expect(people.body.total).toBe(1)
  expect(people.body.people[0].email).toBe('verneombud.halden-fengsel@kriminalomsorgen.example')
  expect((await ask('region-vest-leder', 'GET', '/api/units/unt_halden-fengsel')).body.abilities).toEqual([])
})

test('when a colleague is looked for by what the unit is called for short, those of it are found, and it is said how many fit', async () => {
  const asked = async (search: string) =>
    (await ask('oslo-fengsel-001', 'GET', `/api/colleagues?search=${encodeURIComponent(search)}`)).body
  const { people, total } = await asked('kdi')
  expect(people.map((one: { unitName: string }) => one.unitName)).toContain('Kriminalomsorgsdirektoratet')
  expect(total).toBeGreaterThanOrEqual(people.length)
  const many = await asked('fengsel')
  expect([many.people.length, many.total > 12]).toEqual([12, true])
})

test('when a file of units has faulty rows, each is explained and nothing is written', async () => {
  const csv =
    'navn;type;overordnet;kommune\nÅs fengsel;fengsel;Kriminalomsorgen region øst;Ås\n;fengsel;;\nX;slott;Nowhere;\n'
  const file = Buffer.from(csv, 'latin1').toString('base64')
  const dry = await ask('kdi-administrator', 'POST', '/api/units/import', { file, apply: false })
  expect(dry.body).toMatchObject({ encoding: 'iso-8859-1', separator: ';', applied: false })
  expect(dry.body.rows.map((row: { outcome: string }) => row.outcome)).toEqual(['new', 'faulty', 'faulty'])
  expect(dry.body.rows[0].name).toBe('Ås fengsel')
  expect(dry.body.rows[2].faults.map((fault: { code: string }) => fault.code)).toEqual([
    'kind-unknown',
    'parent-unknown',
  ])
  const refused = await ask('kdi-administrator', 'POST', '/api/units/import', { file, apply: true })
  expect(refused.body.code).toBe('organisation.import-has-faults')
  const applied = await ask('kdi-administrator', 'POST', '/api/units/import', { file, apply: true, skipFaulty: true })
  expect(applied.body.applied).toBe(true)
  const added = (await ask('kdi-leder', 'GET', '/api/units')).body.units.find(
    (unit: { name: string }) => unit.name === 'Ås fengsel',
  )
  expect(added).toMatchObject({ parentId: 'unt_region-ost', municipality: 'Ås', kind: 'prison' })
  expect((await ask('kdi-leder', 'POST', '/api/units/import', { file, apply: false })).status).toBe(403)
})

test('when what was exported is imported again, nothing changes', async () => {
  const csv = await ask('kdi-administrator', 'GET', '/api/units.csv')
  expect(csv.body.startsWith('\ufeffid;name;kind')).toBe(true)
  const dry = await ask('kdi-administrator', 'POST', '/api/units/import', { file: fileOf(csv.body), apply: false })
  const different = dry.body.rows.filter((row: { outcome: string }) => row.outcome !== 'same')
  expect(different).toEqual([])
})

test.skipIf(!existsSync(join(SHARED, 'organisation/units.csv')))(
  'when the public list of units is read, every row is understood',
  async () => {
    const file = readFileSync(join(SHARED, 'organisation/units.csv')).toString('base64')
    const dry = await ask('kdi-administrator', 'POST', '/api/units/import', { file, apply: false })
    expect(dry.body.rows.length).toBe(58)
    expect(dry.body.rows.filter((row: { outcome: string }) => row.outcome === 'faulty')).toEqual([])
  },
)

test('when somebody asks who approves, the answer follows the matrix', async () => {
  const url = '/api/authority/approvers?messageKind=information&unitId=unt_halden-fengsel&audienceKinds='
  expect((await ask('oslo-fengsel-001', 'GET', `${url}staff`)).body.waiting[0].personId).toBe(
    'per_halden-fengsel-leder',
  )
  expect((await ask('oslo-fengsel-001', 'GET', `${url}staff,press`)).body.required.level).toBe('directorate')
  const rule = {
    messageKind: 'notice',
    audienceKind: 'staff',
    fromLevel: 'unit',
    approverDuty: 'leader',
    approverLevel: 'region',
  }
  expect((await ask('kdi-leder', 'POST', '/api/authority', rule)).status).toBe(403)
  expect((await ask('kdi-administrator', 'POST', '/api/authority', rule)).status).toBe(200)
})

test('when people and absences are changed over the wire, the screen shows it', async () => {
  const unitId = 'unt_vik'
  const made = await ask('vik-leder', 'POST', '/api/people', {
    unitId,
    displayName: 'Test Testesen',
    mobile: '+47 00 00 00 99',
  })
  expect(made.status).toBe(200)
  const from = '2026-03-01T00:00:00Z'
  const absence = { personId: 'per_vik-pressekontakt', from, deputyId: made.body.id }
  expect((await ask('vik-leder', 'POST', '/api/absences', absence)).status).toBe(200)
  const unit = await ask('vik-leder', 'GET', `/api/units/${unitId}`)
  expect(unit.body.absences[0]).toMatchObject({ deputyName: 'Test Testesen', from: '2026-03-01T00:00:00.000Z' })
  expect(unit.body.duties.find((held: { duty: string }) => held.duty === 'press-contact').isAway).toBe(true)
  expect((await ask('vik-leder', 'GET', '/api/privacy')).body.records.length).toBeGreaterThan(8)
})

test('when an administrator changes a time of keeping, the words follow; what is no number of days cannot be changed', async () => {
  const change = { days: 730, reason: 'Vedtak i ledermøtet' }
  expect((await ask('oslo-fengsel-001', 'PUT', '/api/privacy/staff', change)).status).toBe(403)
  const kept = async () => {
    const { records } = (await ask('kdi-administrator', 'GET', '/api/privacy')).body
    return records.find((one: { kind: string }) => one.kind === 'staff')
  }
  expect(await kept()).toMatchObject({ abilities: ['change-time'], retentionDays: 365 })
  expect((await kept()).retentionNote.nb).toContain('Slettes et år etter')
  expect((await ask('kdi-administrator', 'PUT', '/api/privacy/staff', change)).status).toBe(200)
  expect((await kept()).retentionNote.nb).toContain('Slettes to år etter')
  const fixed = await ask('kdi-administrator', 'PUT', '/api/privacy/account', change)
  expect(fixed.body.code).toBe('organisation.time-not-set-here')
  expect((await ask('kdi-administrator', 'PUT', '/api/privacy/none', change)).body.code).toBe(
    'organisation.no-such-record',
  )
})
