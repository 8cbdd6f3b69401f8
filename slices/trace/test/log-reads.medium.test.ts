import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishAll } from '../../../kit/bus/publish.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { chainEvents } from '../actions/chain-events.ts'
import { redactEvent } from '../actions/redact-event.ts'
import { verifyLog } from '../actions/verify-log.ts'
import { registerTrace } from '../http.ts'
import { loggedVarde } from './log.ts'

let house: Awaited<ReturnType<typeof loggedVarde>>
let web: Web
const caller = (id: string, duty: Duty, unitIds: string[]): Caller => ({
  kind: 'person',
  id,
  name: 'Test Testesen',
  language: 'nb',
  unitId: unitIds[0]!,
  duties: [{ duty, unitId: unitIds[0]!, unitIds }],
})
const PEOPLE: Record<string, Caller> = {
  admin: caller('per_admin', 'administrator', ['unt_top', 'unt_a', 'unt_b']),
  leader: caller('per_leader', 'leader', ['unt_a']),
  adviser: caller('per_adviser', 'communication-adviser', ['unt_a']),
  other: caller('per_other', 'communication-adviser', ['unt_b']),
  poster: caller('per_poster', 'notice-poster', ['unt_a']),
}

beforeAll(async () => {
  house = await loggedVarde(0)
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values ('unt_top', null, 'directorate', 'Direktoratet', 'Direktoratet', '2020-01-01', '2020-01-01'),
           ('unt_a', 'unt_top', 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01'),
           ('unt_b', 'unt_top', 'prison', 'Oslo fengsel', 'Oslo', '2020-01-01', '2020-01-01')`.execute(house.db)
  await sql`insert into organisation.person (id, unit_id, title, display_name, is_demo, valid_from)
    values ('per_adviser', 'unt_a', 'Kommunikasjonsrådgiver', 'Test Testesen', false, '2020-01-01')`.execute(house.db)
  const at = house.varde.now()
  const event = { mode: 'real' as const, unitId: 'unt_a', actor: 'per_adviser', at }
  const attempts = (n: number, state: string) => Array.from({ length: n }, (_, i) => [`rcp_${i}`, 'email', 1, state])
  await house.db.transaction().execute((trx) =>
    publishAll(trx, [
      { ...event, name: 'message.drafted', subject: 'msg_1', content: { messageId: 'msg_1' } },
      { ...event, name: 'message.saved', subject: 'msg_1', content: { messageId: 'msg_1' } },
      { ...event, name: 'message.saved', subject: 'msg_1', content: { messageId: 'msg_1' } },
      {
        ...event,
        name: 'message.approved',
        subject: 'msg_1',
        actor: 'per_gone',
        content: { messageId: 'msg_1', versionId: 'ver_1', reason: 'Det Test Testesen sa' },
      },
      { ...event, name: 'dispatch.planned', subject: 'dsp_1', content: { versionId: 'ver_1' } },
      {
        ...event,
        name: 'dispatch.started',
        subject: 'dsp_1',
        content: { messageId: 'msg_1', versionId: 'ver_1', total: 5011 },
      },
      {
        ...event,
        name: 'dispatch.attempts-recorded',
        subject: 'dsp_1',
        actor: 'system:dispatch',
        content: { attempts: attempts(3, 'submitted') },
      },
      {
        ...event,
        name: 'dispatch.attempts-recorded',
        subject: 'dsp_1',
        actor: 'system:dispatch',
        content: { attempts: attempts(2, 'bounced') },
      },
      { ...event, name: 'dispatch.confirmed', subject: 'dsp_1', actor: 'recipient', content: {} },
      { ...event, name: 'message.drafted', subject: 'msg_2', unitId: 'unt_b', content: { messageId: 'msg_2' } },
      { ...event, name: 'access.signed-in', subject: 'usr_1', content: { personId: 'per_adviser' } },
      {
        ...event,
        name: 'organisation.duty-set',
        subject: 'per_x',
        content: { change: 'set', dutyId: 'dut_1', duty: null },
      },
    ]),
  )
  await chainEvents(house.varde)
  web = await createWeb(
    house.varde,
    async (request) => PEOPLE[String(request.headers['x-test-person'])] ?? null,
    () => 'recent',
  )
  registerTrace(web, house.varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await house.drop()
})

const ask = async (person: string, url: string, payload?: object) => {
  const headers = { 'x-test-person': person }
  const answer = await web.inject({ method: payload ? 'POST' : 'GET', url, headers, ...(payload ? { payload } : {}) })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, raw: answer.rawPayload }
}
const names = (body: { lines: { name: string }[] }) => body.lines.map((line) => line.name)

describe('the log', () => {
  test('when an adviser reads it, sign-ins, union office and other units stay out', async () => {
    const { body } = await ask('adviser', '/api/log')
    expect(names(body)).not.toContain('access.signed-in')
    expect(names(body)).not.toContain('organisation.duty-set')
    expect(new Set(body.lines.map((line: { unit: string }) => line.unit))).toEqual(new Set(['Halden']))
    expect(names((await ask('leader', '/api/log')).body)).toContain('organisation.duty-set')
    expect(names((await ask('admin', '/api/log')).body)).toContain('access.signed-in')
  })

  test('when somebody without such a duty asks, it is closed', async () => {
    for (const url of ['/api/log', '/api/log/state', '/api/timeline/msg_1', '/api/timeline/dsp_1/latest'])
      expect((await ask('poster', url)).body.code).toBe('trace.may-not-read')
    expect((await ask('poster', '/api/log/verification', {})).status).toBe(403)
  })

  test('when it is narrowed by event, unit and time, the rest stays out', async () => {
    expect(names((await ask('admin', '/api/log?event=dispatch.started')).body)).toEqual(['dispatch.started'])
    expect(names((await ask('admin', '/api/log?unitId=unt_b')).body)).toEqual(['message.drafted'])
    expect(names((await ask('admin', '/api/log?event=message&unitId=unt_top')).body)).toHaveLength(5)
    expect(names((await ask('admin', '/api/log?from=2026-03-11T00:00:00Z')).body)).toEqual([])
  })

  test('when a page ends, the next begins where it ended', async () => {
    const { body } = await ask('admin', '/api/log')
    const older = await ask('admin', `/api/log?before=${body.lines[4].seq}`)
    expect(older.body.lines[0].seq).toBe(body.lines[5].seq)
  })
})

describe('the timeline', () => {
  test('when asked for by the message or by its dispatch, it holds both in order, masses told together', async () => {
    const { body } = await ask('adviser', '/api/timeline/msg_1')
    expect(names(body)).toEqual([
      'message.drafted',
      'message.saved',
      'message.approved',
      'dispatch.planned',
      'dispatch.started',
      'dispatch.attempts-recorded',
      'dispatch.confirmed',
    ])
    expect(body.lines[1].events).toBe(2)
    expect(body.lines[5].detail.numbers).toEqual({ attempts: 5, submitted: 3, bounced: 2 })
    expect(body.proof.entries).toBe(9)
    expect(names((await ask('adviser', '/api/timeline/dsp_1')).body)).toEqual(names(body))
  })

  test('when staff act they stand by title and unit, and recipients by no name at all', async () => {
    const { lines } = (await ask('adviser', '/api/timeline/msg_1')).body
    expect(lines[0].actor).toEqual({ kind: 'staff', role: 'Kommunikasjonsrådgiver, Halden' })
    expect(lines[2].actor).toEqual({ kind: 'former', role: null })
    expect(lines.at(-1).actor).toEqual({ kind: 'recipient', role: null })
  })

  test('when another unit asks for it, it is not there', async () => {
    expect((await ask('other', '/api/timeline/msg_1')).status).toBe(404)
  })

  test('when the last things of a dispatch are asked for, the newest comes first and masses are told together', async () => {
    const { lines } = (await ask('adviser', '/api/timeline/dsp_1/latest')).body
    const whole = names((await ask('adviser', '/api/timeline/msg_1')).body)
    expect(names({ lines })).toEqual(whole.filter((name) => name.startsWith('dispatch.')).toReversed())
    expect(lines[0].events).toBeGreaterThan(0)
    expect((await ask('other', '/api/timeline/dsp_1/latest')).body.lines).toEqual([])
  })

  test('when it is taken out as PDF and as JSON, both come as files', async () => {
    const pdf = await ask('adviser', '/api/timeline/msg_1.pdf')
    expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await ask('adviser', '/api/timeline/msg_1.json')).body.lines).toHaveLength(7)
  })
})

test('when a person checks the log, the state follows and tells the result', async () => {
  expect((await ask('adviser', '/api/log/state')).body.last).toBeNull()
  expect((await ask('adviser', '/api/log/verification', {})).status).toBe(202)
  await expect
    .poll(async () => (await ask('adviser', '/api/log/state')).body.last)
    .toMatchObject({ isUnchanged: true, fault: null, entries: 12 })
})

describe('a redaction', () => {
  const idOf = async (name: string) => {
    const { lines } = (await ask('admin', `/api/log?event=${name}`)).body
    return lines[0].id as string
  }

  test('when a leader empties what should not have been written, the text is gone and the log still verifies', async () => {
    const id = await idOf('message.approved')
    const redact = (who: string, reason: string) => redactEvent(house.varde, PEOPLE[who]!, id, reason)
    await expect(redact('adviser', 'Navn på en person')).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(redact('leader', 'Kort')).rejects.toMatchObject({ code: 'trace.reason-needed' })
    await redact('leader', 'Navn på en person')
    const { rows } = await sql<{
      all: string
    }>`select string_agg(coalesce(content, ''), ' ') as all from bus.event`.execute(house.db)
    expect(rows[0]!.all).not.toContain('Det Test Testesen sa')
    await chainEvents(house.varde)
    expect(await verifyLog(house.varde)).toMatchObject({
      fault: null,
      redacted: 1,
      wordless: [[expect.any(Number), expect.any(Number)]],
    })
    const { lines } = (await ask('adviser', '/api/timeline/msg_1')).body
    expect(lines[2]).toMatchObject({ name: 'message.approved', isRedacted: true, detail: { reason: null } })
    expect(lines.at(-1)).toMatchObject({ name: 'trace.redacted', detail: { reason: 'Navn på en person' } })
    await expect(redact('leader', 'Navn på en person')).rejects.toMatchObject({ kind: 'conflict' })
    // The page names the day when the last backup that has it goes.
    expect((await ask('leader', '/api/log')).body).toMatchObject({ backupDays: house.varde.settings.backupDays })
  })

  test('when a redaction is to be redacted, it stays', async () => {
    const again = redactEvent(house.varde, PEOPLE.admin!, await idOf('trace.redacted'), 'Skjul dette nå')
    await expect(again).rejects.toMatchObject({ code: 'trace.redaction-stays' })
  })
})
