import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { followRhythms } from '../actions/report/follow-rhythms.ts'
import { dropReport, startReport, writeReport } from '../actions/report/keep-report.ts'
import { listRhythms, type NewRhythm, setRhythm, stopRhythm } from '../actions/report/keep-rhythm.ts'
import { listReports } from '../actions/report/list-reports.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { tidyReports } from '../actions/report/report-letter.ts'
import { reportsWaitingFor } from '../actions/report/reports-waiting-for.ts'
import { sendReport } from '../actions/report/send-report.ts'
import { viewReport, viewVersion } from '../actions/report/view-report.ts'
import { measureLetters } from '../jobs.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let head: Caller
beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  varde = testVarde(base.db, {
    connection: base.connection,
    env: { SMTP_URL: mail.url, VARDE_MAIL_FROM: 'varde@example.no' },
  })
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
})
afterAll(async () => {
  await mail.close()
  await base.drop()
})

const RHYTHM: NewRhythm = {
  unitId: 'unt_kdi',
  audience: 'leadership',
  language: 'nb',
  period: 'quarter',
  waitDays: 5,
  publishDays: null,
  duties: ['communication-leader'],
}
const made = async () => (await listReports(varde, head)).reports

test('when a period is over and its figures have had time, there is one draft, and its owner is told', async () => {
  const id = await setRhythm(varde, head, RHYTHM)
  expect((await listRhythms(varde, head)).rhythms).toMatchObject([{ id, nextOn: '2026-04-06', mayEnd: true }])
  varde.setClock('2026-04-05T09:00:00Z')
  await followRhythms(varde)
  expect(await made()).toEqual([])
  varde.setClock('2026-04-06T09:00:00Z')
  await Promise.all([followRhythms(varde), followRhythms(varde)])
  await followRhythms(varde)
  expect(await made()).toMatchObject([{ title: 'Kommunikasjon, 1. kvartal 2026', fromOn: '2026-01-01', version: null }])
  const [waits, ...others] = await reportsWaitingFor(varde, head)
  expect([waits!.publishAt, others]).toEqual([null, []])
  expect(await reportsWaitingFor(varde, await caller(base.db, 'staff', varde.now()))).toEqual([])
  await dropReport(varde, head, waits!.id)
  await followRhythms(varde)
  expect(await made()).toEqual([])
  await stopRhythm(varde, head, id)
})

test('when Varde has been down for several periods, only the latest is made, and one that is stopped makes none', async () => {
  const id = await setRhythm(varde, head, { ...RHYTHM, period: 'month', waitDays: 0 })
  varde.setClock('2026-09-03T09:00:00Z')
  await followRhythms(varde)
  expect((await made()).map(({ toOn }) => toOn)).toEqual(['2026-08-31'])
  await stopRhythm(varde, head, id)
  varde.setClock('2026-10-03T09:00:00Z')
  await followRhythms(varde)
  const [only] = await made()
  expect(only!.toOn).toBe('2026-08-31')
  await dropReport(varde, head, only!.id)
})

test('when nobody has published it in time, it is published as it stands and sent with a link and a PDF, once', async () => {
  const id = await setRhythm(varde, head, { ...RHYTHM, period: 'month', waitDays: 0, publishDays: 3 })
  varde.setClock('2026-11-01T09:00:00Z')
  await followRhythms(varde)
  const [draft] = await reportsWaitingFor(varde, head)
  expect(draft!.publishAt).toEqual(new Date('2026-11-04T09:00:00Z'))
  const { content } = await viewReport(varde, head, draft!.id)
  const [first, ...rest] = content.blocks
  const written = { ...content, blocks: [{ ...first!, text: `${first!.text}Flere kjenner oss.` }, ...rest] }
  await writeReport(varde, head, draft!.id, { revision: 1, content: written })
  await followRhythms(varde)
  expect(mail.taken).toEqual([])
  varde.setClock('2026-11-04T09:00:00Z')
  await Promise.all([followRhythms(varde), followRhythms(varde)])
  expect(await reportsWaitingFor(varde, head)).toEqual([])
  await drainOutbox(varde, measureLetters)
  await drainOutbox(varde, measureLetters)
  expect(mail.taken.map(({ to }) => to)).toEqual(['head@example.no'])
  const letter = mail.taken[0]!.message.toString()
  expect(letter).toContain('application/pdf')
  expect(letter.replaceAll(/=\r?\n/g, '')).toContain(`/maling/rapporter/${draft!.id}/1`)
  expect(letter.replaceAll(/=\r?\n/g, '')).toContain('Flere kjenner oss.')
  expect(await viewVersion(varde, head, draft!.id, 1)).toMatchObject({ by: null, letters: { sent: 1, waiting: 0 } })
  await stopRhythm(varde, head, id)
})

