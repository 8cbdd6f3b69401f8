import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { formatClock } from '../../../kit/i18n/formats.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { ShownKeeper } from '../../public/keep/shown-keeper.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

/** What is public goes by the database's clock, and what is promised has not passed by it. */
const START = new Date()
const minute = (count: number) => new Date(START.getTime() + count * 60_000)
const { base, varde, web, who } = await aPublicRoom(START)
/** «kl. 21.10», with the day where it is another. */
const kl = (at: Date) => `(\\d+\\. \\p{L}+ )?kl\\. ${formatClock(at, 'nb').replace('.', '\\.')}`
const said = (text: string) => new RegExp(text, 'u')

const TITLES = ['Brann i verkstedet', 'Bygget er tomt', 'Brannen er slukket']
const edition = (title: string, language = 'nb') => ({ language, title, paragraphs: [`${title}.`] })

const look = async () => {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
async function declare() {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, ...TITLES)
  return crisisId
}
/** Words are out in bokmål at a minute, and promise more at another. */
async function say(id: string, title: string, [at, next]: [number, number], corrects: string | null = null) {
  varde.setClock(minute(at))
  const made = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: corrects ? [] : [...GROUPS], editions: [edition(title)], facts: [] },
    ...{ nextAt: minute(next), admits: false },
  })
  await approveStatement(varde, await who('head'), made.id)
  await handOver(base.db)
  await look()
  return made.id
}
const move = async (id: string, at: number, to: number) => {
  varde.setClock(minute(at))
  await movePromise(varde, await who('press'), id, { nextAt: minute(to), reason: 'Venter på politiet' })
}
async function follow(id: string, statementId: string, title: string, at: number) {
  varde.setClock(minute(at))
  await followStatement(varde, await who('press'), id, { statementId, editions: [edition(title, 'en')] })
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await look()
}
const plain = (text: string) =>
  text
    .replaceAll(/\u00a0/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
async function page(path: string): Promise<string> {
  const first = await web.inject(path)
  return (first.headers.location ? await web.inject(String(first.headers.location)) : first).body
}
async function pressPage(statementId: string, language = 'nb'): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    select right(message_id, 12) as key from crisis.statement_part
     where statement_id = ${statementId} and 'public' = any (groups) order by position`.execute(base.db)
  return page(`/presserom/x-${rows[0]!.key}-${language}`)
}
const leadOf = (front: string) => plain(/<article class="lead">[\s\S]*?<\/article>/.exec(front)?.[0] ?? '')

it('when newer words have come, no public page or feed shows the old time as if it holds, and all agree on what is next', async () => {
  const id = await declare()
  const first = await say(id, TITLES[0]!, [1, 90])
  await move(id, 5, 95)
  const second = await say(id, TITLES[1]!, [10, 100])
  await nextLook()
  const own = plain(await pressPage(first))
  expect(own).not.toContain('er flyttet')
  expect(own).toMatch(said(`ble flyttet fra ${kl(minute(90))} til ${kl(minute(95))}`))
  expect(own).toMatch(said(`Neste melding kom ${kl(minute(10))}`))
  expect(own).toMatch(said(`Nå er neste melding lovet senest ${kl(minute(100))}`))
  // Whoever has the first words by a link of their own is shown where the next stands.
  const { rows } = await sql<{ id: string }>`
    select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${first} limit 1`.execute(base.db)
  const linked = await page(`/k/${signLink(varde.secrets.link, rows[0]!.id)}`)
  expect(plain(linked)).toMatch(said(`Neste melding kom ${kl(minute(10))}\\. .*Den står på statussiden\\.`))
  expect(linked).toContain(`href="/status/${id.slice(-12)}`)
  const feeds = ['/status/feed.json', '/status/rss.xml', '/status/atom.xml', '/presserom/rss.xml']
  const more = ['/presserom/atom.xml', '/presserom/feed.json', '/presserom/ninjs.json']
  for (const path of [`/status/${id.slice(-12)}`, ...feeds, ...more]) {
    const text = plain(await page(path))
    expect.soft(text, path).not.toContain('Tiden for neste melding er flyttet')
    expect.soft(text, path).toMatch(said(`Neste melding kom ${kl(minute(10))}`))
  }
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: second }, 'Det stemte ikke')
  await look()
  await nextLook()
  const lead = leadOf(await page('/presserom'))
  // The press room leads with the sentence of the status page, which says when more comes.
  expect(lead).toMatch(said(`Meldingen fra ${kl(minute(10))} er trukket tilbake`))
  const status = plain(await page(`/status/${id.slice(-12)}`))
  expect(status).toMatch(said(`Meldingen fra ${kl(minute(10))} er trukket tilbake`))
  expect(status).toMatch(said(`senest ${kl(minute(100))}`))
})

