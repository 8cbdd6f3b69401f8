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

/**
 * A prison with officers, every third of them without an e-mail address; press; and first words that are approved, with a leader's word that what is public may go
 * past those of own staff whom no channel reaches.
 */
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
            approved_until = ((now() at time zone 'Europe/Oslo')::date + 30)`.execute(db)
  await sql`update crisis.first_message set waived_by = 'per_head', waived_at = now(),
            waiver_reason = 'Folk må vite det for å være trygge.' where audience = 'public'`.execute(db)
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
  const process = keptProcess([folder, sink.url, gateway.url])
  try {
    await process.start()
    const { crisisId } = await declareCrisis(varde, await caller(db, 'officer', varde.now()), declaration())
    // Whoever asked and got no answer asks again.
    process.whenReady = async () => (await stateOf(db, crisisId)) ?? process.ask(crisisId)
    process.note('asked')
    process.ask(crisisId)
    let kills = 0
    for (const ms of conditions.killsMs) {
      await pause(ms)
      if ((await stateOf(db, crisisId)) === 'out') break
      kills++
      await process.kill()
      void process.start()
    }
    await untilOut(db, crisisId, minutes)
    const verdict = await judge(db, crisisId, await acceptedBy(sink))
    const { faults, isOverridden } = verdict
    const isTold = faults.length > 0 || isOverridden
    const course = isTold ? [...process.course, ...(await courseOf(db, crisisId))] : []
    return { ...verdict, kills, failure: isTold ? { ...conditions, run, faults, course } : null }
  } finally {
    await process.kill()
    sink.stop()
    gateway.stop()
  }
}

/** Until it is out, or long after it should have been: after the time that is promised, or after the release was asked for. */
async function untilOut(db: Database, crisisId: string, minutes: number): Promise<void> {
  const asked = Date.now()
  for (;;) {
    const { rows } = await sql<{ state: string; outBy: Date }>`
      select state, out_by as "outBy" from crisis.statement where crisis_id = ${crisisId}`.execute(db)
    const dueAt = rows[0]?.outBy.getTime() ?? asked + minutes * 120_000
    if (rows[0]?.state === 'out' || Date.now() > dueAt + PATIENCE_MS) return
    await pause(100)
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function stateOf(db: Database, crisisId: string): Promise<string | null> {
  const { rows } = await sql<{
    state: string
  }>`select state from crisis.statement where crisis_id = ${crisisId}`.execute(db)
  return rows[0]?.state ?? null
}

/** A process that is started again when it has ended by itself, as the service manager of a machine does. */
function keptProcess(args: string[]) {
  const began = Date.now()
  const course: string[] = []
  const note = (what: string) => void course.push(`process, ${(Date.now() - began) / 1000} s: ${what}`)
  let child: ChildProcess | null = null
  const kept = {
    course,
    note,
    whenReady: async (): Promise<unknown> => undefined,
    ask: (crisisId: string) => {
      if (child?.connected) child.send({ crisisId, groups: GROUPS.filter((group) => group !== 'relatives') })
    },
    start: (): Promise<void> => {
      const started = fork(join(import.meta.dirname, 'crisis-worker.ts'), args, {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      child = started
      note('started')
      started.once('exit', (code) => {
        note(code === null ? 'killed' : `ended by itself with ${code}`)
        if (code !== null && child === started) void kept.start()
      })
      return new Promise((done) =>
        started.on('message', (said) => {
          note(said === 'ready' ? 'ready' : JSON.stringify(said))
          if (said !== 'ready') return
          done()
          void kept.whenReady()
        }),
      )
    },
    /** Ends it as a power cut does. */
    kill: async (): Promise<void> => {
      const ended = child
      child = null
      if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
      ended.kill('SIGKILL')
      await new Promise((done) => ended.once('exit', done))
    },
  }
  return kept
}
