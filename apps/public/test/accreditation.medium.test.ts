import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover, sayYes } from '../../../slices/approval/test/say-yes.ts'
import { drainOutbox } from '../../../slices/outbox/index.ts'
import { cancelOccasion } from '../../../slices/press/actions/cancel-occasion.ts'
import { decideAccreditation } from '../../../slices/press/actions/decide-accreditation.ts'
import { erasePastAccreditations } from '../../../slices/press/actions/erase-old.ts'
import { markArrival } from '../../../slices/press/actions/mark-arrival.ts'
import { printReception } from '../../../slices/press/actions/print-reception.ts'
import { publishOccasion } from '../../../slices/press/actions/publish-occasion.ts'
import { viewOccasion } from '../../../slices/press/actions/view-occasions.ts'
import { makeOccasion, saveOccasion } from '../../../slices/press/actions/write-occasion.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import { pressLetters } from '../../../slices/press/jobs.ts'
import type { OccasionInput } from '../../../slices/press/rules/occasion.ts'
import { registerPublic } from '../register-public.ts'
import { formFaultsOf } from './form-faults-of.ts'
import { givenUnit } from './released.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const by = systemCaller('test')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let post: Awaited<ReturnType<typeof smtpReceiver>>
let web: Web
let unitId: string
let id: string
let path: string

beforeAll(async () => {
  database = await testDatabase()
  post = await smtpReceiver()
  const env = {
    SMTP_URL: post.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    VARDE_BASE_URL: 'https://varde.example.no',
  }
  varde = testVarde(database.db, { connection: database.connection, env })
  unitId = await givenUnit(database.db, { name: 'Halden fengsel' })
  await givenApprover(database.db, unitId)
  web = await createWeb(varde, async () => null)
  registerPublic(web, varde, database.db)
})
afterAll(async () => {
  await web.close()
  await post.close()
  await database.drop()
})

const about = (): OccasionInput => ({
  kind: 'press-conference',
  unitId,
  texts: { nb: { title: 'Pressemøte', about: 'Velkommen.' } },
  language: 'nb',
  place: 'Møterommet',
  href: null,
  openTo: 'press',
  startsAt: new Date(Date.now() + 3 * DAY),
  endsAt: new Date(Date.now() + 3 * DAY + HOUR),
  accreditBy: new Date(Date.now() + 2 * DAY),
  seats: 10,
  messageId: null,
})
beforeEach(async () => {
  varde.setClock(new Date())
  ;({ id } = await makeOccasion(varde, by, about()))
  await sayYes(varde, pressEffects, await publishOccasion(varde, by, { id, at: null, reason: null }))
  path = `/presserom/arrangementer/pressemote-${id.slice(-12)}-nb/akkreditering`
})

let caller = 0
const send = (url: string, fields: Record<string, string> = {}, remoteAddress = `10.3.0.${++caller}`) =>
  web.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const PERSON = { navn: 'Test Testesen', redaksjon: 'Prøveavisa', epost: 'test@avisa.example', utstyr: 'Kamera' }

/** The form, read for as long as a person needs. */
async function ask(fields: Record<string, string> = PERSON, readMs = 10_000) {
  varde.setClock(new Date(Date.now() - readMs))
  const skjema = /name="skjema" value="([^"]+)"/.exec((await web.inject(path)).body)![1]!
  varde.setClock(new Date())
  return send(path, { skjema, ...fields })
}
async function letters() {
  post.taken.length = 0
  await drainOutbox(varde, pressLetters)
  const all = await Promise.all(post.taken.map(async ({ message }) => simpleParser(message)))
  return all.map(({ subject, text }) => ({ subject: subject!, text: text! }))
}
const requests = async () => (await viewOccasion(varde, by, id)).requests

