import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { reportCase } from '../../../slices/cases/actions/report-case.ts'
import { writeEntries } from '../../../slices/crisis/actions/append-entry.ts'
import { writeInject } from '../../../slices/crisis/actions/change-injects.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { INJECT_HOWS } from '../../../slices/crisis/rules/inject.ts'
import { caller } from '../../../slices/crisis/test/house.ts'
import { givenStatus } from '../../../slices/crisis/test/status-house.ts'
import { givenPublished, type Published, text } from '../../public/test/released.ts'
import { registerSlices } from '../slices.ts'
import { exerciseHouse, saysInPublic } from './exercise-house.ts'
import { PUBLIC_ROUTES } from './public-routes.ts'

/**
 * An exercise is let loose with every way out open, and receivers at the end of each. Nothing of it may come to anybody but those who
 * take part, and what comes to them says that it is an exercise. The ways out themselves are found by outward.test.ts and by the
 * settings, so that a new one cannot be forgotten here.
 */
const WORD = 'skarvenøtt'
const PARTICIPANTS = ['press', 'leader']
let house: Awaited<ReturnType<typeof exerciseHouse>>
let crisisId: string
const who = (key: string) => caller(house.db, key, new Date())
const later = () => new Date(Date.now() + 3_600_000).toISOString()

beforeAll(async () => {
  house = await exerciseHouse()
  crisisId = await exerciseEverything()
})
afterAll(() => house.stop())

/** Everything that can be done in a room, and a text, a case and a copy to the press beside it, all with the word in them. */
async function exerciseEverything(): Promise<string> {
  const { varde, db } = house
  const press = await who('press')
  const status = await givenStatus(varde, {
    what: `Brann ${WORD}`,
    participantIds: PARTICIPANTS.map((key) => `per_${key}`),
  })
  const id = status.crisisId
  const line = { clientKey: 'en-linje-her', kind: 'said', text: `Sa ${WORD}`, agoMs: 0, corrects: null } as const
  await writeEntries(varde, press, id, [line])
  await addFact(varde, press, id, { state: 'confirmed', text: WORD, source: WORD, counter: '', police: 'none' })
  await status.say({ texts: { nb: { title: `Status ${WORD}`, text: `Sier ${WORD}.` } }, nextAt: later() })
  const inject = {
    role: 'press',
    sender: WORD,
    text: `Innspill ${WORD}`,
    expects: WORD,
    expectMinutes: 5,
    inMinutes: 0,
  } as const
  for (const how of INJECT_HOWS) await writeInject(varde, await who('officer'), id, { ...inject, how })
  const texts = { nb: { question: `Hva er ${WORD}?`, answer: `Det er ${WORD}.` } }
  await addStatusQuestion(varde, press, id, { texts, facts: [], replacesId: null })
  // A text that is out by every way there is, as if all that should have stopped it had failed.
  const editions = { nb: { title: `Tekst ${WORD}`, body: [text(`Om ${WORD}.`)] } }
  const made = await givenPublished(db, { unitId: 'unt_halden', mode: 'exercise', editions })
  // And one that is no exercise: it shows that the receivers hear.
  const real = await givenPublished(db, { unitId: 'unt_halden', mode: 'demo' })
  const post = ({ dispatchId, waveId }: Published) =>
    sql`insert into dispatch.posting (id, dispatch_id, wave_id, endpoint_id, state, due_at, state_at)
      values (${newId('pst')}, ${dispatchId}, ${waveId}, 'end_test', 'prepared', now(), now())`.execute(db)
  const receive = ({ dispatchId, waveId }: Published) =>
    sql`insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, language, heads, channels,
      legal_basis, state, state_at) values (${newId('rcp')}, ${dispatchId}, ${waveId}, 'contact', 'con_test', 'press', 'nb', 1,
      '{email}', 'x', 'waiting', now())`.execute(db)
  await expect(post(made)).rejects.toThrow('posted nowhere')
  await expect(receive(made)).rejects.toThrow('own staff alone')
  await post(real)
  await sql`insert into press.outlet (id, mode, name, made_at) values ('out_test', 'demo', 'Avisa', now())`.execute(db)
  await sql`insert into press.advance_copy (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by,
    given_at, state, try_at) values ('adv_test', 'demo', ${made.messageId}, ${made.versionId}, 'nb', 'out_test', 'desk@avis.example',
    now() + interval '1 hour', 'per_head', now(), 'waiting', now())`.execute(db)
  await reportCase(varde, press, () => [], {
    ...{ clientKey: 'sak-i-ovelse', unitId: 'unt_halden', what: WORD, place: WORD, callback: '' },
    ...{ happened: 'now', whoAsks: [], howSoon: 'now', namesCleared: true, exercise: true },
  })
  return id
}

