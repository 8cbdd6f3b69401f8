import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { lineText } from '../../../slices/crisis/actions/course-sections.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { publishStatus } from '../../../slices/crisis/actions/publish-status.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { saveStatusDraft } from '../../../slices/crisis/actions/write-status.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { courseOf } from '../../../slices/crisis/rules/status-view.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const LATER = new Date('2026-03-10T13:30:00Z')
const { base, varde, web, who } = await aPublicRoom(START)
const TWO: FactContent = {
  ...{ state: 'confirmed', text: 'To ansatte er skadd', source: 'Vaktleder', counter: '', police: 'none' },
}
const UNSURE = 'Meldingen fra kl. 13.20 er ikke lenger bekreftet'

async function say(id: string, text: string, corrects: string | null = null) {
  const made = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: corrects ? [] : [...GROUPS], facts: [], nextAt: new Date('2026-03-10T13:10:00Z') },
    ...{ admits: false, editions: [{ language: 'nb', title: text, paragraphs: [`${text}.`] }] },
  })
  await approveStatement(varde, await who('head'), made.id)
  for (const step of [handOver.bind(null, base.db), () => watchStatements(varde), () => settle(varde)]) {
    await step()
    await settle(varde)
  }
  return made.id
}
/** «To ansatte er skadd» is out and on the page, and then it is no longer confirmed. */
async function fallen() {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, TWO)
  const statementId = await say(id, TWO.text)
  expect((await first(id)).page).toBe(TWO.text)
  varde.setClock(new Date('2026-03-10T12:40:00Z'))
  const content = { ...TWO, state: 'unconfirmed' as const }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content })
  return { id, factId, statementId }
}
const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ')
/** What the page, its feed and the newest CAP say first. */
async function first(id: string) {
  await nextLook()
  const path = `/status/${id.slice(-12)}`
  const { versions } = await viewStatus(varde, await who('leader'), id)
  const feed = await web.inject('/status/feed.json')
  const items = feed.json<{ items: { url: string; title: string; content_html: string }[] }>().items
  const item = items.find(({ url }) => url.includes(path))!
  const cap = (await web.inject(`${path}/cap-${versions.length}.xml`)).body
  const { body } = await web.inject(path)
  return {
    page: plain(/<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? ''),
    feed: plain(item.title),
    cap: plain(/<headline>([^<]*)/.exec(cap)?.[1] ?? ''),
    all: plain(`${item.title} ${item.content_html} ${cap}`),
    body: plain(body.replaceAll(/<[^>]*>/g, ' ')),
  }
}
/** Every page, feed and card of the press room that tells of a release, by its address, and what staff have behind their links. */
async function pressRoom(statementId: string) {
  await nextLook()
  const { rows } = await sql<{ id: string; recipient: string }>`
    select p.message_id as id, (select r.id from dispatch.recipient r where r.dispatch_id = p.dispatch_id order by r.id limit 1) as recipient
      from crisis.statement_part p where p.statement_id = ${statementId} and 'public' = any (p.groups)`.execute(base.db)
  const path = `/presserom/to-ansatte-er-skadd-${rows[0]!.id.slice(-12)}-nb`
  const feeds = ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json'].map((name) => `/presserom/${name}`)
  const pages = await Promise.all(
    [path, `${path}/ninjs.json`, '/presserom', ...feeds].map(async (at) => {
      const { body } = await web.inject(at)
      return [at, plain(at.endsWith('json') ? JSON.stringify(JSON.parse(body)) : body)] as const
    }),
  )
  return { path, pages, card: (await web.inject(`${path}/kort.png`)).headers.etag }
}
const move = async (id: string) => movePromise(varde, await who('press'), id, { nextAt: LATER, reason: '' })
async function publish(id: string) {
  const content = { phase: 'under-control', nextAt: LATER.toISOString(), relativesPhone: null } as const
  await saveStatusDraft(varde, await who('press'), id, { revision: 0, content })
  await publishStatus(varde, await who('leader'), id, { revision: 1 })
}

