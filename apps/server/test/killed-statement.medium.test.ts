import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createJobs } from '../../../kit/jobs/start-work.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { caller, declaration } from '../../../slices/crisis/test/house.ts'
import { confirmTask } from '../../../slices/dispatch/actions/confirm-task.ts'
import { recipientsOfTask, taskById } from '../../../slices/dispatch/store/task-store.ts'
import { aSpeakingHouse } from './speaking-house.ts'

const PATIENCE = 300_000
const OFFICERS = 30
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
const folder = mkdtempSync(join(tmpdir(), 'varde-killed-'))
const workers: ChildProcess[] = []

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  // As the server leaves the database that its workers come to.
  await (await createJobs(base.connection, [])).stop()
  await aSpeakingHouse(varde)
  await sql`update crisis.first_message set approved_until = (now() at time zone 'Europe/Oslo')::date + 30`.execute(
    base.db,
  )
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from)
            select 'per_o' || n, 'unt_halden', 'Test Testesen', case when n % 3 > 0 then 'o' || n || '@test.example' end,
                   '+4790' || lpad(n::text, 6, '1'), '2020-01-01' from generate_series(1, ${OFFICERS}::int) n`.execute(
    base.db,
  )
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, email, preferred)
            select 'con_p' || n, 'organisation', 'Test Testesen', 'nb', 'duty', now(), now(), array['press'], 'press',
                   'p' || n || '@press.example', 'email' from generate_series(1, 5) n`.execute(base.db)
  // A mail server that takes its time.
  mail = await smtpReceiver({
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => setTimeout(() => done(null, 'kept'), 150))
    },
  })
})
afterAll(async () => {
  for (const worker of workers) await killed(worker)
  await mail.close()
  await base.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The worker as it is installed, in a process of its own. */
async function work(smsUrl: string): Promise<ChildProcess> {
  const { connection } = base
  const url =
    typeof connection === 'string'
      ? connection
      : `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`
  const env = {
    ...process.env,
    DATABASE_URL: url,
    VARDE_DATA: folder,
    VARDE_DEMO: 'false',
    VARDE_LOG_LEVEL: 'silent',
    SMTP_URL: mail.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@varde.example>',
    SMS_GATEWAY_URL: smsUrl,
    SMS_GATEWAY_TOKEN: 'x',
  }
  const worker = spawn(process.execPath, [join(import.meta.dirname, '../../worker/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  workers.push(worker)
  await Promise.race([once(worker.stdout!, 'data'), once(worker, 'exit')])
  expect(worker.exitCode).toBe(null)
  return worker
}

/** Ends it as a power cut does. */
async function killed(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

async function release(): Promise<string> {
  varde.setClock(new Date())
  const { crisisId } = await declareCrisis(varde, await caller(base.db, 'officer', varde.now()), declaration())
  await releaseHolding(varde, await caller(base.db, 'leader', varde.now()), crisisId, {
    groups: GROUPS.filter((group) => group !== 'relatives'),
    nextAt: new Date(Date.now() + 3_600_000),
    waiver: null,
  })
  return crisisId
}

const until = (check: () => Promise<boolean>) => expect.poll(check, { timeout: PATIENCE, interval: 30 }).toBe(true)

/** The public part of what was said, and own staff of it. */
async function course(crisisId: string) {
  const { rows } = await sql<{
    isOut: boolean
    isInTime: boolean | null
    isOverridden: boolean
    staff: number
    told: number
    late: number
    onPaper: number
  }>`
    select s.state = 'out' as "isOut", s.out_at <= s.out_by and p.released_at <= s.out_by as "isInTime",
           exists (select from dispatch.wave o where o.dispatch_id = t.dispatch_id and o.override_by is not null) as "isOverridden",
           count(r.id)::int as staff, count(h.at)::int as told,
           count(r.id) filter (where h.at is null or h.at > p.released_at)::int as late,
           count(r.id) filter (where exists (select from dispatch.attempt a where a.recipient_id = r.id and a.channel = 'print'))::int as "onPaper"
      from crisis.statement s
      join crisis.statement_part t on t.statement_id = s.id and 'public' = any (t.groups)
      join dispatch.wave w on w.dispatch_id = t.dispatch_id and 'staff' = any (w.audience_kinds)
      join dispatch.recipient r on r.wave_id = w.id and r.state <> 'excluded'
      left join dispatch.publication p on p.dispatch_id = t.dispatch_id
     cross join lateral (select coalesce(r.first_submitted_at, case r.state when 'on-paper' then r.state_at end) as at) h
     where s.crisis_id = ${crisisId} group by s.id, t.dispatch_id, p.id`.execute(base.db)
  return rows[0]!
}

/** Out, once the units have told those whose notice lies with them: before that, they have nothing. */
const untilOut = (id: string) =>
  until(async () => {
    await unitsTell()
    return (await course(id)).isOut
  })

async function unitsTell(): Promise<void> {
  varde.setClock(new Date())
  const { rows } = await sql<{ id: string; unitId: string }>`
    select id, unit_id as "unitId" from dispatch.unit_task where kind = 'notice' and state = 'open'`.execute(base.db)
  for (const { id: taskId, unitId } of rows) {
    const task = await taskById(base.db, taskId)
    const left = await base.db.transaction().execute((trx) => recipientsOfTask(trx, task!, null))
    const heads = left.reduce((sum, one) => sum + one.heads, 0)
    if (heads === 0) continue
    const told = { taskId, how: 'read-aloud' as const, where: 'Vaktrommet', at: varde.now(), language: null, heads }
    const poster = await caller(base.db, 'leader', varde.now())
    await confirmTask(varde, { ...poster, duties: [{ duty: 'notice-poster', unitId, unitIds: [unitId] }] }, told)
  }
}

it('when the process is killed again and again and no SMS leaves, all of own staff are told before the public, in time and without an override', async () => {
  const dead = 'http://127.0.0.1:1'
  let worker = await work(dead)
  const id = await release()
  await killed(worker)
  worker = await work(dead)
  await until(async () => (await course(id)).told > 0)
  await killed(worker)
  worker = await work(dead)
  await until(async () => (await course(id)).onPaper > 0)
  await killed(worker)
  worker = await work(dead)
  await untilOut(id)
  await killed(worker)
  const one = await course(id)
  expect(one).toMatchObject({ isInTime: true, isOverridden: false, late: 0, told: one.staff })
  expect(one.staff).toBeGreaterThan(OFFICERS)
  expect(one.onPaper).toBeGreaterThanOrEqual(OFFICERS / 3)
})

it('when the gateway takes an SMS and hangs up, and the process is killed then, those who may or may not have got it are told by their unit', async () => {
  let taken = 0
  const gateway = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      taken++
      response.destroy()
    })
  })
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  const id = await release()
  let worker = await work(url)
  await until(async () => taken > 0)
  await killed(worker)
  worker = await work(url)
  await untilOut(id)
  await killed(worker)
  gateway.close()
  const one = await course(id)
  expect(one).toMatchObject({ isInTime: true, isOverridden: false, late: 0, told: one.staff })
})
