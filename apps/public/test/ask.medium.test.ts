import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formFaultsOf } from './form-faults-of.ts'
import { pressHouse } from './press-house.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
const START = '2026-03-10T09:00:00Z'
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.close())

type Row = {
  id: string
  topic: string
  channel: string
  state: string
  reply_email: string | null
  due_at: Date
  kind: string
}
const inquiries = async () =>
  (await sql<Row>`select * from press.inquiry order by received_at, id`.execute(house.database.db)).rows
let caller = 0
/** Each asker from an address of their own, so that the limit of one does not stop the next. */
const post = (fields: Record<string, string>, from = `10.1.0.${++caller}`) =>
  house.web.inject({
    method: 'POST',
    url: '/spor-oss',
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      tema: 'Bemanning',
      sporsmal: 'Hvor mange?',
      epost: 'test@example.no',
      ...fields,
    }).toString(),
  })
const tokenIn = (page: { body: string }) => /name="skjema" value="([^"]+)"/.exec(page.body)![1]!
/** A form that was opened a minute ago. */
async function opened(): Promise<string> {
  house.varde.setClock(START)
  const token = tokenIn(await house.web.inject('/spor-oss'))
  house.varde.setClock(new Date(Date.parse(START) + 60_000))
  return token
}

test('when a journalist asks, the desk has it, and the receipt says when to expect an answer', async () => {
  const done = await post({ skjema: await opened(), redaksjon: 'Lokalavisa', frist: '2026-03-10T14:30' })
  expect([done.statusCode, done.headers['referrer-policy']]).toEqual([303, 'no-referrer'])
  const [row] = await inquiries()
  expect(row).toMatchObject({
    topic: 'Bemanning',
    channel: 'web',
    state: 'new',
    reply_email: 'test@example.no',
    kind: 'question',
  })
  const receipt = await house.web.inject(String(done.headers.location))
  expect(receipt.body).toContain('Du kan vente svar innen 10. mars 2026 kl. 14.30.')
  expect(receipt.body).not.toContain('Hvor mange')
  expect(receipt.headers['cache-control']).toBe('no-store')
  expect((await house.web.inject(`${done.headers.location}x`)).statusCode).toBe(404)
})

test('when the same form is sent twice, at once or later, it is one inquiry with one receipt', async () => {
  const before = (await inquiries()).length
  const skjema = await opened()
  const [one, two] = await Promise.all([post({ skjema }), post({ skjema })])
  const three = await post({ skjema })
  expect(new Set([one, two, three].map((done) => done.headers.location)).size).toBe(1)
  expect((await inquiries()).length).toBe(before + 1)
})

test('when a robot fills in everything, comes at once, or makes its own form, nothing is taken in, and a person loses nothing', async () => {
  const before = (await inquiries()).length
  const trapped = await post({ skjema: await opened(), nettsted: 'https://example.com' })
  expect([trapped.statusCode, trapped.body.includes('skal stå tomt')]).toEqual([422, true])
  house.varde.setClock(START)
  const fast = await post({ skjema: tokenIn(await house.web.inject('/spor-oss')), sporsmal: 'Står dette her ennå?' })
  expect(fast.statusCode).toBe(422)
  expect(fast.body).toContain('Står dette her ennå?')
  for (const skjema of ['', 'x.y.z', `${(await opened()).slice(0, -2)}AA`])
    expect((await post({ skjema })).statusCode).toBe(422)
  expect((await inquiries()).length).toBe(before)
  house.varde.setClock(new Date(Date.parse(START) + 10_000))
  expect((await post({ skjema: tokenIn(fast) })).statusCode).toBe(303)
})

test('when an identity number is written, nothing is kept of it, the form says where it stands, and what was typed is there to be mended', async () => {
  const before = (await inquiries()).length
  for (const [field, name] of [
    ['sporsmal', 'Gjelder det 130972 48022?'],
    ['tema', 'Om 13097248022'],
  ] as const) {
    const page = await post({ skjema: await opened(), [field]: name, redaksjon: 'Lokalavisa' })
    expect(page.statusCode).toBe(422)
    expect(formFaultsOf(page.body)).toEqual([])
    expect(page.body).toContain('fødselsnummer')
    expect(page.body).toContain(name)
  }
  expect((await inquiries()).length).toBe(before)
})

test('when something is missing, the form says what, links to the field, and keeps what was written', async () => {
  const page = await post({ skjema: await opened(), epost: '', sporsmal: 'Hva med <b>dette</b>?' })
  expect(page.statusCode).toBe(422)
  expect(page.body).toContain('<a href="#epost">Skriv e-post eller telefon, så vi kan svare.</a>')
  expect(page.body).toContain('Hva med &lt;b&gt;dette&lt;/b&gt;?')
  expect(page.body).toMatch(/id="epost"[^>]*aria-invalid="true"/)
  expect(formFaultsOf(page.body)).toEqual([])
})

test('when somebody asks to see documents, it is taken in as that', async () => {
  await post({ skjema: await opened(), sporsmal: 'Jeg ber om innsyn i rapporten.' })
  expect((await inquiries()).at(-1)!.kind).toBe('access-request')
})

test('when one address sends question upon question, it is asked to wait', async () => {
  const answers = []
  for (let i = 0; i < 8; i++) answers.push((await post({ skjema: 'x' }, '10.9.9.9')).statusCode)
  expect(answers.filter((status) => status === 429)).toHaveLength(2)
})