it.each([
  ['a time is moved', move],
  ['a new phase is published', publish],
  ['the room is closed', async (id: string) => closeCrisis(varde, await who('leader'), id, 'Over')],
] as const)('when %s and the words have lost their fact, page, feed and CAP say so in their place', async (_, act) => {
  const { id, statementId, factId } = await fallen()
  const before = await pressRoom(statementId)
  for (const [at, body] of before.pages.slice(0, 2)) expect(body, at).not.toContain('ikke lenger bekreftet')
  await act(id)
  const now = await first(id)
  expect(now).toMatchObject({ page: UNSURE, feed: UNSURE, cap: UNSURE })
  expect(now.all).not.toContain(TWO.text)
  const told = await pressRoom(statementId)
  for (const [at, body] of told.pages) expect(body, at).toContain(UNSURE)
  expect(told.card).not.toBe(before.card)
  const [release, , list, ...feeds] = told.pages.map(([, body]) => body)
  expect(release).toContain(`href="/status/${id.slice(-12)}"`)
  expect(release).toContain(`og:title" content="Ikke lenger bekreftet: ${TWO.text}`)
  const lead = /<article class="lead">.*?<\/article>/.exec(list!)?.[0] ?? ''
  expect(lead).not.toContain(told.path)
  // One sentence of one crisis: the press room leads with what its page says.
  expect(/<h1[^>]*><a href="([^"]*)">([^<]*)/.exec(lead)?.slice(1)).toEqual([`/status/${id.slice(-12)}`, UNSURE])
  const row = list!.split('<li>').find((one) => one.includes(`href="${told.path}"`))
  expect(row).toContain(UNSURE)
  for (const body of feeds) expect(body).toContain(`Ikke lenger bekreftet: ${TWO.text}`)
  const contact = (await web.inject('/presserom/kontakt')).body
  if (act === move || act === publish) expect(contact).toMatch(/<h2><a[^>]*>Hendelse ved halden<\/a><\/h2>/)
  expect(contact).not.toContain('ikke lenger bekreftet')
  expect((await viewStatus(varde, await who('leader'), id)).wrong).toMatchObject([{ number: 1, correction: null }])
  if (act === move || act === publish) {
    expect(now.body).toContain('14.30')
    // What is put right afterwards takes its place, and the false words are marked.
    const content = { ...TWO, text: 'Én ansatt er skadd' }
    await changeFactInRoom(varde, await who('press'), id, { factId, revision: 2, content })
    await say(id, content.text, statementId)
    const right = await first(id)
    expect(right).toMatchObject({ page: content.text, feed: content.text, cap: content.text })
    expect(right.body).toMatch(
      /Meldingen gjelder ikke lenger: «To ansatte er skadd» Rettet [^.]*\. mars kl\. 13\.40\. Teksten under gjelder ikke lenger/,
    )
  }
})

const rest = (body: string) => body.split('Tidligere meldinger')[1] ?? ''
/** Two messages, each of a fact of its own, an hour between them; then both have fallen. */
async function bothFallen() {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const facts: string[] = []
  for (const [text, minutes] of [
    [TWO.text, 0],
    ['Porten står åpen', 10],
  ] as const) {
    varde.setClock(new Date(START.getTime() + minutes * 60_000))
    facts.push((await addFact(varde, await who('press'), id, { ...TWO, text })).id)
    await say(id, text)
  }
  varde.setClock(new Date('2026-03-10T12:40:00Z'))
  const fall = async (factId: string, text: string) =>
    changeFactInRoom(varde, await who('press'), id, {
      ...{ factId, revision: 1, content: { ...TWO, text, state: 'unconfirmed' as const } },
    })
  return { id, fallFirst: () => fall(facts[0]!, TWO.text), fallLast: () => fall(facts[1]!, 'Porten står åpen') }
}
/** The titles in bokmål that a feed has of this crisis, in its order. */
async function entries(id: string, feeds: readonly string[]) {
  await nextLook()
  const { rows } = await sql<{ id: string }>`
    select right(p.message_id, 12) as id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id}`.execute(base.db)
  const ours = [`/status/${id.slice(-12)}`, ...rows.map((row) => row.id)]
  return Promise.all(
    feeds.map(async (at) => {
      const { body } = await web.inject(at)
      const all = body
        .split(/<(?:entry|item)\b[^>]*>/)
        .slice(1)
        .filter((one) => ours.some((path) => one.includes(path)))
      return [
        at,
        all
          .map((one) => plain(/<title[^>]*>([^<]*)/.exec(one)![1]!))
          .filter((title) => !/^(Message|The message)|Meldinga /.test(title)),
      ] as const
    }),
  )
}
const MARKED =
  /(Porten står åpen|To ansatte er skadd) Ikke lenger bekreftet fra [^.]*\. mars[^.]* kl\. 13\.40\. Stol ikke på teksten under/g

it('when several messages have lost their fact, each says so among the earlier ones, and the inner page names them all', async () => {
  const { id, fallFirst, fallLast } = await bothFallen()
  await fallFirst()
  await fallLast()
  expect(rest((await first(id)).body)).not.toMatch(MARKED)
  const { wrong } = await viewStatus(varde, await who('leader'), id)
  expect(wrong.map(({ number }) => number)).toEqual([2, 1])
  // The forms say what will stand there, before the act and not after.
  const instead = async () => (await viewStatus(varde, await who('leader'), id)).instead?.nb.title ?? null
  expect(await instead()).toBe('Meldingen fra kl. 13.30 er ikke lenger bekreftet')
  await move(id)
  expect(rest((await first(id)).body).match(MARKED)).toHaveLength(2)
  expect(await instead()).toBeNull()
  const marked = ['Porten står åpen', TWO.text].map((text) => `Ikke lenger bekreftet: ${text}`)
  for (const [at, titles] of await entries(id, ['/status/atom.xml', '/status/rss.xml', '/status/cap.atom']))
    expect(titles, at).toEqual(['Meldingen fra kl. 13.30 er ikke lenger bekreftet', ...marked])
  for (const [at, titles] of await entries(id, ['/presserom/atom.xml', '/presserom/rss.xml']))
    expect(titles, at).toEqual(marked)
})

