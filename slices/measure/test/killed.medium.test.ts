import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import { openValue } from '../actions/open-value.ts'
import { json, type SourceHouse, sourceHouse } from './source-house.ts'

let house: SourceHouse
const folder = mkdtempSync(join(tmpdir(), 'varde-killed-'))
beforeAll(async () => {
  house = await sourceHouse()
})
afterAll(async () => {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
})

const WORKER = join(import.meta.dirname, 'killed-worker.ts')
const PATIENCE = 300_000

async function worker(at: string, files: string[] = [], key = ''): Promise<ChildProcess> {
  const child = fork(WORKER, [JSON.stringify({ connection: house.base.connection, at, files, key })], {
    stdio: 'inherit',
  })
  await Promise.race([once(child, 'message'), once(child, 'exit')])
  return child
}

/** Ends it as a power cut does, unless it has come to its end already. Gives whether it was cut off. */
async function cutOff(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) return false
  child.kill('SIGKILL')
  await once(child, 'exit')
  return child.signalCode === 'SIGKILL'
}

test('when a process is killed again and again while it reads a source, another goes on where it was, and every value is there once', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Visninger', { rhythm: 'year' })
  const asked: number[] = []
  let heard = () => {}
  house.answers((got, response) => {
    const { date_range, pagination } = JSON.parse(got.body) as {
      date_range: [string, string]
      pagination: { offset: number }
    }
    asked.push(pagination.offset)
    const results = Array.from({ length: 40 }, (_, at) => ({
      metrics: [1],
      dimensions: [shiftDays(date_range[0], pagination.offset + at)],
    }))
    json(response, { results: results.slice(0, 360 - pagination.offset), meta: { total_rows: 360 }, query: {} })
    heard()
  })
  const settings = { address: house.server.url, subject: 'etaten.example', outlet: '', since: '2025-01-01' }
  const id = await house.source('plausible', { settings, mapping: [{ metric: 'pageviews', indicatorKey: key }] })
  let at = Date.parse('2026-03-10T09:00:00Z')
  let cuts = 0
  for (let spawned = 0; spawned < 12; spawned++) {
    const child = await worker(new Date(at).toISOString())
    const hasHeard = new Promise<void>((done) => {
      let left = 2
      heard = () => {
        left--
        if (left === 0) done()
      }
    })
    await Promise.race([hasHeard, once(child, 'exit')])
    if (await cutOff(child)) cuts++
    // Whoever was killed held the run for two minutes.
    at += 180_000
    if ((await house.latest(id)).state === 'done') break
  }
  expect(cuts).toBeGreaterThan(2)
  expect(await house.latest(id)).toMatchObject({ state: 'done', valuesMade: 1, pages: 9, rowsRead: 360 })
  expect(new Set(asked).size).toBe(9)
  expect(asked.length).toBeLessThanOrEqual(9 + cuts)
  const values = await house.values(key)
  expect(values.map(({ value }) => value)).toEqual([360])
  expect((await openValue(house.varde, values[0]!.id)).recomputed).toBe(360)
})

test('when the same file comes three times, in halves and whole, and the process is killed between, its values are there once', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Besøk', { rhythm: 'irregular' })
  const first = '2018-01-01'
  const rows = Array.from({ length: 2400 }, (_, at) => `${shiftDays(first, at)};${at}`)
  const file = (name: string, part: string[]) => {
    const path = join(folder, name)
    writeFileSync(path, ['Dato;Verdi', ...part].join('\n'))
    return path
  }
  const [half, otherHalf, whole] = [file('a', rows.slice(0, 1200)), file('b', rows.slice(1200)), file('c', rows)]
  const at = '2026-03-10T09:00:00Z'
  let cuts = 0
  for (const [files, wait] of [
    [[half, otherHalf], 700],
    [[half], 100],
    [[otherHalf, whole], 1500],
    [[whole], 0],
  ] as const) {
    const child = await worker(at, [...files], key)
    await Promise.race([new Promise((done) => setTimeout(done, wait)), once(child, 'exit')])
    if (await cutOff(child)) cuts++
    const values = await house.values(key)
    // A file is there whole or not at all.
    expect([0, 1200, 2400]).toContain(values.length)
  }
  for (const files of [[half, otherHalf], [whole], [otherHalf, half, whole]]) {
    const child = await worker(at, files, key)
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(0)
  }
  expect(cuts).toBeGreaterThan(0)
  const values = await house.values(key)
  expect(values.map(({ fromOn, value }) => `${fromOn};${value}`)).toEqual(rows)
})
