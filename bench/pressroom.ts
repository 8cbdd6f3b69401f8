import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon, { type Result } from 'autocannon'
import { givenPublished, givenUnit, type Published, text } from '../apps/public/test/released.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { keyOf, slugOf } from '../slices/press/index.ts'
import { benchFolder, openBench } from './scenario.ts'

const CONNECTIONS = 20
const ROUNDS = 3
const BURST = 500
const BURST_SECONDS = 6
const OTHERS = 60
const TITLE = 'Ny besøksordning fra 1. april'
const PARAGRAPH =
  'Fra mandag blir det enklere å avtale besøk. Du kan bestille på nett, på telefon eller i resepsjonen. Barn under 15 år må komme sammen med en voksen. Trenger du tolk, sier du fra når du bestiller.'

/**
 * The front page and one release beside the same bytes as static files (@fastify/static) from the same process, by turns:
 * medians of the rounds, and `ratio` of the two that is lower. Then 500 connections that never pause, while a correction
 * is published: `p99Ms` of all answers, and `staleMs` from the correction to the last answer that did not tell of it.
 */
export async function run({ seconds = 24 }: Record<string, number>): Promise<Record<string, unknown>> {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, '')
  try {
    const { unitId, release, path } = await fill(open.varde)
    const server = await startServer(folder, open.varde)
    const pages = { front: '/presserom', release: path }
    for (const [name, at] of Object.entries(pages)) {
      const page = await fetch(server.base + at, { headers: { 'accept-encoding': 'identity' } })
      if (page.status !== 200) throw new Error(`${at} answered ${page.status}`)
      writeFileSync(join(folder, `${name}.html`), Buffer.from(await page.arrayBuffer()))
    }
    const addresses = [pages.front, '/static/front.html', pages.release, '/static/release.html']
    const rounds = await inTurn(server.base, addresses, Math.max(1, Math.round(seconds / (addresses.length * ROUNDS))))
    const [front, frontFile, one, oneFile] = rounds.map((all) => median(all.map((result) => result.requests.average)))
    const burst = await burstOf(server.base, [pages.front, path], () =>
      givenPublished(open.varde.db, {
        unitId,
        kind: 'correction',
        replacesId: release.versionId,
        editions: { nb: { title: 'Rettelse: ny besøksordning fra 2. april', body: [text(PARAGRAPH)] } },
      }),
    )
    server.stop()
    const failed = rounds.flat().reduce((sum, result) => sum + result.non2xx + result.errors, burst.failed)
    return {
      frontPerSecond: Math.round(front!),
      releasePerSecond: Math.round(one!),
      staticPerSecond: Math.round(Math.max(frontFile!, oneFile!)),
      ratio: Math.floor(Math.min(front! / frontFile!, one! / oneFile!) * 100) / 100,
      p99Ms: burst.p99Ms,
      staleMs: burst.staleMs,
      burstPerSecond: burst.perSecond,
      failed,
    }
  } finally {
    await open.stop()
    remove()
  }
}

/** A press room with something in it, and the newest text, of about a page. */
async function fill(varde: Varde): Promise<{ unitId: string; release: Published; path: string }> {
  const unitId = await givenUnit(varde.db, { name: 'Direktoratet', kind: 'directorate', phone: '22 00 00 00' })
  for (let i = 0; i < OTHERS; i++)
    await givenPublished(varde.db, { unitId, editions: { nb: { title: `Melding ${i}`, body: [text(PARAGRAPH)] } } })
  const editions = { nb: { title: TITLE, body: Array.from({ length: 8 }, () => text(PARAGRAPH)) } }
  const release = await givenPublished(varde.db, { unitId, editions })
  return { unitId, release, path: `/presserom/${slugOf(release.messageId, 'nb', TITLE)}` }
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

/** Rounds over all addresses, so that each meets the same machine. The first of each warms up and is left out. */
async function inTurn(base: string, addresses: string[], duration: number): Promise<Result[][]> {
  const results = addresses.map((): Result[] => [])
  for (const at of addresses) await autocannon({ url: base + at, connections: CONNECTIONS, duration: 1 })
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, at] of addresses.entries())
      results[i]!.push(await autocannon({ url: base + at, connections: CONNECTIONS, duration }))
  return results
}

type Burst = { p99Ms: number; staleMs: number | null; perSecond: number; failed: number }

/** Both pages link to the correction as soon as they know of it: an answer without its key is the old text. */
async function burstOf(base: string, paths: string[], correct: () => Promise<Published>): Promise<Burst> {
  let key = ''
  let correctedAt = 0
  let lastOldAt = 0
  const load = autocannon({
    url: base,
    connections: BURST,
    duration: BURST_SECONDS,
    requests: paths.map((path) => ({ path })),
    setupClient: (client) =>
      client.on('body', (body) => {
        if (key && !body.includes(key)) lastOldAt = performance.now()
      }),
  })
  await new Promise((done) => setTimeout(done, (BURST_SECONDS * 1000) / 2))
  const { messageId } = await correct()
  correctedAt = performance.now()
  key = keyOf(messageId)
  const result = await load
  return {
    p99Ms: result.latency.p99,
    // Null: no answer was old after the correction, so the burst saw nothing.
    staleMs: lastOldAt === 0 ? null : Math.round(lastOldAt - correctedAt),
    perSecond: Math.round(result.requests.average),
    failed: result.non2xx + result.errors,
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}