it('when what came is taken back, the words before it say which time holds now, wherever they stand, also when that is moved', async () => {
  const id = await declare()
  const first = await say(id, TITLES[0]!, [1, 90])
  const second = await say(id, TITLES[1]!, [10, 100])
  const own = `/status/${id.slice(-12)}`
  const places = [own, '/status/feed.json', '/status/atom.xml', '/presserom/feed.json', '/presserom/ninjs.json']
  const holds = (at: Date) => said(`og er trukket tilbake\\. Nå er neste melding lovet senest ${kl(at)}`)
  const shown = async (holding: Date) => {
    await nextLook()
    expect.soft(plain(await pressPage(first))).toMatch(holds(holding))
    for (const path of places) expect.soft(plain(await page(path)), path).toMatch(holds(holding))
  }
  varde.setClock(minute(12))
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: second }, 'Det stemte ikke')
  await look()
  await shown(minute(100))
  await move(id, 14, 80)
  await shown(minute(80))
  // Whoever goes by the date of an entry sees it again.
  const { items } = JSON.parse(await page('/status/feed.json'))
  const entry = items.findLast((one: { url: string }) => one.url.endsWith(own))
  expect(entry.date_modified).toBe(minute(14).toISOString())
})

it('when a time is moved or more comes, whoever goes by the date of an entry sees it again', async () => {
  const id = await declare()
  const first = await say(id, TITLES[0]!, [1, 90])
  await nextLook()
  const own = (await pressPage(first)).match(/rel="canonical" href="([^"]*)"/)![1]!
  const moments = async () => {
    await nextLook()
    const read = async (path: string, url: string) =>
      JSON.parse(await page(path)).items.findLast((one: { url: string }) => one.url.endsWith(url)).date_modified
    return [await read('/status/feed.json', id.slice(-12)), await read('/presserom/feed.json', own)]
  }
  await move(id, 5, 95)
  expect(await moments()).toEqual([minute(5).toISOString(), minute(5).toISOString()])
  await say(id, TITLES[1]!, [10, 100])
  expect(await moments()).toEqual([minute(10).toISOString(), minute(10).toISOString()])
})

it('when a time is moved or another language follows, it is the same message from the same moment, once, on page, list and feeds', async () => {
  const id = await declare()
  const first = await say(id, TITLES[0]!, [1, 90])
  await follow(id, first, 'Fire in the workshop', 3)
  await move(id, 5, 95)
  await nextLook()
  const { items } = JSON.parse(await page('/status/feed.json'))
  const own = items.filter((one: { url: string }) => one.url.includes(id.slice(-12)))
  expect(own.map((one: Record<string, string>) => [one.language, one.date_published])).toEqual([
    ['nb', minute(1).toISOString()],
    ['en', minute(1).toISOString()],
  ])
  const started = `<time datetime="${minute(1).toISOString()}">`
  const list = await page('/status')
  expect(list.slice(list.indexOf(id.slice(-12)) - 200, list.indexOf(id.slice(-12)))).toContain(started)
  await say(id, TITLES[1]!, [10, 100])
  await nextLook()
  const before = (await page(`/status/${id.slice(-12)}`)).split('Tidligere meldinger')[1]!
  expect(before).toContain(started)
})

it('when a time is told in English, it has one word before it, also on another day', async () => {
  const id = await declare()
  await say(id, TITLES[0]!, [1, 90])
  await move(id, 5, 60 * 30)
  await nextLook()
  for (const path of [`/status/${id.slice(-12)}/en`, '/presserom?sprak=en'])
    expect.soft(plain(await page(path)), path).not.toMatch(/\b(from|to|by|at|on) (at|on)\b/)
  await say(id, TITLES[1]!, [10, 100])
  await nextLook()
  for (const path of [`/status/${id.slice(-12)}/en`, '/presserom?sprak=en'])
    expect.soft(plain(await page(path)), path).not.toMatch(/\b(from|to|by|at|on) (at|on)\b/)
  for (const language of ['', '/nn']) {
    const text = plain(await page(`/status/${id.slice(-12)}${language}`))
    expect.soft(text).not.toMatch(/kl\. kl\.|kl\. \d+\. \p{Ll}/u)
  }
})

it('when nothing is told in public, the list says that nothing is told, not that nothing goes on', async () => {
  await sql`update crisis.crisis set mode = 'demo' where mode = 'real'`.execute(base.db)
  await declare()
  await nextLook()
  for (const [path, said] of [
    ['/status', 'Vi melder ikke om noen hendelse her nå'],
    ['/status/nn', 'Vi melder ikkje om noka hending her no'],
    ['/status/en', 'We are not reporting any incident here now'],
  ] as const)
    expect.soft(await page(path)).toContain(`<h1>${said}</h1>`)
})

it('when what became of a time is told on the page of a release, the page is kept as it stood from then', async () => {
  const id = await declare()
  await say(id, TITLES[0]!, [1, 90])
  const publicDb = databaseOn(poolOf({ connection: base.connection, max: 4 }))
  onTestFinished(() => publicDb.destroy())
  const keeper = new ShownKeeper(varde, publicDb)
  const keep = async () => {
    await keeper.keep({ isWhole: false })
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from trace.shown_page where kind = 'release'`.execute(base.db)
    return rows[0]!.n
  }
  const before = await keep()
  await move(id, 5, 95)
  expect(await keep()).toBe(before + 1)
})
