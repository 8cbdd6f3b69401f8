import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { readCap } from '../../../slices/crisis/index.ts'
import { aHouse } from '../../../slices/crisis/test/house.ts'
import { givenStatus } from '../../../slices/crisis/test/status-house.ts'
import { refreshAnsweringNow } from '../../../slices/press/actions/refresh-answering.ts'
import { registerPublic } from '../register-public.ts'
import { FEED_RULES } from './feed-rules.ts'
import { nextLook } from './press-house.ts'
import { xmlTree } from './xml-tree.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let publicDb: ReturnType<typeof databaseOn>
let varde: ReturnType<typeof testVarde>
let web: Web
const NOW = new Date()
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000).toISOString()

beforeAll(async () => {
  database = await testDatabase()
  publicDb = databaseOn(poolOf({ connection: database.connection, max: 3, role: 'varde_public' }))
  varde = testVarde(database.db, { at: NOW.toISOString(), env: { VARDE_BASE_URL: 'https://varde.example.no' } })
  await aHouse(database.db)
  web = await createWeb(varde, async () => null)
  registerPublic(web, varde, publicDb)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await publicDb.destroy()
  await database.drop()
})

test('when a status is published, the page says it in three languages with the promise, and the feeds hold each rule', async () => {
  const { say, path } = await givenStatus(varde)
  expect((await web.inject(path)).statusCode).toBe(404)
  const texts = {
    nb: { title: 'Brann i verkstedet', text: 'Det brenner.\nAlle er ute.' },
    en: { title: 'Fire in the workshop', text: 'There is a fire.' },
  }
  await say({ texts, nextAt: minutes(60), relativesPhone: '+4722000000' })
  const page = await web.inject(path)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('<h1 lang="nb">Brann i verkstedet</h1>')
  expect(page.body).toContain('senest')
  expect(page.body).toContain('href="tel:+4722000000"')
  expect(page.body).not.toContain('<script')
  expect(page.body.length).toBeLessThan(8000)
  expect((await web.inject(`${path}/en`)).body).toContain('<h1 lang="en">Fire in the workshop</h1>')
  expect((await web.inject(`${path}/nn`)).body).toContain('Teksten finst berre på bokmål')
  expect((await web.inject('/status')).body).toContain('Vi melder om én hendelse')
  const fetched = await Promise.all(
    ['/status/rss.xml', '/status/atom.xml', '/status/feed.json'].map(async (url) => {
      const feed = await web.inject(url)
      expect(feed.body).toContain('Brann i verkstedet')
      return { url, type: String(feed.headers['content-type']), body: feed.body }
    }),
  )
  const feeds = { rss: xmlTree(fetched[0]!.body), atom: xmlTree(fetched[1]!.body), texts: fetched.slice(0, 2) }
  const faults = Object.values(FEED_RULES).flatMap((rule) => ('faults' in rule ? rule.faults(feeds) : []))
  expect(faults).toEqual([])
})

test('relatives are given the number that is answered at that moment; one opened for the incident goes first while the room is open', async () => {
  const { say, path, crisisId } = await givenStatus(varde)
  const number = (unit: string, phone: string | null) =>
    sql`update organisation.unit set duty_phone = ${phone} where id = ${unit}`.execute(database.db)
  const shown = async () => {
    await refreshAnsweringNow(varde)
    await nextLook()
    return /href="tel:([^"]+)"/.exec((await web.inject(path)).body)?.[1]
  }
  await say({ texts: { nb: { title: 'Første', text: 'En.' } }, nextAt: minutes(60) })
  expect(await shown()).toBeUndefined()
  await number('unt_halden', '+4722000010')
  await number('unt_ost', '+4722000020')
  expect(await shown()).toBe('+4722000010')
  for (const one of ['liaison', 'leader'])
    await sql`insert into organisation.absence (id, person_id, from_at) values (${`abs_${one}`}, ${`per_${one}`}, ${new Date(0)})`.execute(
      database.db,
    )
  expect(await shown()).toBe('+4722000020')
  expect((await web.inject(path)).body).toContain('vakt for pårørende ved ost')
  await say({
    ...{ texts: { nb: { title: 'Andre', text: 'To.' } }, nextAt: minutes(60), relativesPhone: '+4722000030' },
  })
  expect(await shown()).toBe('+4722000030')
  expect((await web.inject(path)).body).toContain('eget nummer for denne hendelsen')
  await sql`update crisis.crisis set state = 'closed', closed_at = ${NOW}, closed_by = 'per_head', closed_reason = 'Over' where id = ${crisisId}`.execute(
    database.db,
  )
  expect(await shown()).toBe('+4722000020')
  for (const unit of ['unt_halden', 'unt_ost']) await number(unit, null)
  await sql`delete from organisation.absence where id in ('abs_liaison', 'abs_leader')`.execute(database.db)
  expect(await shown()).toBeUndefined()
})