test('when it is held back at its time, its owner reads why, until it is mended and goes by itself', async () => {
  const id = await setRhythm(varde, head, { ...RHYTHM, period: 'month', waitDays: 0, publishDays: 3 })
  varde.setClock('2026-12-01T09:00:00Z')
  await followRhythms(varde)
  const [draft] = await reportsWaitingFor(varde, head)
  const { holdWords } = varde
  varde.holdWords = async () => {
    throw new Failure('invalid', 'crisis.sentence-before-next-of-kin', { sentence: 'x', number: 'H2026-001' })
  }
  const why = async () => (await viewReport(varde, head, draft!.id)).rhythm?.heldBy
  expect(await why()).toBe(null)
  varde.setClock('2026-12-04T09:00:00Z')
  await followRhythms(varde)
  expect(await why()).toBe('room')
  expect(await reportsWaitingFor(varde, head)).toMatchObject([{ id: draft!.id, isHeld: true }])
  varde.holdWords = holdWords
  const { content } = await viewReport(varde, head, draft!.id)
  await writeReport(varde, head, draft!.id, { revision: 1, content: { ...content, title: '' } })
  await followRhythms(varde)
  expect(await why()).toBe('unfinished')
  await writeReport(varde, head, draft!.id, { revision: 2, content })
  await followRhythms(varde)
  expect(await reportsWaitingFor(varde, head)).toEqual([])
  await stopRhythm(varde, head, id)
})

test('when a person sends it, those who have it get no other, and who was sent it may read it until that is forgotten', async () => {
  const asked = {
    unitId: 'unt_halden',
    audience: 'leadership',
    language: 'nb',
    fromOn: '2026-07-01',
    toOn: '2026-09-30',
  } as const
  const id = await startReport(varde, head, asked)
  await publishReport(varde, head, id, { revision: 1 })
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values ('dut_officer', 'per_officer', 'unt_halden', 'press-contact', '2015-01-01')`.execute(base.db)
  const officer = await caller(base.db, 'officer', varde.now())
  await expect(viewVersion(varde, officer, id, 1)).rejects.toMatchObject({ code: 'measure.no-such-report' })
  await expect(sendReport(varde, head, id, { number: 1, duties: ['safety-delegate'] })).rejects.toMatchObject({
    code: 'measure.report-nobody',
  })
  expect(await sendReport(varde, head, id, { number: 1, duties: ['press-contact'] })).toEqual({ letters: 1 })
  expect(await sendReport(varde, head, id, { number: 1, duties: ['press-contact'] })).toEqual({ letters: 0 })
  await drainOutbox(varde, measureLetters)
  expect(mail.taken.at(-1)!.to).toBe('officer@example.no')
  expect(await viewVersion(varde, officer, id, 1)).toMatchObject({ number: 1, abilities: [] })
  varde.setClock('2028-01-01T09:00:00Z')
  await tidyReports(varde)
  await expect(viewVersion(varde, officer, id, 1)).rejects.toMatchObject({ code: 'measure.no-such-report' })
  const { rows } = await sql<{ content: string }>`select content from bus.event
    where name = 'measure.report-sent' and subject = ${id}`.execute(base.db)
  expect(rows.map((row) => JSON.parse(row.content))).toEqual([{ number: 1, letters: 1, duties: ['press-contact'] }])
})
