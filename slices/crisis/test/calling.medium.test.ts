import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Holder, openHolder } from '../../../kit/db/holder.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { escalate } from '../actions/escalate.ts'
import { endCalls, runCalls, sendDueCalls } from '../actions/send-calls.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { registerCrisis } from '../http.ts'
import { crisisWork } from '../jobs.ts'
import { claimCalls } from '../store/call-attempts.ts'
import { aHouse, attemptsOf, caller, declaration, declaredByOthers } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let sms: Awaited<ReturnType<typeof httpReceiver>>
let voice: Awaited<ReturnType<typeof httpReceiver>>
let varde: ReturnType<typeof testVarde>
let web: Web
let smsStatus = 202
const who = (key: string) => caller(base.db, key, varde.now())
const rung = () => voice.got.filter((one) => one.path === '/ring').map((one) => JSON.parse(one.body))
const hungUp = () =>
  voice.got.filter((one) => one.path === '/ring/hang-up').map((one) => JSON.parse(one.body).reference)
const press = (reference: string, key: string, token = 'secret') =>
  web.inject({
    method: 'POST',
    url: '/hooks/voice',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: JSON.stringify([{ type: 'key', reference, key }]),
  })

beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  sms = await httpReceiver((_got, response) => response.writeHead(smsStatus).end('{"id":"1"}'))
  voice = await httpReceiver((_got, response) => response.writeHead(202).end('{}'))
  varde = testVarde(base.db, {
    at: new Date().toISOString(),
    connection: base.connection,
    env: {
      SMTP_URL: mail.url,
      VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
      SMS_GATEWAY_URL: sms.url,
      SMS_GATEWAY_TOKEN: 'x',
      VOICE_GATEWAY_URL: `${voice.url}/ring`,
      VOICE_GATEWAY_TOKEN: 'secret',
      VARDE_BASE_URL: 'https://varde.example.no',
    },
  })
  varde.now = () => new Date()
  await aHouse(base.db)
  web = await createWeb(varde, async () => systemCaller('test'))
  registerCrisis(web, varde, {
    proveEvents: () => Promise.reject(new Error('no log here')),
    emptyEvents: async () => undefined,
  })
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await Promise.all([mail.close(), sms.close(), voice.close()])
  await base.drop()
})
beforeEach(async () => {
  await declaredByOthers(base.db)
  smsStatus = 202
  for (const list of [sms.got, voice.got, mail.taken]) list.length = 0
  await sql`update crisis.attempt set state = 'stopped' where state in ('due', 'sending')`.execute(base.db)
})
const sendAll = () => Promise.all((['voice', 'sms', 'email'] as const).map((channel) => sendDueCalls(varde, channel)))

