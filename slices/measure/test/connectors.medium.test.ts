import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Got } from '../../../kit/test/http-receiver.ts'
import { advanceRun } from '../actions/advance-run.ts'
import { readOn } from '../actions/follow-sources.ts'
import { endSource } from '../actions/keep-source.ts'
import { openValue } from '../actions/open-value.ts'
import { takeRun } from '../actions/settle-run.ts'
import { startRun } from '../actions/start-run.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'
import { viewMedia } from '../actions/view-media.ts'
import { viewRun } from '../actions/view-sources.ts'
import { SPEAKERS, type Speaker } from './protocol-speakers.ts'
import { json, type SourceHouse, sourceHouse } from './source-house.ts'

/**
 * Every source that is asked, in everything that goes wrong between two machines. What holds of each cell stands in docs/connectors.md.
 */
let house: SourceHouse
let made = 0
// Each reading asks several times and writes several pages, beside what else the machine does.
beforeAll(async () => {
  house = await sourceHouse()
})
afterAll(() => house.stop())

const DAY = 24 * 60

/** A source of the kind, read once as it should be; gives what it has brought. Values are of December to February, mentions of March. */
async function aSource({ kind, path, metric, answer }: Speaker) {
  house.varde.setClock(new Date(Date.parse('2026-03-10T09:00:00Z') + ++made * 60_000))
  const key = await house.indicator(`Tall ${made}`)
  house.answers(answer)
  const mapping = metric === null ? [] : [{ metric, indicatorKey: key }]
  const settings = { address: house.server.url + path, subject: 'siden', outlet: '', since: '2025-12-01' }
  const id = await house.source(kind, { mapping, settings, secret: 'nøkkel', name: `Kilde ${made}` })
  if (kind === 'sheet') await mapOnce(id, key)
  return {
    id,
    /** What stands now: each value with its id, or how many mentions are held. */
    stands: async () =>
      kind === 'feed' || kind === 'ninjs'
        ? { held: (await viewMedia(house.varde, house.head, {})).held }
        : (await house.values(key)).map((one) => ({ id: one.id, fromOn: one.fromOn, value: one.value })),
    numbers: async () => (await house.values(key)).map(({ value }) => value),
    newest: async () => (await house.values(key)).at(-1)!.id,
    end: () => endSource(house.varde, house.head, id),
  }
}

type Source = Awaited<ReturnType<typeof aSource>>

async function mapOnce(id: string, key: string): Promise<void> {
  const run = await startRun(house.varde, house.head, id)
  await advanceRun(house.varde, run.id)
  const { importId } = await viewRun(house.varde, house.head, run.id)
  const { mapping, source } = await viewImport(house.varde, house.head, importId!)
  await mapImport(house.varde, house.head, importId!, { mapping: { ...mapping, indicatorKey: key }, source })
  await takeRun(house.varde, house.head, run.id)
}

/** Answers the first `times` questions with something else, then as the protocol says. */
const atFirst = (times: number, other: Speaker['answer'], { answer }: Speaker): Speaker['answer'] => {
  let left = times
  return (got, response) => (left-- > 0 ? other(got, response) : answer(got, response))
}
const says =
  (status: number, headers: Record<string, string> = {}, body: unknown = {}): Speaker['answer'] =>
  (_: Got, response: ServerResponse) =>
    json(response, body, status, headers)
const inAnHour: Speaker['answer'] = (_, response) =>
  json(response, {}, 429, { 'retry-after': new Date(house.varde.now().getTime() + 3_600_000).toUTCString() })

