import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon, { type Result } from 'autocannon'
import type { Varde } from '../kit/settings/varde.ts'
import { aHouse } from '../slices/crisis/test/house.ts'
import { givenStatus } from '../slices/crisis/test/status-house.ts'
import { benchFolder, openBench } from './scenario.ts'

const CONNECTIONS = 1000
const ROUNDS = 3
const UPDATE_EVERY_MS = 30_000
const TEXT =
  'Brannvesenet har kontroll på brannen. Alle som var i bygget, er ute. Besøk i dag er avlyst, og vi ringer dem som har avtale.'

/**
 * The open status page with a thousand connections that never pause, while a new statement is published every 30 s, beside the
 * same bytes as a static file (@fastify/static) from the same process, by turns: medians of the rounds. `staleMs` is the longest
 * that an answer told of an older statement than the one published. `timedOut`: no answer in ten seconds, of connections that were
 * never taken: Node takes one for each turn of its loop, and readers who never pause make each turn long.
 */
export async function run({
  seconds = 90,
  connections = CONNECTIONS,
}: Record<string, number>): Promise<Record<string, unknown>> {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, '')
  try {
    await aHouse(open.varde.db)
    const page = await aPage(open.varde)
    await page.say(1)
    await page.say(2)
    const server = await startServer(folder, open.varde)
    const found = await fetch(server.base + page.path, { headers: { 'accept-encoding': 'identity' } })
    if (found.status !== 200) throw new Error(`${page.path} answered ${found.status}`)
    const bytes = Buffer.from(await found.arrayBuffer())
    writeFileSync(join(folder, 'status.html'), bytes)
    const duration = Math.max(2, Math.round(seconds / (2 * ROUNDS)))
    const updates = keepUpdating(page.say)
    const rounds: { page: Result[]; file: Result[] } = { page: [], file: [] }
    for (const path of [page.path, '/static/status.html'])
      await autocannon({ url: server.base + path, connections, duration: 1 })
    for (let round = 0; round < ROUNDS; round++) {
      rounds.page.push(
        await autocannon({ url: server.base + page.path, connections, duration, setupClient: updates.watch }),
      )
      rounds.file.push(await autocannon({ url: `${server.base}/static/status.html`, connections, duration }))
    }
    const published = await updates.stop()
    server.stop()
    const all = [...rounds.page, ...rounds.file]
    const [mine, theirs] = [rounds.page, rounds.file].map((side) =>
      median(side.map((one) => one.requests.average)),
    ) as [number, number]
    return {
      requestsPerSecond: Math.round(mine),
      staticPerSecond: Math.round(theirs),
      ratio: Math.floor((mine / theirs) * 100) / 100,
      p99Ms: median(rounds.page.map((one) => one.latency.p99)),
      connections,
      bytes: bytes.length,
      published,
      staleMs: updates.staleMs(),
      failed: all.reduce((sum, one) => sum + one.non2xx + one.errors - one.timeouts, 0),
      timedOut: all.reduce((sum, one) => sum + one.timeouts, 0),
    }
  } finally {
    await open.stop()
    remove()
  }
}

async function aPage(varde: Varde) {
  const { say: put, path } = await givenStatus(varde)
  const say = async (number: number) => {
    const words = (title: string) => ({ title: `${title} (${number})`, text: `${TEXT}\n${TEXT}` })
    const texts = {
      nb: words('Brannen er under kontroll'),
      nn: words('Brannen er under kontroll'),
      en: words('The fire is under control'),
    }
    const nextAt = new Date(varde.now().getTime() + 3_600_000).toISOString()
    await put({ texts, nextAt, relativesPhone: '+4722000000' })
  }
  return { say, path }
}

/** A new statement every 30 s, and how long the page still told the one before. */
function keepUpdating(say: (number: number) => Promise<void>) {
  let number = 2
  let publishedAt = performance.now()
  let stale = 0
  let work = Promise.resolve()
  const timer = setInterval(() => {
    work = say(number + 1).then(() => {
      publishedAt = performance.now()
      number++
    })
  }, UPDATE_EVERY_MS)
  return {
    watch: (client: { on: (event: 'body', hear: (body: Buffer) => void) => void }) =>
      void client.on('body', (body) => {
        const now = performance.now()
        if (now - publishedAt < 5000 && !body.includes(`(${number})`)) stale = Math.max(stale, now - publishedAt)
      }),
    staleMs: () => Math.round(stale),
    stop: async () => {
      clearInterval(timer)
      await work
      return number - 2
    },
  }
}

async function startServer(folder: string, varde: Varde): Promise<{ base: string; stop: () => void }> {
  const child = fork(join(import.meta.dirname, 'pressroom-server.ts'), [folder, JSON.stringify(varde.connection)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const port = await new Promise<string>((done, fail) => {
    child.stdout!.once('data', (chunk: Buffer) => done(chunk.toString().trim()))
    child.once('exit', (code) => fail(new Error(`The server of the bench ended with ${code}`)))
  })
  return { base: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}
