import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { saysYes, sayYes, waitingFor } from '../../../slices/approval/test/say-yes.ts'
import { registerOrganisation } from '../../../slices/organisation/http.ts'
import { callerOfPerson } from '../../../slices/organisation/index.ts'
import { codeOf, type PressHouse, pressHouse } from '../../../slices/press/test/desk.ts'
import { askContact, organisationEffects } from '../unit-contact.ts'

let house: PressHouse
let web: Web
const ADMIN = 'per_admin'
beforeAll(async () => {
  house = await pressHouse()
  const { varde, base } = house
  await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
    values (${ADMIN}, 'unt_kdi', 'Test Testesen (admin)', 'admin@example.no', '2020-01-01')`.execute(base.db)
  for (const duty of ['administrator', 'communication-leader'])
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${duty}-x`}, ${ADMIN}, 'unt_kdi', ${duty}, '2020-01-01')`.execute(base.db)
  await sql`update organisation.unit set duty_phone = '+4722000000', email = 'post@kdi.example' where id = 'unt_vik'`.execute(
    base.db,
  )
  web = await createWeb(
    varde,
    () => callerOfPerson(base.db, ADMIN, varde.now()),
    () => 'recent',
  )
  registerOrganisation(web, varde, { emptiedBy: async () => null, askContact })
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await house.drop()
})

const send = async (method: 'PATCH' | 'POST', url: string, payload: object) => {
  const answer = await web.inject({ method, url, payload })
  return { status: answer.statusCode, body: answer.json() }
}
const contactOf = async (where: string) => {
  const { rows } = await sql<{ name: string; phone: string | null; email: string | null }>`
    select name, duty_phone as phone, email from organisation.unit where id = ${where} or name = ${where}`.execute(
    house.base.db,
  )
  return rows[0]!
}
const admin = async () => (await callerOfPerson(house.base.db, ADMIN, house.varde.now()))!

test('when an administrator gives a unit another telephone and address, what stands holds until somebody else has said yes to what they read', async () => {
  const change = { shortName: 'Vik', dutyPhone: '+4755000000', email: 'vakt@vik.example' }
  expect((await send('PATCH', '/api/units/unt_vik', change)).status).toBe(200)
  const stands = { name: 'Vik fengsel', phone: '+4722000000', email: 'post@kdi.example' }
  expect(await contactOf('unt_vik')).toEqual(stands)
  const [waits] = await waitingFor(house.varde, await admin())
  expect(waits).toMatchObject({ kind: 'organisation.contact', subject: 'unt_vik', isOwn: true, mayDecide: false })
  expect(waits!.words.map(({ text }) => text)).toEqual([
    ...['Vik fengsel', '+4722000000', '+4755000000', 'post@kdi.example', 'vakt@vik.example'],
  ])
  expect(await codeOf(saysYes(house.varde, await admin(), organisationEffects, waits!.id))).toBe('approval.own')
  // Asked for anew, the first number can be said yes to no more.
  expect(await send('PATCH', '/api/units/unt_vik', { dutyPhone: '+4755000001' })).toMatchObject({ status: 200 })
  const [again, ...more] = await waitingFor(house.varde, await admin())
  expect(more).toEqual([])
  expect(await sayYes(house.varde, organisationEffects, { approvalId: again!.id })).not.toBe(ADMIN)
  expect(await contactOf('unt_vik')).toEqual({ name: 'Vik fengsel', phone: '+4755000001', email: 'vakt@vik.example' })
})

test('when the same is saved again, or a unit without a number gets another name, nobody is asked', async () => {
  const before = await contactOf('unt_vik')
  const same = { name: 'Vik fengsel', names: {}, dutyPhone: before.phone, email: before.email, region: 'Vest' }
  expect((await send('PATCH', '/api/units/unt_vik', same)).status).toBe(200)
  const { id } = (await send('POST', '/api/units', { name: 'Uten', kind: 'prison', parentId: 'unt_kdi' })).body
  expect((await send('PATCH', `/api/units/${id}`, { name: 'Uten nummer' })).status).toBe(200)
  expect((await contactOf(id)).name).toBe('Uten nummer')
  expect(await waitingFor(house.varde, await admin())).toEqual([])
  expect(await contactOf('unt_vik')).toEqual(before)
})

test('when a unit is added or a file of units is read in, names come at once and telephones wait', async () => {
  const made = { name: 'Ny avdeling', kind: 'prison', parentId: 'unt_kdi', dutyPhone: '+4755000002' }
  const { status, body } = await send('POST', '/api/units', made)
  expect(status).toBe(200)
  expect((await contactOf('Ny avdeling')).phone).toBeNull()
  const file = Buffer.from(
    'navn;type;overordnet;vakttelefon\nAnnen avdeling;fengsel;Vik fengsel;55 00 00 03\nVik fengsel;fengsel;;55 00 00 04\n',
  )
  const read = await send('POST', '/api/units/import', { file: file.toString('base64'), apply: true })
  expect(read.body).toMatchObject({ applied: true })
  expect((await contactOf('Annen avdeling')).phone).toBeNull()
  expect((await contactOf('unt_vik')).phone).toBe('+4755000001')
  const waiting = await waitingFor(house.varde, await admin())
  expect(waiting.map(({ title }) => title).toSorted()).toEqual(['Annen avdeling', 'Ny avdeling', 'Vik fengsel'])
  const [mine] = waiting.filter(({ subject }) => subject === body.id)
  await sayYes(house.varde, organisationEffects, { approvalId: mine!.id })
  expect((await contactOf('Ny avdeling')).phone).toBe('+4755000002')
})

const made = async (name: string, more: object = {}) =>
  (await send('POST', '/api/units', { name, kind: 'prison', parentId: 'unt_kdi', ...more })).body.id as string
const waitsOf = async (id: string) =>
  (await waitingFor(house.varde, await admin())).find(({ subject }) => subject === id) ?? null
const yesTo = async (id: string) => sayYes(house.varde, organisationEffects, { approvalId: (await waitsOf(id))!.id })
const withNumber = async (name: string, dutyPhone: string) => {
  const id = await made(name, { dutyPhone })
  await yesTo(id)
  return id
}

test('when a unit has become another before the yes to its number, the yes is refused and it is asked anew', async () => {
  const id = await made('Kurslokale', { dutyPhone: '+4755000010' })
  const other = { name: 'Region øst, vakt', kind: 'region' }
  expect((await send('PATCH', `/api/units/${id}`, other)).status).toBe(200)
  expect(await codeOf(yesTo(id))).toBe('approval.changed-meanwhile')
  expect((await contactOf(id)).phone).toBeNull()
  await send('PATCH', `/api/units/${id}`, { dutyPhone: '+4755000010' })
  expect((await waitsOf(id))!.words.map(({ text }) => text)).toContain('Region øst, vakt')
  await yesTo(id)
  expect((await contactOf(id)).phone).toBe('+4755000010')
})

test('when a unit has its number on the open pages, another name in any language waits for the same yes, its day and reason too', async () => {
  const id = await withNumber('Ila fengsel', '+4755000011')
  const change = { name: 'Ila', names: { en: 'Ila Prison' }, from: '2026-03-01', reason: 'Kortere' }
  await sql`update organisation.unit set changed_on = '2026-02-01', valid_from = '2026-02-01' where id = ${id}`.execute(
    house.base.db,
  )
  expect((await send('PATCH', `/api/units/${id}`, change)).status).toBe(200)
  expect((await contactOf(id)).name).toBe('Ila fengsel')
  expect((await waitsOf(id))!.words.map(({ language, part, text }) => [part, language, text])).toEqual([
    ...[
      ['unit-name-now', 'nb', 'Ila fengsel'],
      ['unit-name', 'nb', 'Ila'],
    ],
    ...[
      ['unit-name-now', 'en', 'Ila fengsel'],
      ['unit-name', 'en', 'Ila Prison'],
    ],
    ...[
      ['number-now', 'nb', '+4755000011'],
      ['number', 'nb', '+4755000011'],
    ],
    ...[
      ['number-email-now', 'nb', '–'],
      ['number-email', 'nb', '–'],
    ],
  ])
  await yesTo(id)
  expect((await contactOf(id)).name).toBe('Ila')
  const { rows } =
    await sql`select name, valid_to, reason from organisation.unit_history where unit_id = ${id}`.execute(house.base.db)
  expect(rows).toEqual([{ name: 'Ila fengsel', valid_to: '2026-03-01', reason: 'Kortere' }])
})

test('when the duty has a number of its own for the unit, another name waits as well', async () => {
  const id = await made('Med vakt')
  await sql`insert into press.duty_number (unit_id, primary_phone, is_duty_number, changed_by, changed_at)
    values (${id}, '+4755000012', true, ${ADMIN}, now())`.execute(house.base.db)
  await send('PATCH', `/api/units/${id}`, { name: 'Med en annen vakt' })
  expect((await contactOf(id)).name).toBe('Med vakt')
  expect(await waitsOf(id)).not.toBeNull()
})

test('when another living unit has the name in some language, neither a form, a file nor a yes gives it to a second', async () => {
  const bergen = await made('Bergen fengsel', { names: { en: 'Bergen Prison' } })
  const taken = { status: 409, body: { code: 'organisation.name-taken' } }
  const unit = { kind: 'prison', parentId: 'unt_kdi' }
  expect(await send('POST', '/api/units', { ...unit, name: ' BERGEN  fengsel' })).toMatchObject(taken)
  expect(await send('POST', '/api/units', { ...unit, name: 'X', names: { en: 'bergenprison' } })).toMatchObject(taken)
  const oslo = await made('Oslo fengsel')
  expect(await send('PATCH', `/api/units/${oslo}`, { name: 'bergen fengsel' })).toMatchObject(taken)
  const file = Buffer.from(`id;navn;type\n${oslo};Bergen\u00a0Fengsel;fengsel\n`).toString('base64')
  const read = await send('POST', '/api/units/import', { file, apply: false })
  expect(read.body.rows[0].faults).toEqual([{ code: 'name-taken', column: 'name', value: 'Bergen\u00a0Fengsel' }])
  const [one, two] = [await withNumber('Første', '+4755000013'), await withNumber('Andre', '+4755000014')]
  for (const id of [one, two]) await send('PATCH', `/api/units/${id}`, { name: 'Begge' })
  await yesTo(one)
  expect(await codeOf(yesTo(two))).toBe('organisation.name-taken')
  await send('POST', `/api/units/${bergen}/close`, {})
  expect((await send('PATCH', `/api/units/${oslo}`, { name: 'Bergen fengsel' })).status).toBe(200)
})

test('when a number waits and the address or the whole form is saved after it, what waits goes along', async () => {
  const id = await made('Vadsø', { dutyPhone: '+4755000015' })
  await send('PATCH', `/api/units/${id}`, { email: 'vakt@vadso.example' })
  await send('PATCH', `/api/units/${id}`, { name: 'Vadsø', dutyPhone: null, email: 'ny@vadso.example' })
  await yesTo(id)
  expect(await contactOf(id)).toEqual({ name: 'Vadsø', phone: '+4755000015', email: 'ny@vadso.example' })
})

test('when the number of a unit is somebody’s own mobile, it is refused in a form, in a file and at the yes', async () => {
  await sql`update organisation.person set mobile = '+4740000098' where id = ${ADMIN}`.execute(house.base.db)
  const id = await made('Tromsø')
  const refused = { status: 422, body: { code: 'organisation.number-is-persons' } }
  expect(await send('PATCH', `/api/units/${id}`, { dutyPhone: '400 00 098' })).toMatchObject(refused)
  const unit = { name: 'Ny', kind: 'prison', parentId: 'unt_kdi', dutyPhone: '+47 40000098' }
  expect(await send('POST', '/api/units', unit)).toMatchObject(refused)
  const file = Buffer.from('navn;type;vakttelefon\nTromsø;fengsel;40000098\n').toString('base64')
  const read = await send('POST', '/api/units/import', { file, apply: false })
  expect(read.body.rows[0].faults).toMatchObject([{ code: 'phone-persons', column: 'dutyPhone' }])
  await send('PATCH', `/api/units/${id}`, { dutyPhone: '+4740000097' })
  await sql`update organisation.person set mobile = '+4740000097' where id = ${ADMIN}`.execute(house.base.db)
  expect(await codeOf(yesTo(id))).toBe('organisation.number-is-persons')
})

test('when a unit is changed, gets one below it and is said yes to at the same moment, nobody meets a fault of the server', async () => {
  const id = await made('Samtidig')
  for (let round = 0; round < 6; round++) {
    await send('PATCH', `/api/units/${id}`, { dutyPhone: `+475500010${round}` })
    const approvalId = (await waitsOf(id))!.id
    const [changed, below, yes] = await Promise.all([
      send('PATCH', `/api/units/${id}`, { dutyPhone: `+475500020${round}`, region: `Region ${round}` }),
      send('POST', '/api/units', { name: `Under ${round}`, kind: 'prison', parentId: id }),
      sayYes(house.varde, organisationEffects, { approvalId }).then(
        () => 'done',
        (error) => error.code,
      ),
    ])
    expect([changed.status, below.status]).toEqual([200, 200])
    expect(['done', 'approval.decided', 'approval.changed-meanwhile']).toContain(yes)
  }
})

const HELD = 'organisation.name-holds-contact'
test.each([
  [{ name: 'Halden fengsel, pressen ringer +47 90 00 00 01', dutyPhone: '+47 90 00 00 01' }],
  [{ name: 'Halden fengsel, ring 800 00 077', dutyPhone: null }],
  [{ name: 'Halden fengsel +46 70 123 45 67' }],
  [{ names: { en: 'Halden Prison 9O OO OO 77' } }],
  [{ names: { nn: 'Halden fengsel post@halden.example' }, email: 'post@halden.example' }],
  [{ shortName: 'Ring +4722000000' }],
  [{ region: 'Se www.halden.example' }],
])('when a name of a unit holds a number or an address, %j, it is refused with what to do', async (change) => {
  const before = await contactOf('unt_vik')
  expect((await send('PATCH', '/api/units/unt_vik', change)).body).toMatchObject({ code: HELD })
  const added = { name: 'Prøve', kind: 'prison', parentId: 'unt_kdi', ...change }
  expect((await send('POST', '/api/units', added)).body).toMatchObject({ code: HELD })
  expect(await contactOf('unt_vik')).toEqual(before)
})

test('when a file names a unit with a number, its row is faulty, and the others can be read in', async () => {
  const file = Buffer.from(
    'navn;type;overordnet\nRing 90000001;fengsel;Vik fengsel\nTredje avdeling;fengsel;Vik fengsel\n',
  ).toString('base64')
  const dry = await send('POST', '/api/units/import', { file, apply: false })
  expect(dry.body.rows.map((row: { faults: { code: string }[] }) => row.faults.map(({ code }) => code))).toEqual([
    ['name-holds-contact'],
    [],
  ])
  expect((await send('POST', '/api/units/import', { file, apply: true, skipFaulty: true })).status).toBe(200)
  expect((await contactOf('Tredje avdeling')).name).toBe('Tredje avdeling')
})

test.each(['x'.repeat(20_000), 'ring oss', '12', '+47 77 00 00 09 eller 10'])(
  'when the telephone of a unit is no number, it is refused',
  async (dutyPhone) => {
    const { status, body } = await send('PATCH', '/api/units/unt_vik', { dutyPhone })
    expect([status, body.code].join(' ')).toMatch(/^4\d\d (?:organisation\.phone-wrong|request\.invalid)$/)
  },
)

test('when a telephone is written with spaces it is the same number, and an empty one is none: the one who says yes reads so', async () => {
  const id = await withNumber('Med mellomrom', '55 00 00 16')
  expect((await contactOf(id)).phone).toBe('+4755000016')
  expect((await send('PATCH', `/api/units/${id}`, { dutyPhone: '55 00 00 16' })).status).toBe(200)
  await sql`update organisation.unit set duty_phone = '55 00 00 16' where id = ${id}`.execute(house.base.db)
  expect((await send('PATCH', `/api/units/${id}`, { dutyPhone: '+4755000016' })).status).toBe(200)
  expect(await waitsOf(id)).toBeNull()
  expect((await send('PATCH', `/api/units/${id}`, { dutyPhone: ' ' })).status).toBe(200)
  const { words } = (await waitsOf(id))!
  expect(words.filter(({ part }) => part.startsWith('number')).map(({ text }) => text)).toEqual([
    ...['55 00 00 16', '–', '–', '–'],
  ])
  await yesTo(id)
  expect((await contactOf(id)).phone).toBeNull()
})