describe.each(SPEAKERS.map((speaker) => [speaker.kind, speaker] as const))('when the source is %s', (kind, speaker) => {
  // One source for all of it, so that each thing happens to a source that has values already.
  let source: Source
  beforeAll(async () => {
    source = await aSource(speaker)
  })
  afterAll(() => source.end())

  test('it is read page by page, with what was asked and a fingerprint; three times gives the same, once', async () => {
    await house.later(DAY)
    const first = await house.latest(source.id)
    expect(first).toMatchObject({ state: 'done', pages: speaker.pages, fault: null })
    const pages = await sql`select 1 from measure.source_page where run_id = ${first.id}`.execute(house.varde.db)
    expect(pages.rows).toEqual([])
    const stood = await source.stands()
    for (let again = 0; again < 2; again++) {
      await house.later(DAY)
      expect(await house.latest(source.id)).toMatchObject({ state: 'done', valuesMade: 0, mentionsMade: 0 })
    }
    expect(await source.stands()).toEqual(stood)
    if ('held' in stood) expect(stood.held).toBeGreaterThan(0)
    else {
      // Back to the day that the source is to be read from, and not a day before.
      expect(await source.numbers()).toEqual(kind === 'sheet' ? [60, 62, 56] : [62, 62, 56])
      const { provenance, recomputed, rows } = await openValue(house.varde, await source.newest())
      expect([recomputed, rows.length > 0]).toEqual([56, true])
      expect(provenance).toMatchObject({
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        source: expect.any(String),
      })
      expect(provenance.codeVersion).not.toBe('')
      expect(provenance.reference).not.toMatch(/nøkkel|hemmelig/)
    }
  })

  test.each([
    ['429 and how many seconds', says(429, { 'retry-after': '600' }), 600],
    ['429 and a moment', inAnHour, 3600],
    ['429 and nothing more', says(429), 60],
    ['503 and how many seconds', says(503, { 'retry-after': '120' }), 120],
  ])('that answers %s, the run waits as long, and then goes on where it was', async (_, limited, seconds) => {
    house.answers(atFirst(1, limited, speaker))
    await house.later(DAY)
    const waiting = await house.latest(source.id)
    expect(waiting.state).toBe('waiting')
    const wait = (Date.parse(waiting.resumeAt!) - house.varde.now().getTime()) / 1000
    expect(wait).toBe(seconds)
    await house.later(6 * 60 + 1)
    expect(await house.latest(source.id)).toMatchObject({ id: waiting.id, state: 'done' })
  })

  test.each([
    ['nothing in time', () => undefined],
    ['502', says(502)],
    ['a broken line', (_: Got, response: ServerResponse) => void response.destroy()],
    [
      'half an answer and then nothing',
      (_: Got, response: ServerResponse) => void response.writeHead(200, { 'content-length': '5000' }).write('<rss>'),
    ],
  ])('that gives %s, it is asked again a minute later', async (_, silent) => {
    house.answers(atFirst(1, silent, speaker))
    await house.later(DAY, 400)
    const waiting = await house.latest(source.id)
    expect(waiting.state).toBe('waiting')
    await house.later(2)
    expect(await house.latest(source.id)).toMatchObject({ id: waiting.id, state: 'done' })
  })

  test('whose key no longer opens, or whose shape has changed, or whose answer is cut, the run says so and nothing is touched', async () => {
    const stood = await source.stands()
    const cut = (got: Got, response: ServerResponse) => {
      const end = (text: string) => response.writeHead(200).end(text.trimEnd().slice(0, -3))
      speaker.answer(got, { writeHead: () => ({ end }) } as unknown as ServerResponse)
    }
    const wrong = [
      [says(401, {}, { error: 'Invalid API key' }), 'refused'],
      [says(403), 'refused'],
      [says(404), 'not-found'],
      [speaker.changed.answer, speaker.changed.fault],
      [cut, speaker.cut],
    ] as const
    for (const [answer, fault] of wrong) {
      house.answers(answer)
      await house.later(DAY)
      expect(await house.latest(source.id)).toMatchObject({ state: 'failed', fault, valuesMade: 0, mentionsMade: 0 })
      expect(await source.stands()).toEqual(stood)
    }
    house.answers(speaker.answer)
    await house.later(DAY)
    expect(await house.latest(source.id)).toMatchObject({ state: 'done', valuesMade: 0, mentionsMade: 0 })
  })

  test('and whoever reads it dies in the middle, another goes on; the first one waking up changes nothing', async () => {
    let asked = 0
    let wake: () => void = () => undefined
    house.answers((got, response) => {
      asked++
      if (asked === Math.min(2, speaker.pages)) wake = () => speaker.answer(got, response)
      else speaker.answer(got, response)
    })
    const dead = house.later(DAY)
    while (asked < Math.min(2, speaker.pages)) await new Promise((done) => setTimeout(done, 10))
    // Whoever reads holds the run for two minutes.
    house.varde.setClock(new Date(house.varde.now().getTime() + 3 * 60_000))
    await readOn(house.varde)
    const done = await house.latest(source.id)
    expect(done).toMatchObject({ state: 'done', pages: Math.min(2, speaker.pages) })
    const stood = await source.stands()
    wake()
    await dead
    expect([await house.latest(source.id), await source.stands()]).toEqual([done, stood])
  })
})

