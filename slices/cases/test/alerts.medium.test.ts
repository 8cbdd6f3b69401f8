import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { letterHouse } from '../../outbox/test/letter-house.ts'
import { raiseAlerts } from '../actions/raise-alerts.ts'
import { casesLetters } from '../jobs.ts'

let house: Awaited<ReturnType<typeof letterHouse>>
beforeAll(async () => {
  house = await letterHouse()
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values ('unt_halden', null, 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01')`.execute(
    house.base.db,
  )
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, language, valid_from)
    values ('per_duty', 'unt_halden', 'Test Testesen', 'vakt@example.no', '+4790000001', 'nn', '2020-01-01')`.execute(
    house.base.db,
  )
  await sql`insert into cases.case_file
    (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by, created_at, updated_at)
    values ('cas_1', '2026-001', 'real', 'Brann på kjøkkenet', 'unt_halden', 'unt_halden', 'reported', 'now',
            '2026-03-10 13:15:00+01', now(), now())`.execute(house.base.db)
})
afterAll(() => house.close())

const alert = async (kind: 'reported' | 'receipt', isUrgent: boolean) => {
  const { base, varde } = house
  const about = { subjectId: 'cas_1', mode: 'real' as const, unitId: 'unt_halden', actor: 'per_other' }
  await base.db
    .transaction()
    .execute((trx) => raiseAlerts(trx as Trx, varde, { kind, isUrgent, personIds: ['per_duty', 'per_duty'], ...about }))
  return drainOutbox(varde, casesLetters)
}

test('when a case is urgent, whoever is on duty gets SMS and e-mail in their language, which tell nothing of the case', async () => {
  await alert('reported', true)
  const [{ to, text } = { to: '', text: '' }] = house.texts()
  expect(to).toBe('+4790000001')
  expect(text).toBe(
    'Halden fengsel har meldt sak 2026-001. Ho skal vurderast innan 10. mars 2026 kl. 13.15. https://varde.example.no/saker/cas_1',
  )
  const letter = await simpleParser(house.mail.taken[0]!.message)
  expect([house.mail.taken[0]!.to, letter.subject]).toEqual([
    'vakt@example.no',
    'Ny mediesak 2026-001 frå Halden fengsel',
  ])
  expect(letter.text + text).not.toMatch(/brann|kjøkken/i)
})

test('when it is not urgent, no SMS is sent, and what was sent is not sent again', async () => {
  await alert('receipt', false)
  expect([house.sms.got.length, house.mail.taken.length]).toEqual([1, 2])
  expect(await drainOutbox(house.varde, casesLetters)).toBe(0)
})
