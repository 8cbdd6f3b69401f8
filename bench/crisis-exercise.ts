import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../kit/db/database.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { importPack as importAudience, readAudiencePack } from '../slices/audience/index.ts'
import { declareCrisis } from '../slices/crisis/actions/declare-crisis.ts'
import { releaseHolding } from '../slices/crisis/actions/release-holding.ts'
import { GROUPS } from '../slices/crisis/rules/statement.ts'
import { aHouse, caller, declaration } from '../slices/crisis/test/house.ts'
import { benchFolder, openBench, type Sink, startSink } from './scenario.ts'

const OFFICERS = 60
const PRESS = 40
/** A receiver that takes its time over each message. */
const SLOW_MS = 40
/** Each run ends by itself at the time that is promised; this long after, something is wrong. */
const PATIENCE_MS = 30_000

/**
 * From a declaration to a public statement, with people's steps at their fastest: the worker is killed (-9) at a random moment, the
 * mail server is slow, and the SMS gateway is dead, so that every third of the staff is reached by their unit or not in time. In
 * every run: had own staff been told when the public was, and was it out by the time that was promised? An override is on record
 * with how many had been reached; `byOverride` counts them.
 */
export async function run({
  runs = 100,
  officers = OFFICERS,
  minutes = 1,
}: Record<string, number>): Promise<Record<string, unknown>> {
  const sink = await startSink({ slowMs: SLOW_MS })
  const smsUrl = `http://127.0.0.1:${await deadPort()}`
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, sink.url)
  const sums = { runs, staffFirst: 0, outAsPromised: 0, byOverride: 0, secondChannel: 0, kills: 0, slowestSeconds: 0 }
  try {
    await prepare(open.varde, { officers, minutes })
    for (let i = 0; i < runs; i++) {
      const one = await exerciseOnce(open.varde, minutes, () => startWorker(folder, sink, smsUrl))
      sums.staffFirst += Number(one.isStaffFirst)
      sums.outAsPromised += Number(one.isInTime)
      sums.byOverride += Number(one.isOverridden)
      sums.secondChannel += one.secondChannel
      sums.kills += Number(one.isKilled)
      sums.slowestSeconds = Math.max(sums.slowestSeconds, Math.round(one.seconds * 10) / 10)
      process.stderr.write(
        `\r${i + 1}/${runs} staff first ${sums.staffFirst} in time ${sums.outAsPromised} override ${sums.byOverride} kills ${sums.kills}   `,
      )
    }
    process.stderr.write('\n')
    return sums
  } finally {
    await open.stop()
    sink.stop()
    remove()
  }
}

/** A port where nobody answers. */
async function deadPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

/** A prison with officers, every third of them without an e-mail address; press; and first words that are approved. */
async function prepare(
  { db, now }: Varde,
  { officers, minutes }: { officers: number; minutes: number },
): Promise<void> {
  await aHouse(db)
  const audience = await readAudiencePack('kriminalomsorgen', 'real')
  await db.transaction().execute((trx) => importAudience(trx, audience, now(), { mode: 'real' }))
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from)
            select 'per_o' || n, 'unt_halden', 'Test Testesen', case when n % 3 > 0 then 'o' || n || '@test.example' end,
                   '+4790' || lpad(n::text, 6, '1'), '2020-01-01' from generate_series(1, ${officers}::int) n`.execute(
    db,
  )
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, email, preferred)
            select 'con_p' || n, 'organisation', 'Test Testesen', 'nb', 'duty', now(), now(), array['press'], 'press',
                   'p' || n || '@test.example', 'email' from generate_series(1, ${PRESS}::int) n`.execute(db)
  await sql`update crisis.first_message set approved_by = 'per_head', approved_at = now(),
            approved_until = (current_date + 30)`.execute(db)
  // It must be out so many minutes after the word was given; an override comes when two thirds of them are gone.
  await sql`update crisis.clock set staff_minutes = ${minutes}, margin_seconds = ${minutes * 20}`.execute(db)
}

async function exerciseOnce(varde: Varde, minutes: number, start: () => Promise<ChildProcess>) {
  const { db } = varde
  let worker = await start()
  try {
    const started = performance.now()
    const crisisId = await declareAndRelease(varde)
    await new Promise((done) => setTimeout(done, 30 + Math.random() * 4000))
    const isKilled = (await stateOf(db, crisisId)) === 'going'
    worker.kill('SIGKILL')
    await exited(worker)
    worker = await start()
    const until = performance.now() + minutes * 60_000 + PATIENCE_MS
    while ((await stateOf(db, crisisId)) !== 'out' && performance.now() < until)
      await new Promise((done) => setTimeout(done, 100))
    return { ...(await judge(db, crisisId)), isKilled, seconds: (performance.now() - started) / 1000 }
  } finally {
    worker.kill('SIGKILL')
    await exited(worker)
  }
}

/** What people do, as fast as it can be done: one says what has happened, another releases the first words. */
async function declareAndRelease(varde: Varde): Promise<string> {
  const now = varde.now()
  const { crisisId } = await declareCrisis(varde, await caller(varde.db, 'officer', now), declaration())
  await releaseHolding(varde, await caller(varde.db, 'leader', now), crisisId, {
    groups: GROUPS.filter((group) => group !== 'relatives'),
    nextAt: new Date(now.getTime() + 30 * 60_000),
    mayOverride: true,
  })
  return crisisId
}

async function stateOf(db: Database, crisisId: string): Promise<string> {
  const { rows } = await sql<{
    state: string
  }>`select state from crisis.statement where crisis_id = ${crisisId}`.execute(db)
  return rows[0]!.state
}

/** By the ledger: whoever of the staff is reachable was handed over before the text was public, or the override says how many were. */
async function judge(db: Database, crisisId: string) {
  const { rows } = await sql<{ late: number; all: number; second: number; overridden: number; inTime: boolean | null }>`
    select count(r.id) filter (where r.first_submitted_at is null or r.first_submitted_at > p.released_at)::int as late,
           count(r.id)::int as all,
           count(r.id) filter (where r.state in ('submitted', 'on-paper') and r.channels[1] = 'sms')::int as second,
           (select count(*)::int from dispatch.wave o where o.dispatch_id = t.dispatch_id and o.override_by is not null) as overridden,
           bool_and(s.out_at <= s.out_by) as "inTime"
      from crisis.statement s
      join crisis.statement_part t on t.statement_id = s.id and 'public' = any (t.groups)
      join dispatch.publication p on p.dispatch_id = t.dispatch_id
      join dispatch.wave w on w.dispatch_id = t.dispatch_id and 'staff' = any (w.audience_kinds)
      join dispatch.recipient r on r.wave_id = w.id and r.state not in ('excluded', 'unreachable')
     where s.crisis_id = ${crisisId} group by t.dispatch_id`.execute(db)
  const [one] = rows
  if (!one) return { isStaffFirst: false, isInTime: false, isOverridden: false, secondChannel: 0 }
  const isOverridden = one.overridden > 0
  const isStaffFirst = one.all > 0 && (one.late === 0 || isOverridden)
  return { isStaffFirst, isInTime: one.inTime === true, isOverridden, secondChannel: one.second }
}

async function startWorker(folder: string, sink: Sink, smsUrl: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'crisis-worker.ts'), [folder, sink.url, smsUrl], {
    stdio: ['ignore', 'ignore', process.env.VARDE_LOG_LEVEL ? 'inherit' : 'ignore', 'ipc'],
  })
  await new Promise((done) => child.once('message', done))
  return child
}

const exited = (child: ChildProcess) =>
  new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done)))
