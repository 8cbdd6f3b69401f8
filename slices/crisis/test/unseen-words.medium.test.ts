import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { registerCrisis } from '../http.ts'
import { aHouse, caller, declaration } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  web = await createWeb(varde, () => caller(base.db, 'press', START))
  registerCrisis(web, varde, {
    proveEvents: () => Promise.reject(new Error('no log')),
    emptyEvents: async () => undefined,
  })
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

it('when words are of signs that nobody sees, they are no words; what hides or turns what stands beside it is gone', async () => {
  const { crisisId } = await declareCrisis(varde, await caller(base.db, 'officer', START), declaration())
  const put = async (text: string) =>
    web.inject({
      method: 'POST',
      url: `/api/crises/${crisisId}/facts`,
      payload: { state: 'unconfirmed', text, source: 'Vakten', counter: '', police: 'none' },
    })
  expect((await put('\u200B\u202E')).statusCode).toBe(422)
  expect((await put('Ingen er \u202Eskadd\u202C')).statusCode).toBe(201)
  const { facts } = await viewCrisis(varde, await caller(base.db, 'press', START), crisisId)
  expect(facts.map(({ text }) => text)).toEqual(['Ingen er skadd'])
})