describe('calling in', () => {
  it('when a crisis is declared, everyone concerned is rung and gets SMS and e-mail, which do not say what it is', async () => {
    await declareCrisis(varde, await who('officer'), declaration({ what: 'Brann i verkstedet' }))
    await sendAll()
    expect(rung()).toHaveLength(6)
    expect(sms.got).toHaveLength(8)
    expect(mail.taken).toHaveLength(8)
    expect(rung()[0]).toMatchObject({ keys: ['1', '2'], reportUrl: 'https://varde.example.no/hooks/voice' })
    const said = [...voice.got.map((one) => one.body), ...sms.got.map((one) => one.body)].join()
    expect(said).toContain('/svar/cat_')
    expect(said).not.toMatch(/brann/i)
  })

  it('when somebody is only told, the words say so, whatever they may be called in as later, and ask for no answer', async () => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    await sendAll()
    const { rows } = await sql<{ mobile: string }>`
      select mobile from organisation.person where id in ('per_head', 'per_region')`.execute(base.db)
    const told = sms.got.filter(({ body }) => rows.some(({ mobile }) => body.includes(mobile)))
    expect(told).toHaveLength(2)
    for (const { body } of told) {
      expect(body).toContain('Du kan følge med')
      expect(body).toContain(`/krise/${crisisId}`)
      expect(body).not.toMatch(/kalt inn|svar\/cat_/)
    }
    const letters = mail.taken.filter(({ to }) => ['head@example.no', 'region@example.no'].includes(to))
    expect(letters).toHaveLength(2)
    for (const { message } of letters) expect(message.toString()).not.toMatch(/kalles inn/)
  })

  it('when somebody who is told is called in too, the words name what they are called in as alone', async () => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    await sendAll()
    sms.got.length = 0
    await sql`insert into crisis.attempt (id, crisis_id, person_id, channel, round, state, due_at, tries, response)
      values ('cat_called', ${crisisId}, 'per_region', 'sms', 1, 'due', now() - interval '1 second', 0, '')`.execute(
      base.db,
    )
    await sql`delete from crisis.candidate where person_id = 'per_region' and position_id in
      (select id from crisis.position where crisis_id = ${crisisId} and role not in ('leader', 'told'))`.execute(
      base.db,
    )
    await sendAll()
    expect(sms.got[0]!.body).toMatch(/kalt inn som leder\./)
  })

  it('when a key says «coming», what is not needed stops and rings no more; the wrong secret opens nothing', async () => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    await sendAll()
    const calls = await sql<{ id: string; person: string }>`
      select id, substr(person_id, 5) as person from crisis.attempt
      where crisis_id = ${crisisId} and channel = 'voice'`.execute(base.db)
    const idOf = (key: string) => calls.rows.find((one) => one.person === key)!.id
    expect((await press(idOf('press'), '1', 'wrong')).statusCode).toBe(401)
    expect((await press(idOf('press'), '1')).statusCode).toBe(204)
    expect((await press(idOf('press'), '1')).statusCode).toBe(204)
    const view = await viewCrisis(varde, await who('leader'), crisisId)
    expect(view.positions.find((one) => one.role === 'communication')?.filledBy?.id).toBe('per_press')
    await endCalls(varde)
    expect(hungUp()).toEqual([idOf('press')])
    expect((await press(idOf('leader'), '2')).statusCode).toBe(204)
    // The leader cannot: the next one is called at once, by every channel.
    expect(await attemptsOf(base.db, crisisId)).toContain('region voice 1 due')
  })

  it('when the SMS gateway is dead, telephone and e-mail go on, and the SMS comes when it is back', async () => {
    smsStatus = 503
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    await sendAll()
    expect(rung()).toHaveLength(6)
    expect(mail.taken).toHaveLength(8)
    expect((await attemptsOf(base.db, crisisId)).filter((line) => /sms \d due/.test(line))).toHaveLength(8)
    smsStatus = 202
    sms.got.length = 0
    await sql`update crisis.attempt set due_at = now() - interval '1 second' where state = 'due'`.execute(base.db)
    await sendAll()
    expect(sms.got).toHaveLength(8)
    expect(new Set(sms.got.map((one) => one.headers['idempotency-key'])).size).toBe(8)
  })

  it('when the process dies with calls in hand, each is due again with the same key, and none is lost', async () => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    // As a process leaves it that is killed between the claim and the answer.
    await sql`update crisis.attempt set state = 'sending', tries = 1, due_at = now() + interval '30 seconds'
      where crisis_id = ${crisisId}`.execute(base.db)
    expect(await sendDueCalls(varde, 'voice')).toBe(0)
    await sql`update crisis.attempt set due_at = now() - interval '1 second' where crisis_id = ${crisisId}`.execute(
      base.db,
    )
    await sendAll()
    expect(rung()).toHaveLength(6)
    expect((await attemptsOf(base.db, crisisId)).every((line) => line.endsWith('accepted'))).toBe(true)
  })

  it('when the process that holds a call is alive nobody else makes it, and when it is dead another does at once', async () => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    const holder = await openHolder(base.connection, 'varde.caller')
    const other = await openHolder(base.connection, 'varde.caller')
    const claim = ({ key }: Holder) =>
      claimCalls(base.db, 'voice', { most: 100, now: varde.now(), heldBy: key }).then((all) =>
        all.filter((call) => call.crisisId === crisisId).map(({ id, tries }) => `${id} ${tries}`),
      )
    const first = await claim(holder)
    expect(first).toHaveLength(6)
    expect(await claim(other)).toEqual([])
    await holder.close()
    await expect.poll(() => claim(other)).toEqual(first.map((one) => one.replace(/1$/, '2')))
    expect(await claim(other)).toEqual([])
    await other.close()
  })

  it('when it is an exercise, nobody but those named gets anything, on any channel, however long it goes unanswered', async () => {
    const participantIds = ['per_leader', 'per_officer']
    const { crisisId } = await declareCrisis(varde, await who('leader'), declaration({ participantIds }))
    for (let minute = 0; minute < 12; minute++) {
      await escalate(varde)
      await sendAll()
      await sql`update crisis.crisis set declared_at = declared_at - interval '1 minute' where id = ${crisisId}`.execute(
        base.db,
      )
      await sql`update crisis.call set last_at = last_at - interval '1 minute' where crisis_id = ${crisisId}`.execute(
        base.db,
      )
    }
    const { rows } = await sql<{ mobile: string; email: string }>`
      select mobile, email from organisation.person where id = any (${participantIds})`.execute(base.db)
    const numbers = rows.map((row) => row.mobile)
    expect(rung().length).toBe(20)
    for (const call of rung()) {
      expect(numbers).toContain(call.to)
      expect(call.text).toMatch(/^ØVELSE/)
    }
    for (const one of sms.got.map((got) => JSON.parse(got.body))) {
      expect(numbers).toContain(one.to)
      expect(one.text).toMatch(/^ØVELSE/)
    }
    for (const letter of mail.taken) expect(rows.map((row) => row.email)).toContain(letter.to)
    for (const letter of mail.taken) expect(letter.message.toString()).toMatch(/velse/i)
  })
})

it('when the loops run, the first call is on its way with nobody asking for it', async () => {
  expect(crisisWork.loops?.map((loop) => loop.name)).toContain('crisis-escalation')
  const stop = new AbortController()
  const running = (['voice', 'sms', 'email'] as const).map((channel) => runCalls(channel)(varde, stop.signal))
  await declareCrisis(varde, await who('officer'), declaration())
  await expect.poll(() => rung().length + sms.got.length).toBeGreaterThan(0)
  stop.abort()
  await Promise.all(running)
})
