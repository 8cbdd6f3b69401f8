import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { listReleases } from '../../../slices/press/index.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

/** What is public goes by the database's clock. */
const START = new Date()
const { base, varde, web, who } = await aPublicRoom(START)
const next = new Date(START.getTime() + 90 * 60_000)
const edition = (title: string, language = 'nb') => ({ language, title, paragraphs: [`${title}.`] })

const look = async () => {
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
async function propose(id: string, titles: Record<string, string>, corrects: string | null = null) {
  const editions = Object.entries(titles).map(([language, title]) => edition(title, language))
  const { id: made } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: corrects ? [] : [...GROUPS], editions, facts: [], nextAt: next, admits: false },
  })
  return made
}
async function approve(statementId: string) {
  await approveStatement(varde, await who('head'), statementId)
  await look()
}
async function follow(id: string, statementId: string, title: string) {
  await followStatement(varde, await who('press'), id, { statementId, editions: [edition(title, 'en')] })
  await approve(statementId)
}
/** A message is out in bokmål, and in English after that. */
async function said(name: string) {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  await confirm(varde, await who('press'), id, `${name} er tomt`, `${name} er i bruk igjen`)
  const statementId = await propose(id, { nb: `${name} er tomt` })
  await approve(statementId)
  await follow(id, statementId, `${name} is empty`)
  return { id, statementId }
}
/** The newest address of each language that a statement is out in. */
async function keysOf(statementId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ language: string; key: string }>`
    select l as language, right(message_id, 12) as key from crisis.statement_part, jsonb_object_keys(texts) l
     where statement_id = ${statementId} and 'public' = any (groups) order by position`.execute(base.db)
  return Object.fromEntries(rows.map((row) => [row.language, row.key]))
}
async function page(path: string): Promise<string> {
  const first = await web.inject(path)
  return (first.headers.location ? await web.inject(String(first.headers.location)) : first).body
}
/** What I dag asks whoever approves about. */
const askedAbout = async (name: string) => {
  const { items } = await viewToday(varde, await who('head'))
  return items.flatMap(({ kind, title }) => (kind === 'crisis-approval' && title.startsWith(name) ? [title] : []))
}
const count = async () => (await listReleases(base.db, { mode: 'real' }, { limit: 1, offset: 0 })).total
const leadOf = (front: string) => /<article class="lead">[\s\S]*?<\/article>/.exec(front)?.[0] ?? ''
const standingOf = async (statementId: string) => {
  const { rows } = await sql<{ standing: string }>`
    select d.standing from crisis.statement_part p join dispatch.public_standing d on d.version_id = p.version_id
     where p.statement_id = ${statementId} order by p.position`.execute(base.db)
  return rows.map((row) => row.standing)
}

it('when another language follows, the press room has one message, read in the language of the reader, and each address stands', async () => {
  const before = await count()
  const { statementId } = await said('Bygget')
  await nextLook()
  expect(await count()).toBe(before + 1)
  const front = await page('/presserom')
  expect(leadOf(front)).toContain('Bygget er tomt')
  expect(front).not.toContain('Bygget is empty')
  expect(leadOf(await page('/presserom?sprak=en'))).toContain('Bygget is empty')
  const { nb, en } = await keysOf(statementId)
  expect(en).not.toBe(nb)
  const english = await page(`/presserom/x-${en}-en`)
  expect(english).toContain('<h1>Bygget is empty</h1>')
  expect(english).toContain(`bygget-er-tomt-${nb}-nb`)
  expect(await page(`/presserom/x-${nb}-nb`)).toContain(`bygget-is-empty-${en}-en`)
  expect((await page('/presserom?sok=empty')).split('bygget-').length - 1).toBe(1)
  const { items } = JSON.parse(await page('/presserom/feed.json'))
  const own = items.filter((one: { title: string }) => one.title.startsWith('Bygget'))
  expect(own.map((one: Record<string, string>) => one.id!.slice(-15)).toSorted()).toEqual(
    [`${en}/en`, `${nb}/nb`].toSorted(),
  )
})

