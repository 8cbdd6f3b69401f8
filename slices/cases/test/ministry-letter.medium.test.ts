import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { drainOutbox, enqueueLetters, takeBounce } from '../../outbox/index.ts'
import { letterHouse } from '../../outbox/test/letter-house.ts'
import { MINISTRY_NOTE } from '../actions/ministry-letter.ts'
import { casesLetters } from '../jobs.ts'

const NOW = '2026-03-10T09:00:00Z'
let house: Awaited<ReturnType<typeof letterHouse>>
beforeAll(async () => {
  house = await letterHouse({ at: NOW })
  const { base } = house
  await sql`insert into cases.case_file
    (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by, assessment, created_at, updated_at)
    values ('cas_1', '2026-001', 'real', 'Brann på kjøkkenet', 'unt_halden', 'unt_halden', 'reported', 'now',
            now(), 'Hemmelig vurdering', now(), now())`.execute(base.db)
  await sql`insert into cases.working_note (id, case_id, text, by, at)
    values ('nte_1', 'cas_1', 'Hemmelig arbeidsnotat', 'per_x', now())`.execute(base.db)
  await sql`insert into cases.ministry_note (id, case_id, number, facts, may_be_asked, fingerprint, frozen_by, frozen_at)
    values ('mno_1', 'cas_1', 1, ${'2026-001 Brann på kjøkkenet\nAlle er ute.'}, 'Om kjøkkenet er stengt', 'abc', 'per_x', now())`.execute(
    base.db,
  )
})
afterAll(() => house.close())
const aLetter = async (id: string, address = 'vakt@departement.example') => {
  const { base, varde } = house
  await sql`insert into cases.ministry_letter (id, note_id, recipient_id, name, address, language, state, asked_by, asked_at)
    values (${id}, 'mno_1', 'con_1', 'Beredskapsvakt', ${address}, 'nb', 'waiting', 'per_x', now())`.execute(base.db)
  await base.db
    .transaction()
    .execute((trx) =>
      enqueueLetters(trx as Trx, MINISTRY_NOTE, [{ subject: id, channel: 'email' }], { now: varde.now() }),
    )
}
const note = async () =>
  (
    await sql<{ handed_to: string | null; handed_how: string | null }>`
      select handed_to, handed_how from cases.ministry_note where id = 'mno_1'`.execute(house.base.db)
  ).rows[0]

test('when a note is sent, the ministry gets the frozen words and nothing else, and then it is handed over', async () => {
  await aLetter('mle_1')
  expect(await note()).toEqual({ handed_to: null, handed_how: null })
  expect([await drainOutbox(house.varde, casesLetters), await drainOutbox(house.varde, casesLetters)]).toEqual([1, 0])
  const letter = await simpleParser(house.mail.taken[0]!.message)
  expect([house.mail.taken[0]!.to, letter.subject]).toEqual([
    'vakt@departement.example',
    'Sak 2026-001: notat 1 til departementet',
  ])
  expect(letter.text).toContain('Alle er ute.')
  expect(letter.text).toContain('Om kjøkkenet er stengt')
  expect(`${letter.text}${letter.html}`).not.toMatch(/hemmelig/i)
  expect(await note()).toEqual({ handed_to: 'Beredskapsvakt', handed_how: 'email' })
})

test('when it comes back, the note is not handed over after all, and stands as refused', async () => {
  const { base, mail, varde } = house
  const messageId = /^Message-ID: (\S+)/im.exec(mail.taken[0]!.message.toString())![1]!
  await takeBounce(varde, { ids: [messageId], reason: '550 no such user' })
  await drainOutbox(varde, casesLetters)
  expect(await note()).toEqual({ handed_to: null, handed_how: null })
  const { rows } = await sql`select state, response from cases.ministry_letter where id = 'mle_1'`.execute(base.db)
  expect(rows).toEqual([{ state: 'refused', response: '550 no such user' }])
})

test('when the address has no place in an e-mail, it stands as refused at once, and the next goes', async () => {
  await aLetter('mle_2', 'to\r\nlinjer@departement.example')
  await aLetter('mle_3')
  await drainOutbox(house.varde, casesLetters)
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from cases.ministry_letter where id in ('mle_2', 'mle_3') order by id`.execute(house.base.db)
  expect(rows.map(({ state }) => state)).toEqual(['refused', 'sent'])
  expect(await note()).toEqual({ handed_to: 'Beredskapsvakt', handed_how: 'email' })
})
