import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { fingerprintOfWords } from '../../approval/index.ts'
import { stopsOf } from '../../message/index.ts'
import { readKnownPublic } from '../../organisation/index.ts'
import { fieldValues } from '../actions/fill-first-words.ts'
import { firstCoverage } from '../actions/first-coverage.ts'
import { approveFirstMessage, saveFirstMessage } from '../actions/keep-first-message.ts'
import { takeInFirstWords } from '../actions/take-in-first-words.ts'
import { viewFirstMessages } from '../actions/view-first-messages.ts'
import { aHouse, caller, eventsOf } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when the pack is read, every word is there and nobody has approved any', async () => {
  const view = await viewFirstMessages(varde, await who('head'))
  expect(view.messages.length).toBeGreaterThan(20)
  expect(new Set(view.messages.map((one) => one.readiness))).toEqual(new Set(['not-approved']))
  expect(view.cells.filter((one) => one.readiness === 'missing')).toEqual([])
  const known = await readKnownPublic(base.db, START)
  for (const { language, title, body } of view.messages) {
    const blocks = paragraphsOf(body).map((text) => ({ kind: 'paragraph' as const, text: [{ text }] }))
    expect(stopsOf({ language, title, body: blocks }, known), title).toEqual([])
  }
})

it('when somebody with the authority approves, it holds until its day, and other words wait beside it', async () => {
  const head = await who('head')
  const view = await viewFirstMessages(varde, head)
  const own = view.messages.find(
    (one) => one.audience === 'public' && one.scenarioKey === null && one.language === 'nb',
  )!
  const approval = { id: own.id, revision: own.revision, until: '2026-12-31', isRead: false, waiver: null }
  await expect(approveFirstMessage(varde, await who('press'), approval)).rejects.toMatchObject({
    code: 'crisis.first-approval-not-allowed',
  })
  await expect(approveFirstMessage(varde, head, { ...approval, until: '2026-03-09' })).rejects.toMatchObject({
    code: 'crisis.first-day',
  })
  await approveFirstMessage(varde, head, approval)
  for (const change of [`title = 'Annet'`, `body = 'Andre ord'`, `asserts = '{Noe}'`, `approved_by = 'per_press'`])
    await expect(
      sql`update crisis.first_message set ${sql.raw(change)} where id = ${own.id}`.execute(base.db),
    ).rejects.toThrow('crisis.first_message is approved')
  const { rows: said } = await sql<{ content: string }>`
    select content from bus.event where subject = ${own.id} or content::jsonb ->> 'id' = ${own.id}`.execute(base.db)
  const read = { language: 'nb', part: 'text', text: `${own.title}\n\n${own.body}` }
  expect(JSON.parse(said[0]!.content)).toMatchObject({
    fingerprint: fingerprintOfWords({ words: [read], content: { asserts: own.asserts } }),
  })
  const standing = async (day: string) => {
    const cells = await firstCoverage(base.db, new Date(`${day}T12:00:00Z`))
    return cells.find((one) => one.scenarioKey === 'riot' && one.audience === 'public' && one.language === 'nb')
      ?.readiness
  }
  expect(await standing('2026-12-31')).toBe('ready')
  expect(await standing('2027-01-01')).toBe('expired')
  const words = {
    scenarioKey: null,
    audience: 'public' as const,
    language: 'nb',
    title: 'Nytt',
    body: 'Nye ord {next}',
  }
  const { title, body, asserts } = own
  await saveFirstMessage(varde, head, { ...words, title, body, asserts: asserts.toReversed() })
  await saveFirstMessage(varde, head, { ...words, title, body })
  expect(await standing('2026-12-31')).toBe('ready')
  await saveFirstMessage(varde, head, words)
  // One adviser who has other words in mind must not leave the night without any.
  expect(await standing('2026-12-31')).toBe('ready')
  const shown = async () => (await viewFirstMessages(varde, head)).messages.find((one) => one.id === own.id)!
  expect(await shown()).toMatchObject({ title, body, draft: { title: 'Nytt', body: 'Nye ord {next}' }, revision: 2 })
  await expect(approveFirstMessage(varde, head, approval)).rejects.toMatchObject({
    code: 'crisis.first-changed-meanwhile',
  })
  // Nobody approves their own words.
  await expect(approveFirstMessage(varde, head, { ...approval, revision: 2 })).rejects.toMatchObject({
    code: 'crisis.first-approval-not-allowed',
  })
  expect(await eventsOf(base.db, own.id)).toEqual(['crisis.first-message-approved', 'crisis.first-message-written'])
  await saveFirstMessage(varde, head, { ...words, title, body })
  expect(await shown()).toMatchObject({ title, body, draft: null, readiness: 'ready' })
  const other = { ...head, id: 'per_other' }
  await saveFirstMessage(varde, other, words)
  // Put back and written anew by a colleague, they are still the words of whoever wrote them first.
  expect(await shown()).toMatchObject({ draft: { title: 'Nytt' }, mayApprove: false })
  await sql`update crisis.first_message set draft = jsonb_set(draft, '{writers}', '["per_other"]') where id = ${own.id}`.execute(
    base.db,
  )
  const next = await shown()
  expect(next).toMatchObject({ title, mayApprove: true })
  await approveFirstMessage(varde, head, { ...approval, revision: next.revision, until: '2026-11-30' })
  expect(await shown()).toMatchObject({ title: 'Nytt', draft: null, approvedUntil: '2026-11-30' })
})

