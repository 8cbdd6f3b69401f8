import { sql } from 'kysely'
import { importPacks } from '../apps/server/import-packs.ts'
import { createWeb } from '../kit/http/server.ts'
import { systemCaller } from '../kit/kernel/caller.ts'
import { registerOverview } from '../slices/overview/http.ts'
import { benchFolder, openBench } from './scenario.ts'
import { fillYears } from './thread-years.ts'

/** What is stood on, one after the other: a kind and how many of it. */
const WALK: [kind: string, query: string][] = [
  ['goal', `select key as id, kind from strategy.public_element where kind in ('goal', 'overall-goal')`],
  ['sub-goal', `select key as id, kind from strategy.public_element where kind = 'sub-goal'`],
  ['gap', `select key as id, kind from strategy.public_element where kind = 'gap'`],
  ['audience', `select key as id, kind from strategy.public_element where kind = 'stakeholder-group'`],
  ['block', `select key as id, kind from strategy.public_element where kind in ('platform-block', 'core-message')`],
  ['channel', `select key as id, kind from strategy.public_element where kind in ('channel', 'instrument')`],
  ['kpi', `select key as id, kind from strategy.public_element where kind = 'kpi'`],
  ['initiative', `select id, 'initiative' as kind from plan.initiative order by id limit 60`],
  ['message', `select id, 'message' as kind from message.message order by id limit 60`],
  ['dispatch', `select id, 'dispatch' as kind from dispatch.dispatch order by id limit 60`],
]

/**
 * Five years of data, then the thread over HTTP from every element of the strategy, and from initiatives, messages and
 * dispatches, one at a time, for a reader who may see everything (the dearest one). `p95Ms` is over all of them.
 */
export async function run(options: Record<string, number>): Promise<Record<string, unknown>> {
  const { initiatives = 200, messages = 5000, receipts = 2_000_000, rounds = 2 } = options
  const { folder, remove } = benchFolder()
  const { varde, stop } = await openBench(folder, '')
  try {
    await importPacks(varde)
    await fillYears(varde.db, { initiatives, messages, receipts })
    const web = await createWeb(varde, async () => systemCaller('bench'))
    registerOverview(web, varde)
    await web.ready()
    const get = async (url: string) => {
      const started = performance.now()
      const { statusCode, body } = await web.inject({ method: 'GET', url })
      if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`)
      return performance.now() - started
    }
    const all: number[] = []
    const slowest: Record<string, number> = {}
    for (let round = 0; round < rounds; round++)
      for (const [name, query] of WALK) {
        const { rows } = await sql<{ id: string; kind: string }>`${sql.raw(query)}`.execute(varde.db)
        const times: number[] = []
        for (const { kind, id } of rows) times.push(await get(`/api/thread?kind=${kind}&id=${id}`))
        slowest[name] = Math.round(Math.max(...times))
        all.push(...times)
      }
    const holesMs = Math.round(await get('/api/thread/holes'))
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from dispatch.recipient`.execute(varde.db)
    await web.close()
    return {
      initiatives,
      messages,
      receipts: rows[0]!.n,
      asked: all.length,
      p50Ms: quantile(all, 0.5),
      p95Ms: quantile(all, 0.95),
      maxMs: quantile(all, 1),
      holesMs,
      slowest: JSON.stringify(slowest),
    }
  } finally {
    await stop()
    remove()
  }
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 10) / 10
}
