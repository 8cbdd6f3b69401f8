import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import autocannon, { type Result } from 'autocannon'
import { servePublic } from '../apps/public/serve-public.ts'
import { givenPublished, givenUnit, text } from '../apps/public/test/released.ts'
import { listen } from '../kit/http/listen.ts'
import { createWeb } from '../kit/http/server.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { slugOf } from '../slices/press/index.ts'
import { benchFolder, openBench } from './scenario.ts'

const CONNECTIONS = 20
const ROUNDS = 4
const TITLE = 'Ny besøksordning fra 1. april'
const PARAGRAPH =
  'Fra mandag blir det enklere å avtale besøk. Du kan bestille på nett, på telefon eller i resepsjonen. Barn under 15 år må komme sammen med en voksen. Trenger du tolk, sier du fra når du bestiller.'

/**
 * One press room page beside the same bytes as a static file from the same process (@fastify/static), by turns, so that
 * both meet the same machine. Medians of the rounds; the page asks the database for changes all the while.
 */
export async function run({ seconds = 20 }: Record<string, number>): Promise<Record<string, unknown>> {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, '')
  try {
    const path = await publishOne(open.varde)
    const web = await createWeb(open.varde, async () => null)
    await servePublic(web, open.varde)
    await web.register(fastifyStatic, { root: folder, serve: false })
    web.get('/static', { config: { access: 'public', consequence: 'read' } }, (_request, reply) =>
      reply.sendFile('page.html'),
    )
    const page = await web.inject(path)
    if (page.statusCode !== 200) throw new Error(`The page answered ${page.statusCode}`)
    writeFileSync(join(folder, 'page.html'), page.rawPayload)
    const base = await listen(web, { port: 0, host: '127.0.0.1' })
    const fire = (url: string, duration: number) =>
      autocannon({ url: base + url, connections: CONNECTIONS, duration, workers: 1 })
    await fire(path, 1)
    await fire('/static', 1)
    const each = Math.max(1, Math.round(seconds / (2 * ROUNDS)))
    const [pages, files] = [[] as Result[], [] as Result[]]
    for (let round = 0; round < ROUNDS; round++) {
      pages.push(await fire(path, each))
      files.push(await fire('/static', each))
    }
    await web.close()
    const failed = [...pages, ...files].reduce((sum, one) => sum + one.non2xx + one.errors, 0)
    const [mine, theirs] = [pages, files].map((all) => median(all.map((one) => one.requests.average))) as [
      number,
      number,
    ]
    return {
      requestsPerSecond: Math.round(mine),
      staticPerSecond: Math.round(theirs),
      ratio: Math.round((mine / theirs) * 100) / 100,
      p99Ms: median(pages.map((one) => one.latency.p99)),
      bytes: page.rawPayload.length,
      failed,
    }
  } finally {
    await open.stop()
    remove()
  }
}

/** A text of about a page, opened by a wave to the press room. Returns the address of its page. */
async function publishOne(varde: Varde): Promise<string> {
  const unitId = await givenUnit(varde.db, { name: 'Direktoratet', kind: 'directorate', phone: '22 00 00 00' })
  const editions = { nb: { title: TITLE, body: Array.from({ length: 8 }, () => text(PARAGRAPH)) } }
  const { messageId } = await givenPublished(varde.db, { unitId, editions })
  return `/presserom/${slugOf(messageId, 'nb', TITLE)}`
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}
