import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { person, unit } from '../../organisation/test/test-house.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { letterHouse } from '../../outbox/test/letter-house.ts'
import { tellOf } from '../actions/tell-translator.ts'
import { messageLetters } from '../jobs.ts'

let house: Awaited<ReturnType<typeof letterHouse>>
beforeAll(async () => {
  house = await letterHouse()
  const { base } = house
  await unit(base.db, 'halden', 'prison', null)
  await person(base.db, 'writer', 'halden', ['communication-adviser'], {
    email: 'test@example.no',
    mobile: '+4790000001',
  })
  await sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language,
      created_at, updated_at)
    values ('msg_1', 'real', 'information', 'unt_halden', 'per_other', 'draft', 'Brann på kjøkkenet', '{staff}', 'nb', now(), now())`.execute(
    base.db,
  )
  await sql`insert into message.translation (id, message_id, language, person_id, due_on, state, asked_revision, asked_by, asked_at,
      moved_by, moved_at)
    values ('trl_1', 'msg_1', 'pl', 'per_writer', '2026-03-11', 'asked', 1, 'per_other', now(), 'per_other', now())`.execute(
    base.db,
  )
})
afterAll(() => house.close())

test('when somebody is reminded of a translation, they get one e-mail that does not tell the text, and no SMS', async () => {
  const { base, mail, varde } = house
  const message = { id: 'msg_1', mode: 'real' as const, unit_id: 'unt_halden' }
  const told = { kind: 'before' as const, translationId: 'trl_1', personId: 'per_writer', dueOn: '2026-03-11' }
  await base.db.transaction().execute((trx) => tellOf(trx as Trx, varde, { id: 'system:message' }, message, told))
  await drainOutbox(varde, messageLetters)
  expect(mail.taken.map(({ to }) => to)).toEqual(['test@example.no'])
  const letter = await simpleParser(mail.taken[0]!.message)
  expect(letter.subject).toBe('En oversettelse skal være ferdig i morgen')
  expect(letter.text).toContain('/budskap/oversettelser')
  expect(letter.text).not.toMatch(/brann|kjøkken/i)
})
