import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { publishStatus } from '../../../slices/crisis/actions/publish-status.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { saveStatusDraft } from '../../../slices/crisis/actions/write-status.ts'
import { brokenBefore } from '../../../slices/crisis/rules/promise.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { courseOf } from '../../../slices/crisis/rules/status-view.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const { base, varde, web, who } = await aPublicRoom(START)

const look = async () => {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}

/** First words are out, and promise more at 14.10 in Oslo. */
async function aPromise(): Promise<string> {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await releaseHolding(varde, await who('press'), crisisId, {
    ...{ groups: [...GROUPS], nextAt: at('13:10'), waiver: null },
  })
  await look()
  await handOver(base.db)
  await look()
  return crisisId
}

/** Every public page and feed that a crisis is told on, as plain text, by its address. */
async function shown(crisisId: string): Promise<Record<string, string>> {
  await nextLook()
  const { rows } = await sql<{ slug: string }>`
    select right(p.message_id, 12) as slug from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${crisisId} and 'public' = any (p.groups)`.execute(base.db)
  const key = crisisId.slice(-12)
  const paths = [
    '/status',
    `/status/${key}`,
    '/status/feed.json',
    '/status/rss.xml',
    '/presserom',
    '/presserom/rss.xml',
  ]
  const more = ['/presserom/feed.json', '/presserom/atom.xml', '/presserom/ninjs.json', '/presserom/kontakt']
  const found: Record<string, string> = {}
  for (const path of [...paths, ...more]) found[path] = plain((await web.inject(path)).body)
  for (const { slug } of rows) {
    const first = await web.inject(`/presserom/x-${slug}-nb`)
    const { location } = first.headers
    found[`release ${slug}`] = plain((location ? await web.inject(String(location)) : first).body)
  }
  return found
}
const plain = (text: string) =>
  text
    .replaceAll(/\u00a0/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const view = async (id: string) => viewStatus(varde, await who('leader'), id)

it('when the promise is moved, every public page that says the old time says that it is moved, and to when', async () => {
  const id = await aPromise()
  const before = await shown(id)
  expect(Object.values(before).filter((page) => page.includes('14.10')).length).toBeGreaterThan(6)
  varde.setClock(at('12:50'))
  const to = { nextAt: at('14:40'), reason: 'Venter på politiet' }
  await movePromise(varde, await who('press'), id, to)
  const after = await shown(id)
  for (const [path, page] of Object.entries(after))
    if (page.includes('14.10')) expect.soft(page, path).toContain('flyttet')
  for (const [path, page] of Object.entries(after))
    if (page.includes('14.10')) expect.soft(page, path).toContain('15.40')
  // The same words stand there once.
  const page = after[`/status/${id.slice(-12)}`]!
  expect(page.split('14.10').length - 1).toBe(2)
})

it('when a time has passed before it is moved, the pages, the room, its log and the evaluation say that it was broken', async () => {
  const id = await aPromise()
  // Nothing has looked since it passed.
  varde.setClock(at('13:11'))
  await movePromise(varde, await who('press'), id, { nextAt: at('14:40'), reason: 'Venter på politiet' })
  const pages = Object.entries(await shown(id)).filter(([, page]) => page.includes('14.10'))
  expect(pages.length).toBeGreaterThan(6)
  for (const [path, page] of pages) {
    expect.soft(page, path).toContain('den kom ikke')
    expect.soft(page, path).toContain('15.40')
    // The lists and feeds tell of other rooms too.
    if (path.includes(id.slice(-12)) || path.startsWith('release')) expect.soft(page, path).not.toContain('flyttet')
  }
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${id} and code like 'promise-%' order by seq`.execute(base.db)
  expect(rows.map(({ code }) => code)).toEqual(['promise-made', 'promise-broken', 'promise-moved'])
  const said = await viewStatements(varde, await who('leader'), id)
  expect(brokenBefore(said.promises)).toBe(at('13:10').toISOString())
  const { promises } = await viewAfterwards(varde, await who('leader'), id)
  expect(promises.map((one) => one.state)).toEqual(['open', 'broken'])
})

it('when a promise is moved, nobody says that it was kept', async () => {
  const id = await aPromise()
  varde.setClock(at('12:50'))
  await movePromise(varde, await who('press'), id, { nextAt: at('14:40'), reason: 'Venter på politiet' })
  const { told } = courseOf(await view(id), at('12:55'))
  expect(told.map(({ version, became }) => [version.number, became])).toEqual([
    [2, 'stands'],
    [1, 'moved'],
  ])
  const { promises } = await viewAfterwards(varde, await who('leader'), id)
  expect(promises.map((one) => one.state)).toEqual(['open', 'moved'])
})

it('when the status page alone gives another time for the same words, the old time is moved, not kept', async () => {
  const id = await aPromise()
  varde.setClock(at('12:50'))
  const { phase } = (await view(id)).versions.at(-1)!
  const content = { phase, nextAt: at('14:40').toISOString(), relativesPhone: null }
  await saveStatusDraft(varde, await who('leader'), id, { revision: 0, content })
  await publishStatus(varde, await who('leader'), id, { revision: 1 })
  const { promises } = await viewAfterwards(varde, await who('leader'), id)
  expect(promises.map((one) => [one.state, one.dueAt])).toEqual([
    ['open', at('14:40').toISOString()],
    ['moved', at('13:10').toISOString()],
  ])
  const page = (await shown(id))[`/status/${id.slice(-12)}`]
  expect(page).toContain('flyttet')
})

it('when a room is closed, no public page says that it goes on or that more comes, and the promise is settled', async () => {
  const id = await aPromise()
  varde.setClock(at('12:54'))
  await closeCrisis(varde, await who('leader'), id, 'Brannen er slokket')
  const pages = await shown(id)
  const page = pages[`/status/${id.slice(-12)}`]!
  expect(page).not.toContain('Pågår')
  expect(page).not.toContain('Neste melding senest')
  expect(page).toContain('følger ikke lenger')
  for (const [path, text] of Object.entries(pages))
    if (path.startsWith('release')) expect.soft(text, path).toMatch(/14\.10.*avsluttet|[Aa]vsluttet.*14\.10/)
  // The promise in the words is struck wherever they stand: in the press room, and behind the link of those who got them.
  const own = Object.keys(pages)
    .find((path) => path.startsWith('release'))!
    .slice('release '.length)
  const address = (await web.inject(`/presserom/x-${own}-nb`)).headers.location
  const { rows } = await sql<{ id: string }>`
    select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
      join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and r.audience_kind = 'staff' order by r.id limit 1`.execute(base.db)
  for (const path of [String(address), `/k/${signLink(varde.secrets.link, rows[0]!.id)}`])
    expect
      .soft((await web.inject(path)).body.replaceAll('\u00a0', ' '), path)
      .toMatch(/<s>[^<]*senest[^<]*14\.10[^<]*<\/s>/)
  const { promises } = await viewAfterwards(varde, await who('leader'), id)
  expect(promises[0]).toMatchObject({ state: 'ended', dueAt: at('13:10').toISOString() })
})

it('when a room is closed past what it promised, the promise stays broken, and nothing is promised', async () => {
  const id = await aPromise()
  varde.setClock(at('13:20'))
  await closeCrisis(varde, await who('leader'), id, 'Brannen er slokket')
  await look()
  const { promises } = await viewAfterwards(varde, await who('leader'), id)
  expect(promises).toMatchObject([{ state: 'broken', isAdmitted: true }])
  expect((await shown(id))[`/status/${id.slice(-12)}`]).not.toContain('Vi sier fra her så snart vi kan')
})

it('when a closed room says that it is over, the page says so; what goes on or promises more is refused', async () => {
  const id = await aPromise()
  await closeCrisis(varde, await who('leader'), id, 'Brannen er slokket')
  const content = { relativesPhone: null }
  const leader = await who('leader')
  await saveStatusDraft(varde, leader, id, {
    ...{ revision: 0, content: { ...content, phase: 'ongoing', nextAt: at('15:00').toISOString() } },
  })
  await expect(publishStatus(varde, leader, id, { revision: 1 })).rejects.toMatchObject({
    code: 'crisis.status-room-closed',
  })
  await saveStatusDraft(varde, leader, id, { revision: 1, content: { ...content, phase: 'over', nextAt: null } })
  await publishStatus(varde, leader, id, { revision: 2 })
  expect((await view(id)).versions.at(-1)).toMatchObject({ phase: 'over', nextAt: null })
})

it('when what was released comes out after closing, the page does not begin again', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  await releaseHolding(varde, await who('press'), id, { groups: [...GROUPS], nextAt: at('13:10'), waiver: null })
  await settle(varde)
  await closeCrisis(varde, await who('leader'), id, 'Falsk alarm')
  await handOver(base.db)
  await look()
  const { versions } = await view(id)
  expect(versions).toMatchObject([
    { phase: 'ongoing', nextAt: at('13:10').toISOString() },
    { phase: 'closed', nextAt: null },
  ])
  expect((await viewAfterwards(varde, await who('leader'), id)).promises).toEqual([])
  const pages = await shown(id)
  expect(pages[`/status/${id.slice(-12)}`]).toContain('følger ikke lenger')
  // The words promise more, and no page leaves it at that.
  for (const page of Object.values(pages)) if (/senest kl\. 14[.:]10/.test(page)) expect(page).toContain('kommer ikke')
  expect(pages[`/status/${id.slice(-12)}`]).toContain('Meldingen som var lovet senest kl. 14.10, kommer ikke')
  const release = Object.entries(pages).find(([path]) => path.startsWith('release'))![1]
  expect(release).toMatch(/[Aa]vsluttet/)
})
