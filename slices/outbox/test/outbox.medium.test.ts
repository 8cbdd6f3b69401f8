import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { openHolder } from '../../../kit/db/holder.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { retryNow } from '../actions/retry-now.ts'
import { viewOutbox } from '../actions/view-outbox.ts'
import { drainOutbox, enqueueLetters, type LetterKind, lettersOf, oneByOne, takeBounce } from '../index.ts'
import { outboxWork } from '../jobs.ts'
import { claimLetters, HOLDER } from '../store/letters.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let sms: Awaited<ReturnType<typeof httpReceiver>>
let varde: ReturnType<typeof testVarde>
let now = new Date('2026-05-04T08:00:00Z')
/** Addresses that the server will not have for now, and for good. */
const busy = new Set<string>()
const gone = new Set<string>()
/** Resolves when the server may answer those to `slow@…`. */
let slow = Promise.resolve()

beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver({
    onRcptTo: ({ address }, _session, done) => {
      if (busy.has(address)) return done(Object.assign(new Error('4.2.2 box full'), { responseCode: 452 }))
      if (gone.has(address)) return done(Object.assign(new Error(`5.1.1 <${address}> unknown`), { responseCode: 550 }))
      if (address.startsWith('slow')) return void slow.then(() => done())
      done()
    },
  })
  sms = await httpReceiver((_got, response) =>
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"1"}'),
  )
  const env = {
    SMTP_URL: mail.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    SMS_GATEWAY_URL: sms.url,
    SMS_GATEWAY_TOKEN: 'x',
    VARDE_BASE_URL: 'https://varde.example.no',
    VARDE_MAIL_CONNECTIONS: '4',
  }
  varde = { ...testVarde(base.db, { connection: base.connection, env }), now: () => now }
})
afterAll(async () => {
  await mail.close()
  await sms.close()
  await base.drop()
})
afterEach(async () => {
  busy.clear()
  gone.clear()
  mail.taken.length = 0
  sms.got.length = 0
  await sql`delete from outbox.letter`.execute(base.db)
})

const content = (text: string) => ({
  ...{ language: 'nb', direction: 'ltr' as const, subject: text, title: text, body: [], links: [], footer: [] },
  ...{ unitName: 'Enhet', agencyName: 'Etat', isDemo: false, isExercise: false },
})
/** A letter to the address that its recipient is, with the subject as its words. */
const letterKind = (more: Partial<LetterKind> = {}): LetterKind => ({
  name: 'test.letter',
  mayRepeat: true,
  write: oneByOne(async (_varde, { channel, recipient, subject }) =>
    channel === 'sms'
      ? { spoken: { to: recipient, language: 'nb', text: subject } }
      : { mail: { to: recipient, content: content(subject) } },
  ),
  ...more,
})
const put = (recipients: readonly string[], options: Partial<Parameters<typeof enqueueLetters>[3]> = {}) =>
  base.db.transaction().execute((trx) =>
    enqueueLetters(
      trx as Trx,
      'test.letter',
      recipients.map((recipient) => ({ subject: 's1', recipient, channel: 'email' })),
      { now, ...options },
    ),
  )
const states = async () =>
  (await lettersOf(base.db, 'test.letter', ['s1'])).get('s1')?.map(({ recipient, state }) => [recipient, state])
/** As soon as it holds; a busy machine may need long. */
const soon = (look: () => unknown) => vi.waitFor(look, { timeout: 60_000, interval: 50 })
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

test('one who is refused for now holds back no other, and gets it later, with the same Message-ID', async () => {
  busy.add('full@example.no')
  await put(['full@example.no', 'a@example.no', 'b@example.no'])
  await drainOutbox(varde, [letterKind()])
  expect(mail.taken.map(({ to }) => to)).toEqual(['a@example.no', 'b@example.no'])
  expect(await states()).toEqual([
    ['full@example.no', 'waiting'],
    ['a@example.no', 'sent'],
    ['b@example.no', 'sent'],
  ])
  busy.clear()
  expect(await drainOutbox(varde, [letterKind()])).toBe(0)
  later(60)
  await drainOutbox(varde, [letterKind()])
  expect(mail.taken.map(({ to }) => to)).toEqual(['a@example.no', 'b@example.no', 'full@example.no'])
})

