import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { claimMinistryLetter, settleMinistryLetter } from '../../cases/index.ts'
import { sendOneMinistryLetter } from '../actions/send-ministry-letters.ts'

const NOW = '2026-03-10T09:00:00Z'
let base: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  const env = {
    SMTP_URL: mail.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    VARDE_BASE_URL: 'https://varde.example.no',
  }
  varde = testVarde(base.db, { at: NOW, connection: base.connection, env })
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
afterAll(async () => {
  await mail.close()
  await base.drop()
})
const aLetter = (id: string) =>
  sql`insert into cases.ministry_letter (id, note_id, recipient_id, name, address, language, state, try_at, asked_by, asked_at)
    values (${id}, 'mno_1', 'con_1', 'Beredskapsvakt', 'vakt@departement.example', 'nb', 'waiting', now() - interval '1 second',
            'per_x', now())`.execute(base.db)
const note = async () =>
  (
    await sql<{ handed_to: string | null; handed_how: string | null }>`
      select handed_to, handed_how from cases.ministry_note where id = 'mno_1'`.execute(base.db)
  ).rows[0]

test('when a note is sent, the ministry gets the frozen words and nothing else, and then it is handed over', async () => {
  await aLetter('mle_1')
  expect(await note()).toEqual({ handed_to: null, handed_how: null })
  expect(await sendOneMinistryLetter(varde)).toBe(true)
  expect(await sendOneMinistryLetter(varde)).toBe(false)
  const letter = await simpleParser(mail.taken[0]!.message)
  expect([mail.taken[0]!.to, letter.subject]).toEqual([
    'vakt@departement.example',
    'Sak 2026-001: notat 1 til departementet',
  ])
  expect(letter.text).toContain('Alle er ute.')
  expect(letter.text).toContain('Om kjøkkenet er stengt')
  expect(`${letter.text}${letter.html}`).not.toMatch(/hemmelig/i)
  expect(await note()).toEqual({ handed_to: 'Beredskapsvakt', handed_how: 'email' })
})

test('when the mail server refuses it for good, it stands as refused, and trying later keeps it waiting', async () => {
  await aLetter('mle_2')
  const first = (await claimMinistryLetter(varde))!
  await settleMinistryLetter(varde, first.row, { isTaken: false, isFinal: false, response: '450 later' })
  const stateOf = async () =>
    (
      await sql<{ state: string; response: string }>`
      select state, response from cases.ministry_letter where id = 'mle_2'`.execute(base.db)
    ).rows[0]
  expect(await stateOf()).toEqual({ state: 'waiting', response: '450 later' })
  await settleMinistryLetter(varde, first.row, { isTaken: false, isFinal: true, response: '550 no such user' })
  expect(await stateOf()).toEqual({ state: 'refused', response: '550 no such user' })
})
