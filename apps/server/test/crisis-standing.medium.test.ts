import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { saidInCrisis } from '../../../slices/crisis/actions/said-in-crisis.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { mustBeCorrected, newestOut } from '../../../slices/crisis/rules/room-needs.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { printNotice } from '../../../slices/dispatch/actions/print-notice.ts'
import { recipientPage } from '../../../slices/dispatch/actions/recipient-page.ts'
import { listTasks } from '../../../slices/dispatch/store/task-store.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const { base, varde, web, who } = await aPublicRoom(START)
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }

type Words = { title: string; factId: string; revision: number; corrects?: string }
async function say(id: string, { title, factId, revision, corrects }: Words): Promise<string> {
  const made = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS] },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    facts: [{ id: factId, revision }],
    ...{ nextAt: NEXT, admits: false, unfounded: [] },
  })
  await approveStatement(varde, await who('head'), made.id)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
  return made.id
}
/** The wrong words are out, then the fact changes, and a correction of them is out. */
async function corrected() {
  varde.setClock(START)
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const wrong = await say(id, { title: WRONG, factId, revision: 1 })
  const content = { ...FACT, text: RIGHT }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content })
  const right = await say(id, { title: RIGHT, factId, revision: 2, corrects: wrong })
  return { id, factId, wrong, right }
}
const withdraw = async (crisisId: string, statementId: string) => {
  await withdrawStatement(varde, await who('leader'), { crisisId, statementId }, 'Det stemte ikke')
  await settle(varde)
}
const seen = async (id: string) => viewStatements(varde, await who('leader'), id)
const page = async (path: string) => (await web.inject(path)).body
const keyOf = (crisisId: string) => crisisId.slice(-12)
async function pressPath(statementId: string, title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${statementId} and 'public' = any(groups)`.execute(
    base.db,
  )
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return `/presserom/${slug}-${rows[0]!.id.slice(-12)}-nb`
}
async function aReceipt(statementId: string) {
  const { rows } = await sql<{ id: string }>`
    select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${statementId} and r.audience_kind = 'staff' order by r.id limit 1`.execute(base.db)
  return (await recipientPage(varde, rows[0]!.id))!
}

it('when a correction is withdrawn, what it corrected stays wrong on every page, and the room asks for new words', async () => {
  const { id, factId, wrong, right } = await corrected()
  await withdraw(id, right)
  await nextLook()
  // The room: nothing of it stands, and the old words must be corrected again or withdrawn.
  const { statements } = await seen(id)
  const old = statements.find((one) => one.id === wrong)!
  expect(old).toMatchObject({ standing: 'corrected', correctedBy: null })
  expect(statements.find((one) => one.id === right)).toMatchObject({ standing: 'withdrawn' })
  expect(mustBeCorrected(old)).toBe(true)
  expect(newestOut({ statements })).toBeUndefined()
  // The report to the ministry.
  const told = (await saidInCrisis(base.db, id)).filter((one) => one.way === 'room')
  expect(told.map((one) => one.standing)).toEqual(['corrected-gone', 'withdrawn'])
  // The press room: the top story is what the status page says, marked in the list and on its own page, with no way to a page that is gone.
  const front = await page('/presserom')
  const lead = /<article class="lead">[\s\S]*?<\/article>/.exec(front)![0]
  expect(lead).toMatch(/<a href="\/status\/[^"]*">Meldingen fra kl. 13.20 er trukket tilbake</)
  expect(front).toContain(`>Meldingen gjelder ikke lenger: «${WRONG}»</a></h3>`)
  const own = await page(await pressPath(wrong, WRONG))
  expect(own).toContain('gjelder ikke lenger')
  expect(own).not.toContain('Les den rettede meldingen')
  for (const path of ['/presserom/rss.xml', '/presserom/atom.xml', '/presserom/feed.json', '/presserom/ninjs.json']) {
    const feed = await page(path)
    expect(feed, path).toContain(`Meldingen gjelder ikke lenger: «${WRONG}»`)
    expect(feed.replaceAll(`Meldingen gjelder ikke lenger: «${WRONG}»`, ''), path).not.toMatch(
      /(title>|"title":")Ingen er skadd/,
    )
  }
  // What staff have behind their links.
  expect(await aReceipt(wrong)).toMatchObject({ standing: 'corrected', hasCorrection: false })
  expect(await aReceipt(right)).toMatchObject({ standing: 'withdrawn' })
  // New words make it whole: the correction is the new one.
  const content = { ...FACT, text: 'To ansatte er skadd' }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 2, content })
  const newer = await say(id, { title: content.text, factId, revision: 3, corrects: wrong })
  const after = (await seen(id)).statements
  expect(after.find((one) => one.id === wrong)).toMatchObject({ standing: 'corrected', correctedBy: 3 })
  expect(after.filter(mustBeCorrected)).toEqual([])
  expect(newestOut({ statements: after })?.id).toBe(newer)
  await nextLook()
  expect(await page(await pressPath(wrong, WRONG))).toContain('Les den rettede meldingen')
})

it('when words are withdrawn, they are gone from the status page, its headings and its feeds', async () => {
  const { id, right } = await corrected()
  await withdraw(id, right)
  await nextLook()
  const key = keyOf(id)
  const paths = [`/status/${key}`, '/status', '/status/feed.json', '/status/rss.xml', '/status/atom.xml']
  const all = [
    ...paths,
    '/status/cap.atom',
    `/status/${key}/cap-2.xml`,
    `/status/${key}/cap-3.xml`,
    '/presserom/kontakt',
  ]
  for (const path of all) expect(await page(path), path).not.toContain(RIGHT)
  const own = await page(`/status/${key}`)
  expect(own).toContain('Trukket tilbake')
  expect(own).toContain('Teksten under gjelder ikke lenger')
  // What the public role reads says which versions have the same words, and nothing that the words could be guessed from.
  const versions = sql<{ id: string; words: string }>`
    select id, words from crisis.public_status where key = ${key} order by number`.execute(base.db)
  const { rows } = await versions
  const ids = rows.map((row) => row.id)
  expect(rows.map((row) => ids.indexOf(row.words))).toEqual([0, 1, 2])
})

it('when words are corrected or withdrawn, no unit is asked to hang them up, and no print of them is made', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
  const { id, right } = await corrected()
  const tasks = async () => {
    const { rows } = await sql<{ id: string; number: number }>`
      select t.id, s.number from dispatch.unit_task t join crisis.statement_part p on p.dispatch_id = t.dispatch_id
        join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id} and t.kind = 'notice'`.execute(
      base.db,
    )
    const lines = await listTasks(base.db, ['unt_halden'], new Date('2026-03-10T00:00:00Z'), varde.now())
    return rows
      .map((row) => ({ ...row, ...lines.find((one) => one.id === row.id)! }))
      .map(({ id: taskId, number, state, standing, hasCorrection }) => ({
        ...{ taskId, number, state, standing, hasCorrection },
      }))
      .toSorted((a, b) => a.number - b.number)
  }
  const print = async (taskId: string) =>
    printNotice(varde, await who('leader'), { taskId, language: 'nb', readAloud: false })
  const [old, now] = await tasks()
  expect(old).toMatchObject({ number: 1, state: 'ended', standing: 'corrected', hasCorrection: true })
  expect(now).toMatchObject({ number: 2, state: 'open', standing: 'stands' })
  await expect(print(old!.taskId)).rejects.toMatchObject({ code: 'dispatch.notice-corrected' })
  expect((await print(now!.taskId)).subarray(0, 4).toString()).toBe('%PDF')
  await withdraw(id, right)
  expect((await tasks()).map((one) => [one.number, one.state])).toEqual([
    [1, 'ended'],
    [2, 'ended'],
  ])
  // No new one is there to print any more.
  expect((await tasks())[0]).toMatchObject({ standing: 'corrected', hasCorrection: false })
  await expect(print(old!.taskId)).rejects.toMatchObject({ code: 'dispatch.notice-corrected-gone' })
  await expect(print(now!.taskId)).rejects.toMatchObject({ code: 'dispatch.notice-withdrawn' })
})