it('when somebody else has saved the same words again, whoever wrote before them cannot approve', async () => {
  const head = await who('head')
  const words = {
    scenarioKey: null,
    audience: 'public' as const,
    language: 'nn',
    title: 'Nytt',
    body: 'Nye ord {next}',
  }
  await saveFirstMessage(varde, head, words)
  const { id } = await saveFirstMessage(varde, { ...head, id: 'per_other' }, words)
  const { revision, mayApprove } = (await viewFirstMessages(varde, head)).messages.find((one) => one.id === id)!
  expect(mayApprove).toBe(false)
  const approval = { id, revision, until: '2026-12-31', isRead: false, waiver: null }
  await expect(approveFirstMessage(varde, head, approval)).rejects.toMatchObject({
    code: 'crisis.first-approval-not-allowed',
  })
})

it('when the words are our own translation, they say so until somebody who knows the language has read them', async () => {
  const head = await who('head')
  const inmates = async (language: string) =>
    (await viewFirstMessages(varde, head)).messages.find(
      (one) => one.audience === 'inmates' && one.language === language,
    )!
  for (const language of ['ar', 'lt', 'ro', 'sq', 'pl']) expect((await inmates(language)).isUnread, language).toBe(true)
  expect((await inmates('nb')).isUnread).toBe(false)
  const { id, revision } = await inmates('ar')
  const approval = { id, revision, until: '2026-12-31', waiver: null }
  await approveFirstMessage(varde, head, { ...approval, isRead: false })
  expect((await inmates('ar')).isUnread).toBe(true)
  await approveFirstMessage(varde, head, { ...approval, isRead: true })
  expect((await inmates('ar')).isUnread).toBe(false)
})

it('when the words have a field that cannot be filled, or somebody else writes, they are refused', async () => {
  const words = { scenarioKey: null, audience: 'public' as const, language: 'se', title: 'T', body: '{navn}' }
  await expect(saveFirstMessage(varde, await who('head'), words)).rejects.toMatchObject({ code: 'crisis.first-field' })
  // What the door stops is found by day, and not when the words are to leave.
  const named = { ...words, body: 'Fødselsnummer 13097248022' }
  await expect(saveFirstMessage(varde, await who('head'), named)).rejects.toMatchObject({ code: 'door.stopped' })
  await expect(saveFirstMessage(varde, await who('leader'), words)).rejects.toMatchObject({
    code: 'crisis.first-not-allowed',
  })
})

it('when the pack has words that were not there when it was read, they are shown and taken in, and ours stay as they are', async () => {
  const head = await who('head')
  expect((await viewFirstMessages(varde, head)).fresh).toEqual([])
  await expect(takeInFirstWords(varde, head)).rejects.toMatchObject({ code: 'crisis.nothing-to-take-in' })
  await saveFirstMessage(varde, head, {
    ...{ scenarioKey: null, audience: 'staff', language: 'nb', title: 'Våre egne ord', body: 'Vi sier mer.' },
  })
  // As in an installation that read the pack before it had these.
  await sql`delete from crisis.first_message where language = 'pl' or scenario_key = 'death'`.execute(base.db)
  const { fresh } = await viewFirstMessages(varde, head)
  expect(fresh.map((one) => `${one.scenarioKey} ${one.audience} ${one.language}`).toSorted()).toEqual([
    'death public en',
    'death public nb',
    'death public nn',
    'null inmates pl',
  ])
  expect((await viewFirstMessages(varde, await who('leader'))).fresh).toEqual([])
  await expect(takeInFirstWords(varde, await who('leader'))).rejects.toMatchObject({ code: 'crisis.first-not-allowed' })
  expect(await takeInFirstWords(varde, head)).toEqual({ taken: 4 })
  const after = await viewFirstMessages(varde, head)
  expect(after.fresh).toEqual([])
  const own = after.messages.find((one) => one.audience === 'staff' && one.language === 'nb')
  expect(own?.title).toBe('Våre egne ord')
  const polish = after.messages.find((one) => one.language === 'pl')
  expect(polish).toMatchObject({ readiness: 'not-approved', isUnread: true })
  const { rows } = await sql<{ content: string }>`
    select content from bus.event where name = 'crisis.first-messages-taken-in'`.execute(base.db)
  expect(rows.map((row) => JSON.parse(row.content))).toMatchObject([{ count: 4, pack: 'kriminalomsorgen' }])
})

it('when words are in English, they call the unit what the page around them calls it', async () => {
  await sql`update organisation.unit set names = '{"en": "Halden Prison"}' where id = 'unt_halden'`.execute(base.db)
  const about = { scenario_key: 'fire', unit_id: 'unt_halden', declared_at: START }
  const placeIn = await fieldValues(base.db, about, null, START)
  expect(['en', 'nb', 'ar'].map((language) => placeIn(language).place)).toEqual(['Halden Prison', 'halden', 'halden'])
})
