import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { databaseOn, poolOf } from '../kit/db/database.ts'
import { startEmbedded } from '../kit/db/embedded.ts'
import { systemCaller } from '../kit/kernel/caller.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { planDispatch } from '../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../slices/dispatch/actions/start-dispatch.ts'
import { addVersion, fillAudience } from '../slices/dispatch/test/builders.ts'
import { acceptedBy, benchFolder, openBench, type Sink, startSink } from './scenario.ts'

const WHO = systemCaller('bench')
const STAFF = 1500
const PRESS = 500

/**
 * kill -9 of the worker at a random moment of a dispatch of 2,000 (staff, then press), in every other run of PostgreSQL
 * too; then restart, and compare what the receiver accepted with what the ledger says. Sums over all runs.
 */
export async function run({ runs = 100 }: Record<string, number>): Promise<Record<string, unknown>> {
  const sink = await startSink({ mustRecord: true })
  const { folder, remove } = benchFolder()
  const sums = {
    runs,
    lost: 0,
    unaccounted: 0,
    duplicates: 0,
    misordered: 0,
    unknown: 0,
    mostUnknownInOneKill: 0,
    kills: 0,
  }
  try {
    await prepare(folder, sink)
    for (let i = 0; i < runs; i++) {
      const one = await crashOnce(folder, sink, i)
      for (const key of ['lost', 'unaccounted', 'duplicates', 'misordered', 'unknown', 'kills'] as const)
        sums[key] += one[key]
      sums.mostUnknownInOneKill = Math.max(sums.mostUnknownInOneKill, one.unknown / Math.max(1, one.kills))
      process.stderr.write(
        `\r${i + 1}/${runs} lost ${sums.lost} duplicates ${sums.duplicates} misordered ${sums.misordered} unknown ${sums.unknown}   `,
      )
    }
    process.stderr.write('\n')
    return sums
  } finally {
    await (await startEmbedded(folder)).stop()
    sink.stop()
    remove()
  }
}

async function prepare(folder: string, sink: Sink): Promise<void> {
  const open = await openBench(folder, sink.url)
  await fillAudience(open.varde, {
    staff: { kind: 'staff', contacts: STAFF },
    press: { kind: 'press', contacts: PRESS },
  })
  await open.stop()
}

async function crashOnce(folder: string, sink: Sink, index: number) {
  const server = await startEmbedded(folder)
  const db = databaseOn(poolOf({ connection: { host: server.host, user: server.user, database: 'varde' }, max: 2 }))
  const before = (await acceptedBy(sink)).length
  const id = await plan(db, index)
  let worker = await startWorker(folder, sink)
  const killAfter = 30 + Math.random() * 900
  await new Promise((done) => setTimeout(done, killAfter))
  const isRunning = await stateOf(db, id).catch(() => 'running')
  worker.kill('SIGKILL')
  await exited(worker)
  if (index % 2 === 1) await killPostgres(folder, server.pid)
  await db.destroy().catch(() => undefined)
  const again = await startEmbedded(folder)
  const db2 = databaseOn(poolOf({ connection: { host: again.host, user: again.user, database: 'varde' }, max: 2 }))
  worker = await startWorker(folder, sink)
  for (let i = 0; i < 2400 && (await stateOf(db2, id)) !== 'closed'; i++)
    await new Promise((done) => setTimeout(done, 25))
  const result = await compare(db2, id, (await acceptedBy(sink)).slice(before))
  worker.kill('SIGKILL')
  await exited(worker)
  await db2.destroy()
  return { ...result, kills: isRunning === 'closed' ? 0 : 1 }
}

/** Plans and starts with a handle of our own; the worker only works. */
async function plan(db: Varde['db'], index: number): Promise<string> {
  const varde = { db, mode: 'real', now: () => new Date() } as unknown as Varde
  const versionId = await addVersion(varde, `crash${index}`)
  const wave = (group: string, name: string) => ({
    name,
    audiences: { groups: [group] },
    channels: ['email' as const],
    publishes: [],
    gate: { kind: 'with-start' as const },
    secondChannelMinutes: null,
  })
  const id = await planDispatch(varde, WHO, {
    versionId,
    waves: [wave('staff', 'Ansatte'), wave('press', 'Presse')],
    notAfter: null,
  })
  await startDispatch(varde, WHO, id)
  return id
}

async function startWorker(folder: string, sink: Sink): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'crash-worker.ts'), [folder, sink.url], {
    stdio: ['ignore', 'ignore', process.env.VARDE_LOG_LEVEL ? 'inherit' : 'ignore', 'ipc'],
  })
  await new Promise((done) => child.once('message', done))
  return child
}

const exited = (child: ChildProcess) =>
  new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done)))

/** Every process of the server at once, as when the power goes. */
async function killPostgres(folder: string, pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  const file = join(folder, 'postgres', 'cluster', 'postmaster.pid')
  for (let i = 0; i < 100 && isAlive(pid); i++) await new Promise((done) => setTimeout(done, 20))
  if (existsSync(file) && !readFileSync(file, 'utf8').startsWith(String(pid)))
    throw new Error('another server has taken the folder')
  // The children notice that their postmaster is gone and end by themselves.
  await new Promise((done) => setTimeout(done, 300))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function stateOf(db: Varde['db'], id: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`select state from dispatch.dispatch where id = ${id}`.execute(db)
  return rows[0]!.state
}

/** A duplicate is a second acceptance that the ledger does not call unknown. */
async function compare(db: Varde['db'], id: string, accepted: [string, string, number][]) {
  const { rows } = await sql<{ email: string; state: string; unknown: number }>`
    select r.email, r.state, (select count(*)::int from dispatch.attempt a where a.recipient_id = r.id and a.state = 'unknown') as unknown
      from dispatch.recipient r where r.dispatch_id = ${id}`.execute(db)
  const times = Map.groupBy(accepted, ([address]) => address)
  let lost = 0
  let duplicates = 0
  for (const row of rows) {
    const got = times.get(row.email)?.length ?? 0
    if (got === 0 && row.state === 'submitted') lost++
    if (got === 0 && row.state === 'waiting') lost++
    duplicates += Math.max(0, got - 1 - row.unknown)
  }
  const first = (address: string) => times.get(address)?.[0]?.[2] ?? 0
  const staff = rows.filter((row) => row.email.startsWith('staff')).map((row) => first(row.email))
  const lastStaff = Math.max(...staff)
  const misordered = rows.filter((row) => row.email.startsWith('press') && first(row.email) < lastStaff).length
  const unaccounted = STAFF + PRESS - rows.filter((row) => row.state === 'submitted').length
  return { lost, duplicates, misordered, unaccounted, unknown: rows.reduce((sum, row) => sum + row.unknown, 0) }
}
