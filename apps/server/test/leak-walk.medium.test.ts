import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kit/kernel/id.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { slugOf } from '../../../slices/press/index.ts'
import { givenPublished, givenUnit, openWave, type Published, text } from '../../public/test/released.ts'
import { buildWeb } from '../build-app.ts'
import { type Clue, isPublicFile, isShell, PUBLIC_ROUTES } from './public-routes.ts'
import { type Process, startSkewed } from './skewed-server.ts'

/**
 * Walks every route that anyone may call, in two processes whose clocks are three hours wrong, each in its own direction,
 * and proves that nothing of a text is out before its instant by the database's clock: not a word, not a count, not a byte.
 */
const THREE_HOURS = 3 * 3_600_000
/** Longer than a page may be kept before the database is asked again. */
const ONE_SECOND = 1000
const TITLE = 'Skjultittel om besøk'
const WORD = 'finnord'
/** Served only where the shell is built. */
const WHEN_BUILT = [
  'GET /assets/*',
  'GET /icon.svg',
  'GET /icons/:name',
  'GET /sw.js',
  'GET /manifest.webmanifest',
  'GET /*',
]
const MARKS = ['kjultittel', 'kjulkropp']
const EDITIONS = {
  nb: { title: TITLE, body: [text(`Skjulkropp med ${WORD} i.`)] },
  nn: { title: `${TITLE} nynorsk`, body: [text('Skjulkropp på nynorsk.')] },
  en: { title: `${TITLE} in English`, body: [text('Skjulkropp in English.')] },
}

let database: Awaited<ReturnType<typeof testDatabase>>
let processes: Process[] = []
let open: string[] = []
let guarded: string[] = []
let unitId: string
let old: Published

beforeAll(async () => {
  database = await testDatabase()
  const routes: { name: string; isOpen: boolean }[] = []
  const web = await buildWeb(testVarde(database.db, { connection: database.connection }), ({ method, url, config }) => {
    for (const one of [method].flat())
      if (one !== 'HEAD') routes.push({ name: `${one} ${url}`, isOpen: config?.access === 'public' })
  })
  await web.ready()
  await web.close()
  open = [...new Set(routes.filter((route) => route.isOpen).map((route) => route.name))]
  guarded = [...new Set(routes.filter((route) => !route.isOpen).map((route) => route.name))]
  unitId = await givenUnit(database.db, { name: 'Halden fengsel', phone: '22 00 00 00' })
  old = await givenPublished(database.db, { unitId, editions: { nb: { title: 'Gammel', body: [text('Står.')] } } })
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
const clueTo = (made: Published): Clue => ({
  ...made,
  slug: slugOf(made.messageId, 'nb', TITLE),
  unitId,
  word: WORD,
  year: new Date().getFullYear(),
})

/** Addresses to ask on a route: where a release would stand, else its pattern with each clue in each place. */
function addresses(name: string, clue: Clue): string[] {
  const shows = PUBLIC_ROUTES[name]?.shows?.(clue)
  if (shows) return shows
  const pattern = name.slice(name.indexOf(' ') + 1)
  const values = [clue.slug, clue.messageId, clue.versionId, clue.word]
  return [...new Set(values.map((value) => pattern.replaceAll(/:\w+|\*/g, value)))]
}

type Answer = { at: string; where: string; status: number; text: string }
async function ask(method: string, where: string, process: Process): Promise<Answer> {
  const post = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'valg=x' }
  const answer = await fetch(process.base + where, { method, redirect: 'manual', ...(method === 'GET' ? {} : post) })
  const head = [...answer.headers].filter(([key]) => key !== 'date' && !key.startsWith('x-ratelimit')).join('\n')
  return { at: process.base, where, status: answer.status, text: `${head}\n\n${await answer.text()}` }
}

const tells = ({ text: said }: Answer) => MARKS.some((mark) => said.toLowerCase().includes(mark))
const show = ({ at, where, status }: Answer) => `${at}${where} ${status}`

/** The pages of the shell are one file, which holds no data: they are left out. */
async function walk(names: string[], clue: Clue): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const process of processes)
    for (const name of names.filter((one) => !isShell(one)))
      for (const where of addresses(name, clue)) {
        const answer = await ask(name.split(' ')[0]!, where, process)
        answers.push(PUBLIC_ROUTES[name]?.shows ? answer : { ...answer, text: withoutEcho(answer.text, clue) })
      }
  return answers
}

/** What the asker wrote, and gets back, is no leak. */
const withoutEcho = (said: string, { slug, word }: Clue) => said.replaceAll(slug, '').replaceAll(word, '')

const showing = () => open.filter((name) => PUBLIC_ROUTES[name]?.shows)
const pagesOf = async (clue: Clue) =>
  new Map((await walk(showing(), clue)).map((one) => [one.at + one.where, one.text] as const))

test('when a route is open to everyone, it is known what it may show', () => {
  expect(open.length).toBeGreaterThan(40)
  expect(open.filter((name) => !(name in PUBLIC_ROUTES) && !isPublicFile(name) && !isShell(name))).toEqual([])
  const absent = Object.keys(PUBLIC_ROUTES).filter((name) => !open.includes(name))
  expect(absent.filter((name) => !WHEN_BUILT.includes(name))).toEqual([])
})