it('when words have lost their fact, their CAP message and its line of the index are not observed any more, and neither is what stands in their place', async () => {
  const certainty = async (file: string) => {
    await nextLook()
    const { body } = await web.inject(file)
    return [...body.matchAll(/certainty>(\w+)<\/(?:cap:)?certainty/g)].map(([, is]) => is)
  }
  const { id } = await fallen()
  const cap = (number: number) => `/status/${id.slice(-12)}/cap-${number}.xml`
  expect(new Set(await certainty(cap(1)))).toEqual(new Set(['Observed']))
  await move(id)
  expect(new Set(await certainty(cap(1)))).toEqual(new Set(['Unknown']))
  expect(new Set(await certainty(cap(2)))).toEqual(new Set(['Unknown']))
  const entries = (await web.inject('/status/cap.atom')).body.split('<entry>')
  const own = entries.filter((entry) => entry.includes(id.slice(-12)))
  expect(own.map((entry) => /<cap:certainty>(\w+)</.exec(entry)![1])).toEqual(['Unknown', 'Unknown'])
})

it('when the page has begun to say so, words that fall later say so at once', async () => {
  const { id, fallFirst, fallLast } = await bothFallen()
  await fallLast()
  await move(id)
  expect(rest((await first(id)).body).match(MARKED)).toHaveLength(1)
  await fallFirst()
  expect(rest((await first(id)).body).match(MARKED)).toHaveLength(2)
})

it('when the room is closed, no words that have fallen stand unmarked under the closing, also when they fall afterwards', async () => {
  const { id, fallFirst, fallLast } = await bothFallen()
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await fallFirst()
  expect(rest((await first(id)).body).match(MARKED)).toHaveLength(1)
  await fallLast()
  const now = await first(id)
  expect(now.page).toBe('Meldingen fra kl. 13.30 er ikke lenger bekreftet')
  expect(now.body).not.toContain('Vi sier her hva som gjelder')
  expect(rest(now.body).match(MARKED)).toHaveLength(2)
  const { rooms } = await viewBeside(varde, await who('leader'), { unitId: 'unt_halden' })
  expect(rooms.find((one) => one.id === id)).toMatchObject({ state: 'closed', wrong: [{ number: 2 }, { number: 1 }] })
  const list = plain((await web.inject('/status')).body)
  expect(list).toMatch(/kl\. 13\.40\s*<\/time>[\s\S]*?Meldingen fra kl\. 13\.30/)
})

it.each([
  ['the time is moved', move],
  ['a new phase is published', publish],
] as const)(
  'when %s and the words are replaced, no message has come: the promise is moved, everywhere',
  async (_, act) => {
    const { id } = await fallen()
    await act(id)
    const now = await first(id)
    expect(now.body).not.toContain('Neste melding kom')
    expect(now.body).toContain('flyttet fra kl. 14.10 til kl. 14.30')
    const { versions } = await viewStatus(varde, await who('leader'), id)
    expect(versions.map(({ isMessage }) => isMessage)).toEqual([true, false])
    const view = await viewStatus(varde, await who('leader'), id)
    const { told } = courseOf(view, varde.now())
    expect(told.map(({ became }) => became)).toEqual(['stands', 'moved'])
    const { promises } = await viewAfterwards(varde, await who('leader'), id)
    expect(promises.map(({ state }) => state).toSorted()).toEqual(['moved', 'open'])
    const lines = (await readLog(varde, await who('leader'), id, {})).entries.map((one) =>
      lineText(one, (key, values) => translator('nb')(`crisis:${key}`, values ?? {})),
    )
    expect(lines.join('\n')).not.toMatch(/Ordene er de samme|Holdt/)
    expect(lines.filter((line) => line.startsWith('Ordene på statussiden'))).toEqual([
      `Ordene på statussiden er ikke lenger bekreftet og er byttet ut. Der sto: ${TWO.text}. Nå står det: ${UNSURE}`,
    ])
  },
)

it('when the words stand, a new time or phase repeats them', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  await addFact(varde, await who('press'), id, TWO)
  await say(id, TWO.text)
  await move(id)
  expect(await first(id)).toMatchObject({ page: TWO.text, feed: TWO.text, cap: TWO.text })
})
