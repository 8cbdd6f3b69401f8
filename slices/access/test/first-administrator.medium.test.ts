import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFirstAdministratorLink } from '../actions/first-administrator.ts'
import { type AccessHouse, accessHouse, browser, PASSWORD } from './people.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await accessHouse()
  await sql`delete from organisation.unit where id = ${house.prison}`.execute(house.db)
  await sql`delete from organisation.unit`.execute(house.db)
})
afterAll(() => house.stop())

const tokenIn = (link: string | null) => new URL(link ?? '').hash.slice(1)
const wish = {
  name: 'Test Testesen',
  email: 'Forst@example.no',
  password: PASSWORD,
  language: 'nb',
  unitName: 'Direktoratet',
}

test('when nobody has an account, the link from the console makes the first administrator, once', async () => {
  const old = tokenIn(await createFirstAdministratorLink(house.varde))
  const token = tokenIn(await createFirstAdministratorLink(house.varde))
  const visitor = browser(house.web)
  const make = (change: object) => visitor.post('/api/access/first-administrator', { ...wish, ...change })
  expect((await make({ token: old })).statusCode).toBe(404)
  expect((await visitor.post('/api/access/links/read', { token })).json()).toMatchObject({ needsUnit: true })
  expect((await make({ token, password: 'kort' })).json().code).toBe('access.password-too-short')
  expect((await make({ token, unitName: '' })).json().code).toBe('access.unit-name')
  expect((await make({ token })).statusCode).toBe(200)
  expect((await make({ token })).statusCode).toBe(404)
  await visitor.signIn('forst@example.no')
  const me = (await visitor.get('/api/me')).json()
  expect(me.person.unit.name).toBe('Direktoratet')
  expect(me.duties).toMatchObject([{ duty: 'administrator', unitName: 'Direktoratet' }])
  expect(await createFirstAdministratorLink(house.varde)).toBe(null)
})
