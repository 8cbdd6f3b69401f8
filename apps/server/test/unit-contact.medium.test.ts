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
  const change = { name: 'Vik fengsel', dutyPhone: '+4755000000', email: 'vakt@vik.example' }
  expect((await send('PATCH', '/api/units/unt_vik', change)).status).toBe(200)
  const stands = { name: 'Vik fengsel', phone: '+4722000000', email: 'post@kdi.example' }
  expect(await contactOf('unt_vik')).toEqual(stands)
  const [waits] = await waitingFor(house.varde, await admin())
  expect(waits).toMatchObject({ kind: 'organisation.contact', subject: 'unt_vik', isOwn: true, mayDecide: false })
  expect(waits!.words.map(({ text }) => text)).toEqual([
    ...['+4722000000', '+4755000000', 'post@kdi.example', 'vakt@vik.example'],
  ])
  expect(await codeOf(saysYes(house.varde, await admin(), organisationEffects, waits!.id))).toBe('approval.own')
  // Asked for anew, the first number can be said yes to no more.
  expect(await send('PATCH', '/api/units/unt_vik', { dutyPhone: '+4755000001' })).toMatchObject({ status: 200 })
  const [again, ...more] = await waitingFor(house.varde, await admin())
  expect(more).toEqual([])
  expect(await sayYes(house.varde, organisationEffects, { approvalId: again!.id })).not.toBe(ADMIN)
  expect(await contactOf('unt_vik')).toEqual({ ...stands, phone: '+4755000001' })
})

test('when the same is saved again, or only the name is another, nobody is asked', async () => {
  const before = await contactOf('unt_vik')
  const same = { name: 'Vik', dutyPhone: before.phone, email: before.email }
  expect((await send('PATCH', '/api/units/unt_vik', same)).status).toBe(200)
  expect(await waitingFor(house.varde, await admin())).toEqual([])
  expect(await contactOf('unt_vik')).toEqual({ ...before, name: 'Vik' })
})

test('when a unit is added or a file of units is read in, names come at once and telephones wait', async () => {
  const made = { name: 'Ny avdeling', kind: 'prison', parentId: 'unt_kdi', dutyPhone: '+4755000002' }
  const { status, body } = await send('POST', '/api/units', made)
  expect(status).toBe(200)
  expect((await contactOf('Ny avdeling')).phone).toBeNull()
  const file = Buffer.from(
    'navn;type;overordnet;vakttelefon\nAnnen avdeling;fengsel;Vik;55 00 00 03\nVik;fengsel;;55 00 00 04\n',
  )
  const read = await send('POST', '/api/units/import', { file: file.toString('base64'), apply: true })
  expect(read.body).toMatchObject({ applied: true })
  expect((await contactOf('Annen avdeling')).phone).toBeNull()
  expect((await contactOf('unt_vik')).phone).toBe('+4755000001')
  const waiting = await waitingFor(house.varde, await admin())
  expect(waiting.map(({ title }) => title).toSorted()).toEqual(['Annen avdeling', 'Ny avdeling', 'Vik'])
  const [mine] = waiting.filter(({ subject }) => subject === body.id)
  await sayYes(house.varde, organisationEffects, { approvalId: mine!.id })
  expect((await contactOf('Ny avdeling')).phone).toBe('+4755000002')
})
