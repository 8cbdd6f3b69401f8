import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../kit/db/database.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { importPack as importAudience, readAudiencePack } from '../slices/audience/index.ts'
import { declareCrisis } from '../slices/crisis/actions/declare-crisis.ts'
import { GROUPS } from '../slices/crisis/rules/statement.ts'
import { aHouse, caller, declaration } from '../slices/crisis/test/house.ts'
import { type Conditions, conditionsOf, startDeadGateway } from './exercise-conditions.ts'
import { courseOf, type Failure, judge, type Verdict } from './exercise-verdict.ts'
import { acceptedBy, benchFolder, openBench, startSink } from './scenario.ts'

export type Size = { officers: number; press: number; minutes: number }
export type Run = Verdict & { kills: number; failure: Failure | null }
/** An installation of its own, with database and processes. */
export type Lane = { exercise: (seed: number, run: number) => Promise<Run>; close: () => Promise<void> }

/** This long after the time that is promised, a run is given up. */
const PATIENCE_MS = 30_000

export async function openLane({ officers, press, minutes }: Size): Promise<Lane> {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, 'smtp://127.0.0.1:9')
  await prepare(open.varde, { officers, press, minutes })
  return {
    exercise: (seed, run) => exerciseOnce(open.varde, folder, { minutes, run, conditions: conditionsOf(seed, run) }),
    close: async () => {
      await open.stop()
      remove()
    },
  }
}

/** A prison with officers, every third of them without an e-mail address; press; and first words that are approved. */
async function prepare({ db, now }: Varde, { officers, press, minutes }: Size): Promise<void> {
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
                   'p' || n || '@press.example', 'email' from generate_series(1, ${press}::int) n`.execute(db)
  await sql`update crisis.first_message set approved_by = 'per_head', approved_at = now(),
            approved_until = (current_date + 30)`.execute(db)
  // It must be out so many minutes after the word was given.
  await sql`update crisis.clock set staff_minutes = ${minutes}`.execute(db)
}

type One = { minutes: number; run: number; conditions: Conditions }

async function exerciseOnce(varde: Varde, folder: string, { minutes, run, conditions }: One): Promise<Run> {
  const { db } = varde
  const [sink, gateway] = await Promise.all([
    startSink({ mustRecord: true, slowMs: conditions.slowMs }),
    startDeadGateway(conditions.gateway),
  ])
  const start = () => startWorker(folder, sink.url, gateway.url)
  let worker = start()
  try {
    await worker.isReady
    const { crisisId } = await declareCrisis(varde, await caller(db, 'officer', varde.now()), declaration())
    ask(worker.child, crisisId)
    const until = performance.now() + minutes * 60_000 + PATIENCE_MS
    let kills = 0
    for (const ms of conditions.killsMs) {
      await pause(ms)
      if ((await stateOf(db, crisisId)) === 'out') break
      kills++
      await end(worker.child)
      worker = start()
      const started = worker
      // Whoever asked and got no answer asks again.
      void started.isReady.then(async () => (await stateOf(db, crisisId)) ?? ask(started.child, crisisId))
    }
    while ((await stateOf(db, crisisId)) !== 'out' && performance.now() < until) await pause(100)
    const verdict = await judge(db, crisisId, await acceptedBy(sink))
    const { faults, isOverridden } = verdict
    const isTold = faults.length > 0 || isOverridden
    const failure = isTold ? { ...conditions, run, faults, course: await courseOf(db, crisisId) } : null
    return { ...verdict, kills, failure }
  } finally {
    await end(worker.child)
    sink.stop()
    gateway.stop()
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

function ask(child: ChildProcess, crisisId: string): void {
  if (child.connected) child.send({ crisisId, groups: GROUPS.filter((group) => group !== 'relatives') })
}

async function stateOf(db: Database, crisisId: string): Promise<string | null> {
  const { rows } = await sql<{
    state: string
  }>`select state from crisis.statement where crisis_id = ${crisisId}`.execute(db)
  return rows[0]?.state ?? null
}

function startWorker(folder: string, smtpUrl: string, smsUrl: string) {
  const child = fork(join(import.meta.dirname, 'crisis-worker.ts'), [folder, smtpUrl, smsUrl], {
    stdio: ['ignore', 'ignore', process.env.VARDE_LOG_LEVEL ? 'inherit' : 'ignore', 'ipc'],
  })
  child.on('message', (said) => {
    if (said !== 'ready') process.stderr.write(`${JSON.stringify(said)}\n`)
  })
  return { child, isReady: new Promise((done) => child.once('message', done)) }
}

/** Ends it as a power cut does. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await new Promise((done) => child.once('exit', done))
}