it('when a message whose other language followed is put right in bokmål, it is one text, one yes, and all languages are wrong', async () => {
  const { id, statementId: wrong } = await said('Verkstedet')
  const before = await count()
  const right = await propose(id, { nb: 'Verkstedet er i bruk igjen' }, wrong)
  expect(await askedAbout('Verkstedet')).toEqual(['Verkstedet er i bruk igjen'])
  await approve(right)
  await nextLook()
  const { statements } = await viewStatements(varde, await who('leader'), id)
  const correction = statements.find((one) => one.id === right)!
  expect(correction).toMatchObject({ kind: 'correction', state: 'out', following: [], waiting: [] })
  // Who reads English has it in Norwegian, and stands as waiting for their own.
  expect(correction.lacks).toContainEqual({ group: 'public', languages: ['en'] })
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${id} and code like 'statement-language%' and params ->> 'number' = '2'`.execute(
    base.db,
  )
  expect(rows).toEqual([])
  expect(await count()).toBe(before + 1)
  // Once in its own place; beside what it puts right it is named.
  expect((await page('/presserom')).match(/<h\d[^>]*><a[^>]*>Verkstedet er i bruk igjen<\/a>/g)).toHaveLength(1)
  expect(await standingOf(wrong)).toEqual(['corrected', 'corrected'])
  const { en } = await keysOf(wrong)
  expect(await page(`/presserom/x-${en}-en`)).toContain('verkstedet-er-i-bruk-igjen')
  // Nobody who had the old in English is left out of the correction.
  const { rows: missed } = await sql<{ id: string }>`
    select distinct r.source_id as id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${wrong} and r.state <> 'excluded' and not exists (
       select from dispatch.recipient c join crisis.statement_part q on q.dispatch_id = c.dispatch_id
        where q.statement_id = ${right} and c.source = r.source and c.source_id = r.source_id)`.execute(base.db)
  expect(missed).toEqual([])
  await follow(id, right, 'Verkstedet is not empty')
  await nextLook()
  expect(await count()).toBe(before + 1)
  expect(await page(`/presserom/x-${en}-en`)).toContain('verkstedet-is-not-empty')
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: right }, 'Det stemte ikke')
  await look()
  await nextLook()
  expect(await standingOf(wrong)).toEqual(['corrected', 'corrected'])
  for (const key of Object.values(await keysOf(right)))
    expect((await web.inject(`/presserom/x-${key}-nb`)).statusCode).toBe(410)
})

it('when first words to several groups are put right, whoever may say yes is asked once, and answers for all of it', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const press = await who('press')
  await releaseHolding(varde, press, id, { groups: [...GROUPS], nextAt: next, waiver: null })
  await look()
  await confirm(varde, press, id, 'Smia er ikke tom')
  const wrong = (await viewStatements(varde, press, id)).statements[0]!.id
  const right = await propose(id, { nb: 'Smia er ikke tom' }, wrong)
  const seen = async () => (await viewStatements(varde, press, id)).statements.find((one) => one.id === right)!
  expect(await askedAbout('Smia')).toEqual(['Smia er ikke tom'])
  expect((await seen()).waiting.map((one) => one.names)).toEqual([['Test Testesen (head)']])
  await approve(right)
  expect(await seen()).toMatchObject({ waiting: [] })
  const { rows } =
    await sql`select from crisis.statement_part where statement_id = ${right} and version_id is null`.execute(base.db)
  expect(rows).toEqual([])
})

it('when a room is closed while a language waits for a yes, the log says that it was closed', async () => {
  const { id, statementId } = await said('Kjelleren')
  await followStatement(varde, await who('press'), id, { statementId, editions: [edition('Piwnica jest pusta', 'pl')] })
  await closeCrisis(varde, await who('leader'), id, 'Over')
  const { rows } = await sql`
    select params from crisis.entry where crisis_id = ${id} and code = 'statement-language-dropped'`.execute(base.db)
  expect(rows).toEqual([{ params: { number: 1, languages: ['pl'], reason: 'closed' } }])
})
