import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerMessage } from '../../../slices/message/http.ts'
import { draftMessage } from '../../../slices/message/index.ts'
import { aHouse, caller } from '../../../slices/message/test/house.ts'
import { personNames } from '../../../slices/organisation/index.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web
let asking: Caller
let messageId: string
const NAME = 'Kanari Vernetsen'
const TITLE = 'Besøkstider'

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await person(base.db, 'admin', 'kdi', ['administrator'])
  await sql`update organisation.person set protected = true, display_name = ${NAME} where id = 'per_adviser'`.execute(
    base.db,
  )
  const owner = await caller(base.db, 'adviser', varde.now())
  const made = await draftMessage(varde, owner, {
    ...{ unitId: 'unt_halden', kind: 'information', audienceKinds: ['staff'], language: 'nb', title: TITLE },
    body: [{ kind: 'paragraph', text: [{ text: 'Besøket er flyttet til fredag.' }] }],
    ...{ exercise: false, confidentiality: 'agency' },
  })
  messageId = made.id
  web = await createWeb(
    varde,
    async () => asking,
    () => 'recent',
  )
  registerMessage(web, varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

async function shownTo(who: string): Promise<string> {
  asking = await caller(base.db, who, varde.now())
  const pages = await Promise.all(['/api/messages', `/api/messages/${messageId}`].map((url) => web.inject({ url })))
  for (const page of pages) expect([who, page.statusCode, page.body.includes(TITLE)]).toEqual([who, 200, true])
  return pages.map(({ body }) => body).join()
}

it('when a protected person owns something that all may read, other units do not get the name', async () => {
  const stranger = await shownTo('stranger')
  expect(stranger).not.toContain(NAME)
  expect(stranger).toContain('Skjermet navn')
  for (const who of ['adviser', 'colleague', 'admin']) expect(await shownTo(who)).toContain(NAME)
})

it('when the system itself asks, it has the name: it calls and writes to people', async () => {
  expect((await personNames(base.db, ['per_adviser'])).get('per_adviser')).toBe(NAME)
})
