import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { noteMessage } from '../actions/note-message.ts'
import { messagesOf } from '../store/initiative-messages.ts'

let base: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  base = await testDatabase()
  for (const id of ['ini_one', 'ini_two'])
    await sql`insert into plan.initiative (id, mode, title, concept, unit_id, owner_id, state, created_by, created_at, updated_at)
      values (${id}, 'real', 'Morgenmøtet', '{"kind":"text","text":""}', 'unt_kdi', 'per_owner', 'draft', 'per_owner', now(), now())`.execute(
      base.db,
    )
})
afterAll(() => base.drop())

const hear = (name: string, subject: string, initiativeId: string | null | undefined) =>
  base.db.transaction().execute((trx) =>
    noteMessage(trx, {
      ...{ id: 'evt_1', mode: 'real', unitId: null, actor: 'per_owner', at: new Date('2026-03-01T09:00:00Z') },
      ...{ name, subject, content: initiativeId === undefined ? {} : { initiativeId } },
    } as BusEvent),
  )

test('when messages are begun from an initiative, its course tells how many; one that moves on leaves it', async () => {
  await hear('message.drafted', 'msg_1', 'ini_one')
  await hear('message.drafted', 'msg_1', 'ini_one')
  await hear('message.drafted', 'msg_2', 'ini_one')
  await hear('message.drafted', 'msg_3', undefined)
  expect((await messagesOf(base.db, 'ini_one', null))?.count).toBe(2)
  await hear('message.origin-changed', 'msg_2', 'ini_two')
  await hear('message.origin-changed', 'msg_1', null)
  await hear('message.drafted', 'msg_4', 'ini_gone')
  expect(await messagesOf(base.db, 'ini_one', null)).toBeNull()
  expect((await messagesOf(base.db, 'ini_two', null))?.count).toBe(1)
})
