import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drainOutbox } from '../../outbox/index.ts'
import { letterHouse } from '../../outbox/test/letter-house.ts'
import { remindOwners } from '../actions/meeting/remind-owners.ts'
import { planLetters } from '../jobs.ts'

let house: Awaited<ReturnType<typeof letterHouse>>
beforeAll(async () => {
  house = await letterHouse({ at: '2026-03-10T09:00:00Z' })
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values ('unt_halden', null, 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01')`.execute(
    house.base.db,
  )
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, language, valid_from)
    values ('per_duty', 'unt_halden', 'Test Testesen', 'vakt@example.no', '+4790000001', 'nn', '2020-01-01')`.execute(
    house.base.db,
  )
})
afterAll(() => house.close())

const due = (id: string, day: string) =>
  sql`insert into plan.follow_up (id, mode, unit_id, text, owner_id, due_on, state, made_by, made_at, updated_at)
    values (${id}, 'real', 'unt_halden', 'Ring verkstedet', 'per_duty', ${day}, 'open', 'per_duty', now(), now())`.execute(
    house.base.db,
  )

test('when the plan reminds somebody, they get one e-mail that does not tell the task, no SMS, and nothing once it is done', async () => {
  await due('fol_1', '2026-03-11')
  expect(await remindOwners(house.varde)).toBe(1)
  await drainOutbox(house.varde, planLetters)
  const letter = await simpleParser(house.mail.taken[0]!.message)
  expect([letter.subject, letter.text?.includes('verkstedet')]).toEqual(['Du har ei oppgåve med frist i morgon', false])
  await due('fol_2', '2026-03-11')
  expect(await remindOwners(house.varde)).toBe(1)
  await sql`update plan.follow_up set state = 'done' where id = 'fol_2'`.execute(house.base.db)
  await drainOutbox(house.varde, planLetters)
  expect([house.sms.got.length, house.mail.taken.length]).toEqual([0, 1])
})
