import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { approveStatement as approveInRoom } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { type NewStatement, proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { leftAtClosing } from '../../../slices/crisis/rules/left-at-closing.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { personNames } from '../../../slices/organisation/index.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const edition = (language: string, title: string) => ({ language, title, paragraphs: [`${title}.`] })
const EN = edition('en', 'The building is empty')
const AR = edition('ar', 'المبنى خالٍ')

beforeAll(async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head'), ('inmates', 'unt_halden', 'ar', 7, now(), 'per_head'),
                   ('inmates', 'unt_bergen', 'lt', 3, now(), 'per_head')`.execute(base.db)
})

const declare = async (change: Parameters<typeof declaration>[0] = {}) => {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration(change))
  await confirm(varde, await who('press'), crisisId, 'Bygget er tomt')
  return crisisId
}
const newWords = (change: Partial<NewStatement> = {}): NewStatement => ({
  corrects: null,
  groups: [...GROUPS],
  editions: [edition('nb', 'Bygget er tomt')],
  facts: [],
  nextAt: NEXT,
  admits: false,
  ...change,
})
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const first = async (id: string) => (await view(id)).statements.find((one) => one.number === 1)!
const approve = async (statementId: string) => approveStatement(varde, await who('head'), statementId)
async function out(id: string, change: Partial<NewStatement> = {}) {
  const made = await proposeStatement(varde, await who('press'), id, newWords(change))
  await approve(made.id)
  await handOver(base.db)
  await settle(varde)
  return made.id
}
async function reached(language: string) {
  const { rows } = await sql<{ line: string }>`
    select distinct r.audience_kind || ' ' || r.language as line from dispatch.recipient r
      join crisis.statement_part p on p.dispatch_id = r.dispatch_id and ${language} = any (p.languages) order by 1`.execute(
    base.db,
  )
  return rows.map((row) => row.line)
}
const page = async (id: string) =>
  (
    await sql<{ languages: string[] }>`
      select array(select jsonb_object_keys(texts) order by 1) as languages from crisis.public_status
       where key = ${id.slice(-12)} order by number`.execute(base.db)
  ).rows.map((row) => row.languages.join(' '))

it('when it is written in one language it leaves at once, and the room says who waits for which', async () => {
  const id = await declare()
  await out(id)
  const seen = await first(id)
  expect(seen.state).toBe('out')
  expect(seen.lacks.find((one) => one.group === 'public')).toEqual({ group: 'public', languages: ['en'] })
  // Those who are counted where it happened, and nobody from another prison.
  expect(seen.lacks.find((one) => one.group === 'inmates')).toEqual({ group: 'inmates', languages: ['en', 'ar'] })
  expect(seen.lacks.some((one) => one.group === 'staff')).toBe(false)
})

it('when some have words in a language that is not theirs, the room says how many beside those who are reached', async () => {
  const id = await declare()
  await out(id)
  await sql`update dispatch.recipient r set state = 'on-paper' from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
             where p.dispatch_id = r.dispatch_id and s.crisis_id = ${id} and r.audience_kind = 'inmates'`.execute(
    base.db,
  )
  await sql`update dispatch.attempt a set state = 'delivered' from dispatch.recipient r
             where a.recipient_id = r.id and r.state = 'on-paper'`.execute(base.db)
  const inmates = (await view(id)).groups.find((one) => one.group === 'inmates')!
  expect(inmates).toMatchObject({ reached: 40, unread: inmates.of - 40 })
  expect(inmates.unread).toBeGreaterThan(0)
  expect(inmates.latest).toMatchObject({ had: 40, unread: inmates.unread, of: inmates.of })
  const closing = leftAtClosing(await view(id))
  expect(closing.unread).toContainEqual({ group: 'inmates', unread: inmates.unread, of: inmates.of })
  expect(closing.unreached.filter(({ group }) => group === 'inmates')).toEqual([])
})

it('when more languages are written they are approved, go to those who need them alone, and stand on the page', async () => {
  const id = await declare()
  const statementId = await out(id)
  const press = await who('press')
  await followStatement(varde, press, id, { statementId, editions: [AR] })
  expect((await first(id)).following).toMatchObject([
    { languages: ['ar'], state: 'waiting', waiting: { names: ['Test Testesen (head)'] } },
  ])
  await expect(followStatement(varde, press, id, { statementId, editions: [AR] })).rejects.toMatchObject({
    code: 'crisis.language-written',
  })
  await approve(statementId)
  await followStatement(varde, press, id, { statementId, editions: [EN] })
  await approve(statementId)
  await handOver(base.db)
  await settle(varde)
  const seen = await first(id)
  expect(seen.following.map((one) => one.state)).toEqual(['out', 'out'])
  expect(seen.lacks).toEqual([])
  expect(await reached('ar')).toEqual(['inmates ar'])
  expect((await page(id)).at(-1)).toBe('en nb')
  expect((await view(id)).groups.find((one) => one.group === 'inmates')).toMatchObject({
    statement: null,
    next: { statement: 1, isStopped: false, had: 0, of: 47 },
    of: 47,
  })
})

it('when what it says has changed before the yes comes, the words in more languages are set aside', async () => {
  const id = await declare()
  const press = await who('press')
  const content = {
    state: 'confirmed' as const,
    text: 'Alle er ute',
    source: 'Vakt',
    counter: '',
    police: 'none' as const,
  }
  const fact = await addFact(varde, press, id, content)
  const statementId = await out(id, { facts: [{ id: fact.id, revision: 1 }] })
  await followStatement(varde, press, id, { statementId, editions: [EN] })
  const change = { factId: fact.id, revision: 1, content: { ...content, text: 'Noen er inne' } }
  await changeFactInRoom(varde, press, id, change)
  await approve(statementId)
  expect((await first(id)).following).toMatchObject([{ languages: ['en'], state: 'dropped' }])
  await expect(followStatement(varde, press, id, { statementId, editions: [AR] })).rejects.toMatchObject({
    code: 'crisis.fact-not-sayable',
  })
})

it('when something in braces is not filled in, it is refused', async () => {
  const id = await declare()
  const press = await who('press')
  const editions = [edition('nb', 'Om {antall} personer')]
  await expect(proposeStatement(varde, press, id, newWords({ editions }))).rejects.toMatchObject({
    code: 'crisis.field-open',
    details: { field: 'antall' },
  })
})

it('when somebody is dead, words in more languages wait for the same stop, to inmates as to the public', async () => {
  const id = await declare({ scenarioKey: 'death' })
  const made = await proposeStatement(varde, await who('press'), id, newWords())
  await approve(made.id)
  await followStatement(varde, await who('press'), id, { statementId: made.id, editions: [AR] })
  await approve(made.id)
  await handOver(base.db)
  await settle(varde)
  const seen = await first(id)
  expect(seen).toMatchObject({ state: 'going', following: [{ state: 'out' }] })
  await followStatement(varde, await who('press'), id, { statementId: made.id, editions: [EN] })
  await approve(made.id)
  await watchStatements(varde)
  await settle(varde)
  expect((await first(id)).following.map((one) => one.state)).toEqual(['out', 'out'])
  expect(await page(id)).toEqual([])
  const { rows } = await sql<{ opened: Date | null }>`
    select w.opened_at as opened from dispatch.wave w join crisis.statement_part p on p.dispatch_id = w.dispatch_id
      join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and w.audience_kinds && '{inmates,press,relatives}'`.execute(base.db)
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter((row) => row.opened !== null)).toEqual([])
})

it('when it is an exercise, they follow in the room alone', async () => {
  const id = await declare({ participantIds: ['per_leader', 'per_press', 'per_head'] })
  const statementId = await out(id)
  await followStatement(varde, await who('press'), id, { statementId, editions: [EN] })
  await approve(statementId)
  expect(await first(id)).toMatchObject({ state: 'out', following: [{ state: 'out' }] })
  expect(await page(id)).toEqual([])
})

it('when it was wrong, one correction in the languages that it went out in reaches those who read them', async () => {
  const id = await declare()
  const statementId = await out(id)
  await followStatement(varde, await who('press'), id, { statementId, editions: [AR] })
  await approve(statementId)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await confirm(varde, await who('press'), id, 'Porten er åpen')
  const editions = [edition('nb', 'Porten er åpen'), edition('ar', 'تصحيح')]
  const right = await out(id, { corrects: statementId, groups: [], editions })
  const seen = (await view(id)).statements.find((one) => one.id === right)!
  expect(seen).toMatchObject({ kind: 'correction', state: 'out', following: [] })
  expect(seen.lacks.find((one) => one.group === 'inmates')).toEqual({ group: 'inmates', languages: ['en'] })
  const { rows } = await sql<{ language: string }>`
    select distinct r.language from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${right} and r.audience_kind = 'inmates' order by 1`.execute(base.db)
  expect(rows.map((row) => row.language)).toContain('ar')
})

/** What waits for a yes, as the page of approval has it. */
async function waiting(statementId: string) {
  const { rows } = await sql<{ messageId: string; approvalId: string }>`
    select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id and a.decision is null
     where p.statement_id = ${statementId} order by p.position desc limit 1`.execute(base.db)
  return rows[0]!
}

it('when a language cannot be held against the facts, it is read beside the Norwegian before the yes, and that is in the log', async () => {
  const id = await declare()
  const [press, head] = [await who('press'), await who('head')]
  const more = { ...EN, paragraphs: ['The building is empty. The fire was set on purpose.'] }
  const unpaired = { code: 'crisis.translation-sentences', details: { language: 'en', count: 3, of: 2 } }
  const both = newWords({ editions: [edition('nb', 'Bygget er tomt'), more] })
  await expect(proposeStatement(varde, press, id, both)).rejects.toMatchObject(unpaired)
  const statementId = await out(id)
  await expect(followStatement(varde, press, id, { statementId, editions: [more] })).rejects.toMatchObject(unpaired)
  await followStatement(varde, press, id, { statementId, editions: [EN] })
  const asked = await waiting(statementId)
  expect((await viewApproval(varde, head, asked.messageId)).translations).toEqual([
    {
      ...{ language: 'en', from: 'nb' },
      rows: [
        { source: 'Bygget er tomt', text: 'The building is empty' },
        { source: 'Bygget er tomt.', text: 'The building is empty.' },
      ],
    },
  ])
  await expect(approveInRoom(varde, head, asked)).rejects.toMatchObject({
    ...{ code: 'crisis.translation-unread', details: { language: 'en' } },
  })
  await approveInRoom(varde, head, { ...asked, read: ['en'] })
  const { rows } = await sql<{ params: object; by: string }>`
    select params, by from crisis.entry where crisis_id = ${id} and code = 'statement-read-beside'`.execute(base.db)
  expect(rows).toMatchObject([{ params: { number: 1, languages: ['en'] }, by: 'per_head' }])
})

it('when it is written in nynorsk too, that is read beside the bokmål, sentence for sentence, as every other language', async () => {
  const id = await declare()
  const [press, head] = [await who('press'), await who('head')]
  const nb = edition('nb', 'Bygget er tomt')
  const more = { language: 'nn', title: 'Bygget er tomt', paragraphs: ['Bygget er tomt. Tilsette døydde i røyken.'] }
  const unpaired = { code: 'crisis.translation-sentences', details: { language: 'nn', count: 3, of: 2 } }
  await expect(proposeStatement(varde, press, id, newWords({ editions: [nb, more] }))).rejects.toMatchObject(unpaired)
  const unsure = { state: 'unconfirmed', source: 'Vakt', counter: '', police: 'none' } as const
  await addFact(varde, press, id, { ...unsure, text: 'Brannen er påsatt' })
  const arson = edition('nn', 'Bygget er tomt, men brannen er påsett')
  await expect(proposeStatement(varde, press, id, newWords({ editions: [nb, arson] }))).rejects.toMatchObject({
    code: 'crisis.sentence-unconfirmed',
  })
  const editions = [nb, edition('nn', 'Bygningen står tom')]
  const { id: statementId } = await proposeStatement(varde, press, id, newWords({ editions }))
  const asked = await waiting(statementId)
  expect((await viewApproval(varde, head, asked.messageId)).translations).toEqual([
    {
      ...{ language: 'nn', from: 'nb' },
      rows: [
        { source: 'Bygget er tomt', text: 'Bygningen står tom' },
        { source: 'Bygget er tomt.', text: 'Bygningen står tom.' },
      ],
    },
  ])
  await expect(approveInRoom(varde, head, asked)).rejects.toMatchObject({
    ...{ code: 'crisis.translation-unread', details: { language: 'nn' } },
  })
  await approveInRoom(varde, head, { ...asked, read: ['nn'] })
  await expect(
    followStatement(varde, press, id, { statementId: await out(id), editions: [more] }),
  ).rejects.toMatchObject(unpaired)
})

it('when what it says falls while its translation waits at a stop, that ends with it and reaches nobody', async () => {
  const id = await declare({ scenarioKey: 'death' })
  const press = await who('press')
  const content = { state: 'confirmed', text: 'Alle er ute', source: 'Vakt', counter: '', police: 'none' } as const
  const fact = await addFact(varde, press, id, content)
  const used = newWords({ facts: [{ id: fact.id, revision: 1 }], editions: [edition('nb', content.text)] })
  const { id: statementId } = await proposeStatement(varde, press, id, used)
  await approve(statementId)
  await handOver(base.db)
  await settle(varde)
  await followStatement(varde, press, id, { statementId, editions: [EN] })
  await approve(statementId)
  await watchStatements(varde)
  await settle(varde)
  const parts = () =>
    sql<{ state: string; gone: boolean }>`
      select d.state, v.withdrawn_at is not null as gone from crisis.statement_part p
        join dispatch.dispatch d on d.id = p.dispatch_id join message.version v on v.id = p.version_id
       where p.statement_id = ${statementId} and p.languages <> '{}'`.execute(base.db)
  expect((await parts()).rows).toEqual([{ state: 'running', gone: false }])
  const change = { factId: fact.id, revision: 1, content: { ...content, state: 'unconfirmed' as const } }
  await changeFactInRoom(varde, press, id, change)
  expect((await parts()).rows).toEqual([{ state: 'stopped', gone: true }])
  await handOver(base.db)
  await settle(varde)
  const { rows } = await sql`
    select 1 from dispatch.attempt a join crisis.statement_part p on p.dispatch_id = a.dispatch_id and p.languages <> '{}'
     where p.statement_id = ${statementId} and a.state in ('submitted', 'delivered')`.execute(base.db)
  expect(rows).toEqual([])
})

it('when words have no Norwegian that the facts can be held against, they are put forward, followed and approved in no language', async () => {
  const id = await declare()
  const [press, head] = [await who('press'), await who('head')]
  const refused = { kind: 'invalid', code: 'crisis.source-not-norwegian' }
  const rumour = { state: 'rumour', source: 'En innringer', counter: '', police: 'none' } as const
  await addFact(varde, press, id, { ...rumour, text: 'Brannen er påsatt' })
  const arson = edition('en', 'The fire was set on purpose')
  const said = (editions: NewStatement['editions']) =>
    proposeStatement(varde, press, id, {
      ...newWords({ editions }),
      unfounded: editions.flatMap(({ title }) =>
        [title, `${title}.`].map((one) => ({ sentence: one, reason: 'Vi vet det' })),
      ),
    })
  await expect(said([arson])).rejects.toMatchObject(refused)
  await expect(said([arson, edition('nb', 'Bygget er tomt')])).rejects.toMatchObject(refused)
  const { id: statementId } = await said([edition('nb', 'Bygget er tomt')])
  const asked = await waiting(statementId)
  // As it may stand from before there was such a rule.
  await sql`update crisis.statement_part set texts = ${JSON.stringify({ en: arson })} where statement_id = ${statementId}`.execute(
    base.db,
  )
  await expect(approveInRoom(varde, head, asked)).rejects.toMatchObject(refused)
  await expect(
    followStatement(varde, press, id, { statementId, editions: [edition('pl', 'Podpalenie')] }),
  ).rejects.toMatchObject(refused)
})

it('when what a language is made from says what stands as unconfirmed by now, no yes lets the language go', async () => {
  const id = await declare()
  const [press, head] = [await who('press'), await who('head')]
  const statementId = await out(id, {
    editions: [{ ...edition('nb', 'Bygget er tomt'), paragraphs: ['Bygget er tomt. To ansatte er skadd.'] }],
    unfounded: [{ sentence: 'To ansatte er skadd.', reason: 'Sagt på telefon av vaktleder' }],
  })
  const paragraphs = ['The building is empty. Two of the staff are injured.']
  await followStatement(varde, press, id, { statementId, editions: [{ ...EN, paragraphs }] })
  const asked = await waiting(statementId)
  const unsure = { state: 'unconfirmed', source: 'En innringer', counter: '', police: 'none' } as const
  // What is confirmed and is put down once more holds nothing back.
  await addFact(varde, press, id, { ...unsure, text: 'Bygget er tomt' })
  expect((await first(id)).following).toMatchObject([{ state: 'waiting' }])
  await addFact(varde, press, id, { ...unsure, text: 'To ansatte er skadd' })
  expect((await first(id)).following).toMatchObject([{ state: 'dropped' }])
  await expect(approveInRoom(varde, head, { ...asked, read: ['en'] })).rejects.toMatchObject({
    code: 'crisis.statement-ended',
  })
})

it('when whoever says yes does not read a language, somebody who does is named, and never whoever wrote it', async () => {
  const id = await declare()
  const [press, head] = [await who('press'), await who('head')]
  const statementId = await out(id)
  await followStatement(varde, press, id, { statementId, editions: [EN] })
  const asked = await waiting(statementId)
  const by = (name: string) => approveInRoom(varde, head, { ...asked, readers: [{ language: 'en', name }] })
  await expect(by(' ')).rejects.toMatchObject({ code: 'crisis.translation-unread' })
  const wrote = (await personNames(base.db, [press.id])).get(press.id)!
  await expect(by(wrote.toUpperCase())).rejects.toMatchObject({
    ...{ code: 'crisis.reader-wrote-it', details: { language: 'en' } },
  })
  await expect(by('Test Testesen 13097248022')).rejects.toMatchObject({ code: 'crisis.reader-name' })
  await by('Test Testesen')
  const { rows } = await sql<{ params: object; by: string }>`
    select params, by from crisis.entry where crisis_id = ${id} and code like 'statement-read-%'`.execute(base.db)
  expect(rows).toMatchObject([{ params: { number: 1, languages: ['en'], name: 'Test Testesen' }, by: 'per_head' }])
})

it('when another than who wrote the first words adds a language, it is they who cannot be named as its reader', async () => {
  const id = await declare()
  const [press, leader, head] = [await who('press'), await who('leader'), await who('head')]
  const statementId = await out(id)
  await followStatement(varde, leader, id, { statementId, editions: [EN] })
  const asked = await waiting(statementId)
  const by = (name: string) => approveInRoom(varde, head, { ...asked, readers: [{ language: 'en', name }] })
  const names = await personNames(base.db, [press.id, leader.id])
  const wrote = names.get(leader.id)!
  for (const name of [wrote, ` ${wrote.replaceAll(' ', '  ')}.`])
    await expect(by(name)).rejects.toMatchObject({ code: 'crisis.reader-wrote-it' })
  await by(names.get(press.id)!)
})

it('when more languages wait for a yes after the time that the words promised, whoever is asked is not told that it comes', async () => {
  const id = await declare()
  const statementId = await out(id)
  await followStatement(varde, await who('press'), id, { statementId, editions: [EN] })
  const asked = async () => {
    const [row] = (
      await sql<{ id: string }>`select message_id as id from crisis.statement_part
        where statement_id = ${statementId} and languages <> '{}'`.execute(base.db)
    ).rows
    return viewApproval(varde, await who('head'), row!.id)
  }
  expect((await asked()).nextAt).toBe(NEXT.toISOString())
  varde.setClock(new Date(NEXT.getTime() + 60_000))
  const late = await asked()
  expect(late.approvalId).not.toBeNull()
  expect(late.nextAt).toBeNull()
})