const settled = (db: typeof house.db) =>
  vi.waitFor(
    async () => {
      const { rows } = await sql<{ left: number }>`select count(*)::int as left from crisis.attempt
        where state in ('due', 'sending') and due_at <= now()`.execute(db)
      expect(rows[0]!.left).toBe(0)
      expect(house.mail.taken.length).toBeGreaterThanOrEqual(PARTICIPANTS.length)
      expect(house.voice.got.length).toBeGreaterThanOrEqual(PARTICIPANTS.length)
      expect(house.mail.taken.some(({ to }) => to === 'redaksjon@avis.example')).toBe(true)
      expect(house.webhook.got.length).toBeGreaterThan(0)
      expect(house.host.got.length).toBeGreaterThan(8)
    },
    { interval: 500, timeout: 300_000 },
  )

test('when the settings name an address that something can be sent to, this test has a receiver there', () => {
  expect(house.unheard).toEqual([])
})

test('when an exercise is let loose, only those who take part get anything, and all of it says that it is an exercise', async () => {
  await settled(house.db)
  // Long enough for every loop to have looked again.
  await new Promise((done) => setTimeout(done, 3000))
  const { rows } = await sql<{ email: string; mobile: string }>`select email, mobile from organisation.person
      where id = any(${PARTICIPANTS.map((key) => `per_${key}`)})`.execute(house.db)
  // The real text came to the one who follows; the rest is the exercise's.
  const news = house.mail.taken.filter(({ to }) => to === 'redaksjon@avis.example')
  expect(news.length).toBe(1)
  const mine = house.mail.taken.filter((one) => one !== news[0])
  const emails = rows.map((row) => row.email)
  const mobiles = rows.map((row) => row.mobile)
  expect(mine.filter(({ to }) => !emails.includes(to)).map(({ to }) => to)).toEqual([])
  for (const { message } of mine) {
    const { subject, text: body } = await simpleParser(message)
    expect(subject).toMatch(/øvelse|øving|exercise/i)
    expect(body).toMatch(/øvelse|øving|exercise/i)
  }
  const told = [...house.sms.got, ...house.voice.got].map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  const spoken = told.filter((one) => 'to' in one || 'messages' in one)
  expect(spoken.length).toBeGreaterThan(0)
  for (const one of spoken) {
    const all = JSON.stringify(one)
    expect(mobiles.some((mobile) => all.includes(mobile.replace('+', '')))).toBe(true)
    expect(all).toMatch(/øvelse|øving|exercise/i)
  }
  const pushed = house.host.got.map(({ path, body }) => `${path} ${body}`)
  expect(pushed.length).toBeGreaterThan(8)
  expect(pushed.join().toLowerCase()).not.toContain(WORD)
  expect(pushed.join()).not.toContain(crisisId.slice(-12))
  expect(house.webhook.got.map(({ body }) => JSON.parse(body).mode)).toEqual(['demo'])
  expect(
    [...house.mail.taken.map(({ message }) => message.toString()), ...told.map((one) => JSON.stringify(one))].join(),
  ).not.toContain(WORD)
})

test('when anybody in the world asks, no route knows of the exercise; nor can the role of the open pages read a word of it', async () => {
  const key = crisisId.slice(-12)
  for (const name of Object.keys(PUBLIC_ROUTES).filter((one) => one.startsWith('GET ')))
    for (const value of [key, crisisId, WORD]) {
      const url = name.slice(4).replaceAll(/:\w+|\*/g, encodeURIComponent(value))
      const answer = await house.web.inject({ url, headers: { accept: 'text/html' } })
      expect(answer.body.replaceAll(WORD, value === WORD ? '' : WORD).toLowerCase(), url).not.toContain(WORD)
      expect(answer.statusCode, url).toBeLessThan(500)
    }
  const search = await house.web.inject(`/presserom?sok=${encodeURIComponent(WORD)}`)
  expect(search.body).not.toContain(`Tekst ${WORD}`)
  const said = await saysInPublic(house.db)
  expect(said.size).toBeGreaterThan(8)
  expect([...said].filter(([, all]) => all.toLowerCase().includes(WORD)).map(([name]) => name)).toEqual([])
})

test('when somebody who does not take part and works elsewhere asks every route, none tells of the exercise', async () => {
  const stranger = await who('stranger')
  const routes: string[] = []
  const web = await createWeb(house.varde, async () => stranger)
  web.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) routes.push(url)
  })
  registerSlices(web, house.varde)
  await web.ready()
  expect(routes.length).toBeGreaterThan(80)
  const leaks: string[] = []
  for (const route of [...new Set(routes)].filter((url) => url.startsWith('/api/') && !/live|stream|auth/.test(url)))
    for (const value of [crisisId, crisisId.slice(-12)]) {
      const answer = await web.inject(route.replaceAll(/:\w+|\*/g, value))
      if (answer.body.toLowerCase().includes(WORD)) leaks.push(route)
    }
  await web.close()
  expect([...new Set(leaks)]).toEqual([])
})

test('when the exercise is over, what it said is as far from the public as before', async () => {
  await closeCrisis(house.varde, await who('leader'), crisisId, 'Øvelsen er over')
  const said = await saysInPublic(house.db)
  expect([...said].filter(([, all]) => all.toLowerCase().includes(WORD)).map(([name]) => name)).toEqual([])
})