test('when somebody asks to come, they get a letter, a person decides, and the answer goes by e-mail', async () => {
  const form = await web.inject(path)
  expect(form.body).toContain('bokstav e')
  expect((await ask()).headers.location).toBe(`${path}/sendt`)
  expect((await web.inject(`${path}/sendt`)).body).toContain('Vi har fått søknaden')
  const [received] = await letters()
  expect(received!.subject).toBe('Vi har fått søknaden din: Pressemøte')
  const link = /\/presserom\/akkreditering\/[\w.-]+/.exec(received!.text)![0]
  expect((await web.inject(link)).body).toContain('Søknaden er ikke avgjort ennå.')
  const [one] = await requests()
  expect(one).toMatchObject({ name: 'Test Testesen', outlet: 'Prøveavisa', equipment: 'Kamera', state: 'asked' })
  await decideAccreditation(varde, by, { id: one!.id, answer: { state: 'declined', reason: 'full' } })
  expect((await letters())[0]!.text).toContain('Alle plassene er tatt.')
  await decideAccreditation(varde, by, { id: one!.id, answer: { state: 'accepted' } })
  expect((await letters())[0]!.subject).toBe('Du er akkreditert: Pressemøte')
  expect((await web.inject(link)).body).toContain('Du er akkreditert.')
  expect((await printReception(varde, by, id)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('when the time or place is changed, or it is cancelled, whoever asked is told, and nobody else can ask', async () => {
  await ask()
  await letters()
  const later = { startsAt: new Date(Date.now() + 4 * DAY), endsAt: new Date(Date.now() + 4 * DAY + HOUR) }
  await saveOccasion(varde, by, { id, ...about(), ...later, notes: { nb: 'Salen er opptatt.' }, reason: null })
  const [moved] = await letters()
  expect([moved!.subject, moved!.text.includes('Salen er opptatt.')]).toEqual(['Flyttet: Pressemøte', false])
  await saveOccasion(varde, by, { id, ...about(), ...later, seats: 5, notes: {}, reason: null })
  expect(await letters()).toEqual([])
  const words = await cancelOccasion(varde, by, { id, why: 'postponed', notes: { nb: 'Taket lekker.' } })
  const [cancelled] = await letters()
  expect([cancelled!.subject, cancelled!.text.includes('Det er utsatt.'), cancelled!.text.includes('Taket')]).toEqual([
    ...['Avlyst: Pressemøte', true, false],
  ])
  await sayYes(varde, pressEffects, words)
  expect((await letters())[0]!.text).toContain('Taket lekker.')
  expect((await web.inject(path)).body).toContain('Du kan ikke søke nå')
  const [one] = await requests()
  await expect(decideAccreditation(varde, by, { id: one!.id, answer: { state: 'accepted' } })).rejects.toMatchObject({
    code: 'press.occasion-cancelled',
  })
})

test('when they come, they are ticked off at the door: from three hours before, only who got a yes, and it can be taken back', async () => {
  await ask()
  const [one] = await requests()
  const came = (hasCome: boolean) => markArrival(varde, by, { id: one!.id, hasCome })
  await expect(came(true)).rejects.toMatchObject({ code: 'press.not-accepted' })
  await decideAccreditation(varde, by, { id: one!.id, answer: { state: 'accepted' } })
  await expect(came(true)).rejects.toMatchObject({ code: 'press.arrival-early' })
  varde.setClock(new Date(Date.now() + 3 * DAY - HOUR))
  await came(true)
  expect((await requests())[0]!.cameAt).not.toBeNull()
  await came(false)
  expect((await requests())[0]!.cameAt).toBeNull()
  await letters()
})

test('when they withdraw, everything we had of them is gone; opening the link alone changes nothing', async () => {
  await ask()
  const [received] = await letters()
  const link = /\/presserom\/akkreditering\/[\w.-]+/.exec(received!.text)![0]
  await web.inject(link)
  expect(await requests()).toHaveLength(1)
  expect((await send(link)).body).toContain('Søknaden er trukket')
  expect(await requests()).toEqual([])
  expect((await web.inject(link)).statusCode).toBe(404)
  expect((await web.inject(`${link}x`)).statusCode).toBe(404)
})

test('when a form comes too fast, too late, from a robot, twice, or lacks something, nothing is taken in', async () => {
  expect((await ask(PERSON, 500)).statusCode).toBe(422)
  expect((await ask(PERSON, 2 * DAY)).statusCode).toBe(422)
  expect((await ask({ ...PERSON, nettsted: 'x' })).statusCode).toBe(422)
  const faulty = await ask({ ...PERSON, navn: '', epost: 'ikke en adresse' })
  expect(faulty.body.match(/aria-invalid="true"/g)).toHaveLength(2)
  expect(formFaultsOf(faulty.body)).toEqual([])
  expect((await ask({ ...PERSON, redaksjon: '' })).body).toContain('href="#redaksjon"')
  expect((await send(path, { ...PERSON, skjema: 'forfalsket' })).statusCode).toBe(422)
  expect(await requests()).toEqual([])
  const first = await ask()
  const again = await ask({ ...PERSON, epost: 'TEST@avisa.example' })
  expect([again.statusCode, again.headers.location]).toEqual([first.statusCode, first.headers.location])
  expect(await requests()).toHaveLength(1)
  expect(await letters()).toHaveLength(1)
  const codes: number[] = []
  for (let i = 0; i < 8; i++) codes.push((await send(path, PERSON, '10.4.0.1')).statusCode)
  expect(codes.at(-1)).toBe(429)
})

test('when the deadline is past, the form says so; when the time of keeping is over, those who asked are erased', async () => {
  await ask()
  varde.setClock(new Date(Date.now() + 2 * DAY + HOUR))
  expect((await web.inject(path)).body).toContain('Du kan ikke søke nå')
  varde.setClock(new Date(Date.now() + 32 * DAY))
  expect(await erasePastAccreditations(varde)).toBe(0)
  varde.setClock(new Date(Date.now() + 40 * DAY))
  expect(await erasePastAccreditations(varde)).toBeGreaterThan(0)
  expect(await requests()).toEqual([])
  const left = await sql<{ n: number }>`select count(*)::int as n from press.accreditation_letter l
    join press.accreditation a on a.id = l.accreditation_id where a.occasion_id = ${id}`.execute(database.db)
  expect(left.rows[0]!.n).toBe(0)
})