test('a letter is there once, whoever puts it in line again', async () => {
  await put(['a@example.no'])
  await put(['a@example.no', 'b@example.no'])
  await drainOutbox(varde, [letterKind()])
  await put(['a@example.no'])
  await drainOutbox(varde, [letterKind()])
  expect(mail.taken.map(({ to }) => to)).toEqual(['a@example.no', 'b@example.no'])
  await put(['a@example.no'], { again: { quietSeconds: 600 } })
  expect(await drainOutbox(varde, [letterKind()])).toBe(0)
  later(600)
  expect(await drainOutbox(varde, [letterKind()])).toBe(1)
})

test('one who is refused for good is given up: the kind hears of it, and no address is kept', async () => {
  gone.add('gone@example.no')
  const told: string[] = []
  await put(['gone@example.no', 'a@example.no'])
  const onEnd: LetterKind['onEnd'] = async (_varde, _trx, { recipient, state }) =>
    void told.push(`${recipient} ${state}`)
  await drainOutbox(varde, [letterKind({ onEnd })])
  expect(told.toSorted()).toEqual(['a@example.no sent', 'gone@example.no given-up'])
  const [letter] = (await lettersOf(base.db, 'test.letter', ['s1'])).get('s1')!
  expect(letter).toMatchObject({ state: 'given-up', answer: expect.stringContaining('unknown') })
  expect(letter!.answer).not.toContain('gone@')
  const { rows } = await sql`select content from bus.event where name = 'outbox.not-delivered'`.execute(base.db)
  expect(rows).toHaveLength(1)
})

test('what follows is done again until it is done, and the letter is not sent again for it', async () => {
  let fails = true
  const done: string[] = []
  const onEnd: LetterKind['onEnd'] = async (_varde, trx, { recipient }) => {
    await sql`select 1`.execute(trx)
    if (fails) throw new Error('not now')
    done.push(recipient)
  }
  await put(['a@example.no'])
  await drainOutbox(varde, [letterKind({ onEnd })])
  fails = false
  later(60)
  await drainOutbox(varde, [letterKind({ onEnd })])
  await drainOutbox(varde, [letterKind({ onEnd })])
  expect([done, mail.taken.length]).toEqual([['a@example.no'], 1])
})

test('a bounce finds its letter by Message-ID or by id, and counts once', async () => {
  const told: string[] = []
  const onEnd: LetterKind['onEnd'] = async (_varde, _trx, { state }) => void told.push(state)
  const kinds = [letterKind({ onEnd })]
  await put(['a@example.no'])
  await drainOutbox(varde, kinds)
  const id = /^Message-ID: (\S+)/im.exec(mail.taken[0]!.message.toString())![1]!
  for (let times = 0; times < 2; times++) {
    expect(await takeBounce(varde, { ids: [id], reason: '5.1.1 no such user a@example.no' })).toBe(true)
    await drainOutbox(varde, kinds)
  }
  expect(told).toEqual(['sent', 'bounced'])
  expect(await takeBounce(varde, { ids: ['<other@example.no>'], reason: 'x' })).toBe(false)
})

test('a kind that cannot write one of its letters is asked for the others alone', async () => {
  const write = oneByOne(async (_varde, { recipient }) => {
    if (recipient === 'broken@example.no') throw new Error('no words')
    return recipient === 'left@example.no' ? null : { mail: { to: recipient, content: content('x') } }
  })
  await put(['broken@example.no', 'left@example.no', 'a@example.no'])
  await drainOutbox(varde, [letterKind({ write })])
  expect(await states()).toEqual([
    ['broken@example.no', 'waiting'],
    ['left@example.no', 'ended'],
    ['a@example.no', 'sent'],
  ])
})

test('what may not go now waits, and that is no try', async () => {
  let mayGo = false
  const write = oneByOne(async (_varde, { recipient }) =>
    mayGo ? { mail: { to: recipient, content: content('x') } } : { waitSeconds: 10 },
  )
  await put(['a@example.no'])
  for (let times = 0; times < 20; times++) {
    await drainOutbox(varde, [letterKind({ write })])
    later(10)
  }
  mayGo = true
  await drainOutbox(varde, [letterKind({ write })])
  expect(mail.taken).toHaveLength(1)
  expect((await lettersOf(base.db, 'test.letter', ['s1'])).get('s1')![0]!.tries).toBe(1)
})

