import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kit/kernel/id.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { slugOf } from '../../../slices/press/index.ts'
import { givenPublished, givenUnit, openWave, text } from '../../public/test/released.ts'
import { isShell, PUBLIC_ROUTES } from './public-routes.ts'
import { type Process, startSkewed } from './skewed-server.ts'

/**
 * Walks every open route in two processes with wrong clocks, and proves that nothing of what the press is asked to come to is out
 * before its instant, nor before the text that it waits for is past its embargo. The list of routes is held whole by the leak walk.
 */
const THREE_HOURS = 3 * 3_600_000
const TITLE = 'Skjultittel om møtet'
const MARKS = ['kjultittel', 'kjulsted']
let database: Awaited<ReturnType<typeof testDatabase>>
let processes: Process[] = []
let unitId: string

beforeAll(async () => {
  database = await testDatabase()
  unitId = await givenUnit(database.db, { name: 'Halden fengsel', phone: '22 00 00 00' })
  processes = await Promise.all([
    startSkewed('apps/server/main.ts', database.connection, THREE_HOURS),
    startSkewed('apps/public/main.ts', database.connection, -THREE_HOURS),
  ])
})
afterAll(async () => {
  await Promise.all(processes.map((one) => one.stop()))
  await database.drop()
})

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const seconds = (n: number) => sql`clock_timestamp() + make_interval(secs => ${n})`

/** An occasion in a month, in the press room from so many seconds from now. */
async function given(inSeconds: number, messageId: string | null): Promise<string> {
  const id = newId('occ')
  const texts = JSON.stringify({
    nb: { title: TITLE, about: 'Skjulsted.' },
    en: { title: `${TITLE} in English`, about: '' },
  })
  await sql`insert into press.occasion (id, mode, kind, unit_id, texts, language, place, open_to, starts_at, ends_at, needs_accreditation,
      accredit_by, message_id, public_from, made_by, made_at, changed_by, changed_at)
    values (${id}, 'real', 'briefing', ${unitId}, ${texts}, 'nb', 'Skjulsted', 'press', now() + interval '30 days',
      now() + interval '30 days 1 hour', true, now() + interval '20 days', ${messageId}, ${seconds(inSeconds)}, 'per_test', now(),
      'per_test', now())`.execute(database.db)
  return id
}

type Answer = { where: string; said: string }
async function walk(id: string): Promise<Answer[]> {
  const slug = slugOf(id, 'nb', TITLE)
  const english = slugOf(id, 'en', `${TITLE} in English`)
  const answers: Answer[] = []
  for (const process of processes)
    for (const name of Object.keys(PUBLIC_ROUTES).filter((one) => one.startsWith('GET ') && !isShell(one)))
      for (const value of [slug, english, id]) {
        const where = name.slice(4).replaceAll(/:\w+|\*/g, value)
        const answer = await fetch(process.base + where, { redirect: 'manual' })
        const head = [...answer.headers].map((pair) => pair.join()).join('\n')
        const said = `${head}\n${await answer.text()}`.toLowerCase().replaceAll(value, '')
        answers.push({ where: process.base + where, said })
      }
  return answers
}
const telling = (answers: Answer[]) =>
  answers.filter(({ said }) => MARKS.some((mark) => said.includes(mark))).map(({ where }) => where)
/** Routes that tell of it once it is out. */
const SHOWN = ['', '.ics', '/x', '/x/kalender.ics'].map((end) => `/presserom/arrangementer${end}`)
const OTHERS = [
  '/presserom',
  '/presserom/rss.xml',
  '/presserom/atom.xml',
  '/presserom/feed.json',
  '/presserom/ninjs.json',
  '/sitemap.xml',
]

async function expectShown(id: string): Promise<void> {
  const slug = slugOf(id, 'nb', TITLE)
  for (const process of processes)
    for (const path of [...SHOWN, ...OTHERS]) {
      const answer = await fetch(process.base + path.replace('/x', `/${slug}`))
      expect(await answer.text(), path).toContain(id.slice(-12))
    }
}
const isOut = async (id: string) =>
  (await sql`select from press.public_occasion where id = ${id}`.execute(database.db)).rows.length > 0

test('when an occasion is timed, no route tells of it before the instant, and all that should do within a second after', async () => {
  const from = performance.now()
  await walk('occ_000000000000000000000000')
  const id = await given(Math.ceil((performance.now() - from) / 500) + 4, null)
  await pause(1000)
  let walks = 0
  for (let answers = await walk(id); !(await isOut(id)); answers = await walk(id)) {
    expect(telling(answers)).toEqual([])
    walks++
  }
  expect(walks).toBeGreaterThan(0)
  await pause(1000)
  await expectShown(id)
  await sql`delete from press.occasion where id = ${id}`.execute(database.db)
})

test('when an occasion waits for a text, no route tells of it while the text waits or is under embargo', async () => {
  const outlet = newId('out')
  await sql`insert into press.outlet (id, mode, name, made_at) values (${outlet}, 'real', 'Avisa', now())`.execute(
    database.db,
  )
  const made = await givenPublished(database.db, {
    unitId,
    isWaveOpen: false,
    editions: { nb: { title: 'Melding', body: [text('Kommer.')] } },
  })
  const id = await given(-1, made.messageId)
  await pause(1000)
  expect(telling(await walk(id))).toEqual([])
  await sql`insert into press.advance_copy (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by,
      given_at, state) values (${newId('adv')}, 'real', ${made.messageId}, ${made.versionId}, 'nb', ${outlet}, 'desk@example.no',
      ${seconds(3600)}, 'per_test', now(), 'sent')`.execute(database.db)
  await openWave(database.db, made.waveId)
  await pause(1000)
  expect(telling(await walk(id))).toEqual([])
  await sql`update press.advance_copy set given_at = now() - interval '1 hour', embargo_until = clock_timestamp()`.execute(
    database.db,
  )
  await pause(1000)
  await expectShown(id)
})