test('when a text is timed, no route tells of it before the instant, and each shows it within a second after', async () => {
  const path = { messageId: 'msg_000000000000000000000000', versionId: 'ver_none', slug: 'finnes-ikke' }
  const from = performance.now()
  await walk(open, { ...path, unitId, word: WORD, year: new Date().getFullYear() })
  // Time for two walks, however slow the machine is.
  const seconds = Math.ceil((performance.now() - from) / 500) + 4
  const before = await pagesOf({ ...path, unitId, word: WORD, year: new Date().getFullYear() })
  const made = await givenPublished(database.db, {
    unitId,
    editions: EDITIONS,
    replacesId: old.versionId,
    at: `clock_timestamp() + interval '${seconds} seconds'`,
  })
  const clue = clueTo(made)
  const isOut = async () =>
    (
      await sql<{ is_out: boolean }>`select released_at <= clock_timestamp() as is_out from dispatch.publication
        where id = ${made.publicationId}`.execute(database.db)
    ).rows[0]!.is_out
  await pause(ONE_SECOND)
  let walks = 0
  for (let answers = await walk(open, clue); !(await isOut()); answers = await walk(open, clue)) {
    expect(answers.filter(tells).map(show)).toEqual([])
    for (const one of answers) {
      const same = before.get(one.at + one.where)
      if (same !== undefined) expect(one.text, show(one)).toBe(same)
    }
    walks++
    await pause(ONE_SECOND / 2)
  }
  expect(walks).toBeGreaterThan(0)
  await pause(ONE_SECOND)
  const after = await walk(showing(), clue)
  expect(after.filter((one) => !tells(one)).map(show)).toEqual([])
  expect(
    (await walk(['GET /presserom/:slug'], { ...clue, slug: slugOf(old.messageId, 'nb', 'Gammel') })).every(tells),
  ).toBe(true)
})

test('when a wave has opened and an embargo is later, no route tells of the text before the embargo ends', async () => {
  const from = performance.now()
  await walk(open, clueTo(old))
  const seconds = Math.ceil((performance.now() - from) / 500) + 4
  const outlet = newId('out')
  await sql`insert into press.outlet (id, mode, name, made_at) values (${outlet}, 'real', 'Avisa', now())`.execute(
    database.db,
  )
  const waiting = await givenPublished(database.db, { unitId, editions: EDITIONS, isWaveOpen: false })
  await sql`insert into press.advance_copy (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by,
      given_at, state) values (${newId('adv')}, 'real', ${waiting.messageId}, ${waiting.versionId}, 'nb', ${outlet}, 'desk@example.no',
      clock_timestamp() + make_interval(secs => ${seconds}), 'per_test', now(), 'sent')`.execute(database.db)
  await openWave(database.db, waiting.waveId)
  await pause(ONE_SECOND)
  const clue = clueTo(waiting)
  const isOver = async () =>
    (
      await sql<{ over: boolean }>`select embargo_until <= clock_timestamp() as over from press.advance_copy
        where message_id = ${waiting.messageId}`.execute(database.db)
    ).rows[0]!.over
  const answers = await walk(open, clue)
  expect(await isOver()).toBe(false)
  expect(answers.filter((one) => tells(one) && one.text.includes(waiting.messageId.slice(-12))).map(show)).toEqual([])
  while (!(await isOver())) await pause(200)
  await pause(ONE_SECOND)
  const after = await walk(['GET /presserom/:slug', 'GET /presserom/atom.xml', 'GET /sitemap.xml'], clue)
  expect(after.every((one) => one.text.includes(waiting.messageId.slice(-12)))).toBe(true)
  await sql`update message.version set withdrawn_at = clock_timestamp() where id = ${waiting.versionId}`.execute(
    database.db,
  )
})

test('when a wave waits, or the text is an exercise, no route tells of it; when the wave opens, both processes show it', async () => {
  const exercise = await givenPublished(database.db, { unitId, editions: EDITIONS, mode: 'exercise' })
  const waiting = await givenPublished(database.db, {
    unitId,
    isWaveOpen: false,
    editions: { nb: { title: 'Ventetittel skjulkropp', body: [text('Skjulkropp.')] } },
  })
  await sql`update message.version set withdrawn_at = clock_timestamp() where editions::text like '%Skjultittel%'
    and mode = 'real' and withdrawn_at is null`.execute(database.db)
  await pause(ONE_SECOND)
  for (const made of [exercise, waiting]) expect((await walk(open, clueTo(made))).filter(tells).map(show)).toEqual([])
  await openWave(database.db, waiting.waveId)
  await pause(ONE_SECOND)
  const slug = slugOf(waiting.messageId, 'nb', 'Ventetittel skjulkropp')
  expect((await walk(['GET /presserom/:slug'], { ...clueTo(waiting), slug })).map(tells)).toEqual([true, true])
})

test('when nobody is signed in, no guarded route says a word of a text, whatever it is asked about', async () => {
  const made = await givenPublished(database.db, { unitId, editions: EDITIONS, isWaveOpen: false })
  const reads = guarded.filter((name) => name.startsWith('GET '))
  expect(reads.length).toBeGreaterThan(50)
  const answers = await walk(reads, clueTo(made))
  expect(answers.filter((one) => tells(one) || ![401, 404].includes(one.status)).map(show)).toEqual([])
})