test('when a source asks us to wait time and again, it is asked ever more seldom, and at last given up with the reason', async () => {
  const source = await aSource(SPEAKERS[0]!)
  house.answers(says(429))
  await house.later(1)
  const waits: number[] = []
  for (let at = 0; at < 60; at++) {
    const { state, resumeAt } = await house.latest(source.id)
    if (state !== 'waiting') break
    waits.push((Date.parse(resumeAt!) - house.varde.now().getTime()) / 60_000)
    await house.later(61)
  }
  expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  expect(waits).toHaveLength(48)
  const runs = await house.latest(source.id)
  expect(runs).toMatchObject({ state: 'failed', fault: 'limited' })
  await source.end()
})

test('when the platform says with 403 that too much is asked, that is no closed door: the run waits', async () => {
  const source = await aSource(SPEAKERS.find(({ kind }) => kind === 'page-insights')!)
  house.answers(says(403, {}, { error: { code: 4, message: '(#4) Application request limit reached' } }))
  await house.later(1)
  expect((await house.latest(source.id)).state).toBe('waiting')
  await source.end()
})

test('when the platform gives some days of a month, the month is not available, and never the sum of those', async () => {
  const speaker = SPEAKERS.find(({ kind }) => kind === 'page-insights')!
  const source = await aSource(speaker)
  house.answers((got, response) => {
    const { since } = Object.fromEntries(new URL(got.path, 'http://x').searchParams)
    const values = [3, 4].map((day) => ({ value: 9, end_time: `${since!.slice(0, 8)}0${day}T08:00:00+0000` }))
    json(response, { data: [{ name: speaker.metric, period: 'day', values, id: '1' }] })
  })
  await house.later(1)
  expect(await house.latest(source.id)).toMatchObject({ state: 'done', valuesMade: 3 })
  expect(await source.numbers()).toEqual([null, null, null])
  expect((await openValue(house.varde, await source.newest())).recomputed).toBeNull()
  await source.end()
})

test('when a metric is withdrawn after its numbers were read, they stand, and only what was never read is not available', async () => {
  const source = await aSource(SPEAKERS.find(({ kind }) => kind === 'page-insights')!)
  await house.later(1)
  const stood = await source.numbers()
  expect(stood.every((number) => number !== null)).toBe(true)
  house.answers(says(400, {}, { error: { code: 100, message: '(#100) The value must be a valid insights metric' } }))
  await house.later(DAY)
  expect(await house.latest(source.id)).toMatchObject({ state: 'done', valuesMade: 0 })
  expect(await source.numbers()).toEqual(stood)
  await source.end()
})

test('when a source has been away for months, what it missed comes with the next reading', async () => {
  const speaker = SPEAKERS[0]!
  const source = await aSource(speaker)
  await house.later(1)
  house.answers(says(404))
  house.varde.setClock('2026-06-12T09:00:00Z')
  await house.later(0)
  expect((await house.latest(source.id)).state).toBe('failed')
  house.answers(speaker.answer)
  await house.later(DAY)
  expect(await source.numbers()).toEqual([62, 62, 56, 62, 60, 62])
  await source.end()
})