test('when the unit is renamed, what has been said of it names it as it was called then, byte for byte', async () => {
  const { say, path, crisisId } = await givenStatus(varde)
  await say({ texts: { nb: { title: 'Første', text: 'En.' } }, nextAt: minutes(60) })
  await nextLook()
  const capOf = async (number: number) => (await web.inject(`${path}/cap-${number}.xml`)).body
  const before = await capOf(1)
  expect(before).toContain('<areaDesc>')
  const rename = sql`update organisation.unit set name = 'Nytt navn fengsel', names = '{}'
    where id = (select unit_id from crisis.crisis where id = ${crisisId})`
  await rename.execute(database.db)
  await say({ texts: { nb: { title: 'Andre', text: 'To.' } }, nextAt: minutes(90) })
  await nextLook()
  expect(await capOf(2)).toContain('<areaDesc>Nytt navn fengsel</areaDesc>')
  expect((await web.inject(path)).body).toContain('Nytt navn fengsel')
  expect(await capOf(1)).toBe(before)
})

test('when the reader has the page it is not sent again, and the next version is there at the next look', async () => {
  const { say, path } = await givenStatus(varde)
  await say({ texts: { nb: { title: 'Første', text: 'En.' } }, nextAt: minutes(60) })
  await nextLook()
  const first = await web.inject(path)
  const again = await web.inject({ url: path, headers: { 'if-none-match': first.headers.etag as string } })
  expect(again.statusCode).toBe(304)
  expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  const { id } = (await say({ texts: { nb: { title: 'Andre', text: 'To.' } }, nextAt: minutes(90) }))!
  await say({ texts: { nb: { title: 'Rettelse', text: 'Tre.' } }, nextAt: minutes(95), correctsId: id })
  await nextLook()
  const later = await web.inject({ url: path, headers: { 'if-none-match': first.headers.etag as string } })
  expect(later.statusCode).toBe(200)
  expect(later.body).toContain('Dette retter en melding')
  expect(later.body).toContain('Teksten under gjelder ikke lenger')
  expect(later.body.indexOf('Andre')).toBeLessThan(later.body.indexOf('Første'))
})

test('when a promise is broken, the page admits it without anybody doing anything', async () => {
  const { say, path } = await givenStatus(varde)
  // By the clock of whoever published it was in time; by the database's it has passed.
  varde.setClock(minutes(-120))
  await say({ texts: { nb: { title: 'Sent ute', text: 'Tekst.' } }, nextAt: minutes(-60) })
  varde.setClock(NOW)
  await nextLook()
  expect((await web.inject(path)).body).toContain('Vi er forsinket')
  await say({ texts: { nb: { title: 'Over', text: 'Slutt.' } }, phase: 'over', nextAt: null })
  await nextLook()
  const page = (await web.inject(path)).body
  expect(page).not.toContain('Vi er forsinket')
  expect(page).toContain('Vi lovet neste melding senest')
})