test('what a process had in hand when it died goes from another, with the same Message-ID', async () => {
  await put(['a@example.no'])
  const dying = await openHolder(base.connection, HOLDER)
  const wish = { channel: 'email', kinds: ['test.letter'], heldBy: dying.key, now, limit: 9 } as const
  expect(await claimLetters(base.db, wish)).toHaveLength(1)
  const stop = new AbortController()
  const loops = outboxWork([letterKind()], async () => null).loops!
  const email = loops.find(({ name }) => name === 'outbox-email')!.run(varde, stop.signal)
  try {
    await new Promise((done) => setTimeout(done, 1500))
    expect(mail.taken).toHaveLength(0)
    await dying.close()
    await soon(() => expect(mail.taken).toHaveLength(1))
  } finally {
    stop.abort()
    await email
  }
  expect(await states()).toEqual([['a@example.no', 'sent']])
})

test('what is urgent passes everything else, though every other connection waits for a server that does not answer', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  slow = promise
  await put(
    Array.from({ length: 300 }, (_, n) => `slow${n}@example.no`),
    { lane: 'bulk' },
  )
  const stop = new AbortController()
  const email = outboxWork([letterKind()], async () => null).loops![0]!.run(varde, stop.signal)
  try {
    await soon(async () => {
      const { rows } = await sql`select from outbox.letter where state = 'sending'`.execute(base.db)
      expect(rows.length).toBeGreaterThan(100)
    })
    await put(['crisis@example.no'], { lane: 'crisis' })
    await soon(() => expect(mail.taken.map(({ to }) => to)).toEqual(['crisis@example.no']))
  } finally {
    stop.abort()
    resolve()
    await email
  }
  // What was claimed and not tried is given back.
  const { rows } = await sql`select from outbox.letter where state = 'sending'`.execute(base.db)
  expect(rows).toHaveLength(0)
})

test('by SMS as by e-mail, and each process takes only the kinds that it knows', async () => {
  await base.db
    .transaction()
    .execute((trx) =>
      enqueueLetters(trx as Trx, 'test.letter', [{ subject: 's1', recipient: '90000001', channel: 'sms' }], { now }),
    )
  expect(await drainOutbox(varde, [letterKind({ name: 'test.other' })])).toBe(0)
  await drainOutbox(varde, [letterKind()])
  expect(JSON.parse(sms.got[0]!.body)).toMatchObject({ to: '+4790000001', text: 's1' })
})

test('an administrator sees which kinds wait and why, by count, and can have them tried now', async () => {
  busy.add('full@example.no')
  busy.add('full2@example.no')
  gone.add('gone@example.no')
  await put(['full@example.no', 'full2@example.no', 'gone@example.no', 'a@example.no'])
  await drainOutbox(varde, [letterKind()])
  const seen = await viewOutbox(varde)
  expect(seen.channels).toEqual([
    { channel: 'email', waiting: 2, oldestAt: now.toISOString(), sent: 1, lost: 1, hasServer: true },
  ])
  expect(seen.stuck.map(({ kind, state, count }) => [kind, state, count])).toEqual([
    ['test.letter', 'waiting', 2],
    ['test.letter', 'given-up', 1],
  ])
  expect(JSON.stringify(seen)).not.toMatch(/@example/)
  busy.clear()
  expect(await drainOutbox(varde, [letterKind()])).toBe(0)
  expect(await retryNow(varde, systemCaller('test'), 'email')).toBe(2)
  expect(await drainOutbox(varde, [letterKind()])).toBe(2)
  expect(await retryNow(varde, systemCaller('test'), 'email')).toBe(0)
})

test('what waited for weeks for a server is given up when there is one, and the next goes', async () => {
  await put(['old@example.no'])
  later(15 * 86_400)
  await put(['a@example.no'])
  await drainOutbox(varde, [letterKind()])
  expect(await states()).toEqual([
    ['old@example.no', 'given-up'],
    ['a@example.no', 'sent'],
  ])
})