test('when something is said, the same stands as CAP, and each message names those before it', async () => {
  const { say, path } = await givenStatus(varde)
  await say({ texts: { nb: { title: 'Brann', text: 'Det brenner.' } }, nextAt: minutes(60) })
  await say({ texts: { nb: { title: 'Slukket', text: 'Brannen er slukket.' } }, phase: 'over', nextAt: null })
  await nextLook()
  const second = await web.inject(`${path}/cap-2.xml`)
  expect(second.headers['content-type']).toBe('application/cap+xml; charset=utf-8')
  const reading = readCap(second.body)
  expect(reading).toMatchObject({ ok: true, doubts: [], alert: { msgType: 'Update', status: 'Actual' } })
  const first = readCap((await web.inject(`${path}/cap-1.xml`)).body)
  expect(first.ok && reading.ok && reading.alert.references).toContain(first.ok && first.alert.identifier)
  expect((await web.inject(`${path}/cap-3.xml`)).statusCode).toBe(404)
  expect((await web.inject(`${path}/cap-x.xml`)).statusCode).toBe(404)
  expect((await web.inject('/status/cap.atom')).body).toContain(`https://varde.example.no${path}/cap-2.xml`)
})

test('when it is an exercise, no page, list or feed knows of it', async () => {
  const { say, path } = await givenStatus(varde, { participantIds: ['per_press', 'per_leader'] })
  await say({ texts: { nb: { title: 'Hemmelig øvelse', text: 'Ingenting av dette er sant.' } }, nextAt: minutes(60) })
  await nextLook()
  expect((await web.inject(path)).statusCode).toBe(404)
  for (const at of [
    '/status',
    '/status/en',
    '/status/atom.xml',
    '/status/rss.xml',
    '/status/feed.json',
    '/status/cap.atom',
    `${path}/cap-1.xml`,
  ])
    expect((await web.inject(at)).body).not.toContain('øvelse')
})

test('when the words that stand are no longer confirmed, the page, the list and the way to it say so before the words, in each language', async () => {
  const { say, path } = await givenStatus(varde)
  await say({ texts: { nb: { title: 'Ingen er skadd', text: 'Ingen er skadd i brannen.' } }, nextAt: minutes(60) })
  await sql`update crisis.status_version set disowned_at = now() where texts::text like '%Ingen er skadd%'`.execute(
    database.db,
  )
  await nextLook()
  for (const [url, mark] of [
    [path, 'Ikke lenger bekreftet: Ingen er skadd</h1>\n<p class="note">Ikke lenger bekreftet fra'],
    [`${path}/nn`, 'stadfesta'],
    ['/status', 'Ikke lenger bekreftet: Ingen er skadd</a>'],
  ] as const)
    expect((await web.inject(url)).body, url).toContain(mark)
})

test('when words that hold no longer stand among the earlier messages, their titles say so, in the language they are in', async () => {
  const { say, path } = await givenStatus(varde)
  const doubted = { nb: { title: 'Alle er funnet', text: 'Alle er funnet.' } }
  const wrong = {
    nb: { title: 'Bare verkstedet', text: 'Det brenner i verkstedet.' },
    en: { title: 'Workshop only', text: 'x' },
  }
  const { id: doubtedId } = await say({ texts: doubted, nextAt: minutes(60) })
  const { id } = await say({ texts: wrong, nextAt: minutes(60) })
  await say({
    texts: { nb: { title: 'Flere bygg', text: 'Det brenner i flere bygg.' } },
    nextAt: minutes(60),
    correctsId: id,
  })
  await sql`update crisis.status_version set disowned_at = now() where id = ${doubtedId}`.execute(database.db)
  await nextLook()
  const [nb, en] = await Promise.all([path, `${path}/en`].map(async (url) => (await web.inject(url)).body))
  expect(nb).toContain('<h3 lang="nb">Ikke lenger bekreftet: Alle er funnet</h3>')
  expect(nb).toContain('<h3 lang="nb">Meldingen gjelder ikke lenger: «Bare verkstedet»</h3>')
  expect(nb).toContain('<h1 lang="nb">Flere bygg</h1>')
  expect(en).toContain('<h3 lang="en">This message no longer applies: “Workshop only”</h3>')
})
