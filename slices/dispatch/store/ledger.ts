import type pg from 'pg'
import { eventRow } from '../../../kit/bus/publish.ts'
import { type Connection, openSession } from '../../../kit/db/database.ts'
import { retry } from '../../../kit/db/retry.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { AttemptState } from '../rules/recipient-state.ts'
import type { Channel, RecipientState } from '../rules/wave.ts'

/** An attempt that this worker has claimed, with what is needed to hand it over. */
export type ClaimedAttempt = {
  id: string
  recipientId: string
  dispatchId: string
  waveId: string
  versionId: string
  unitId: string
  mode: Mode
  language: string
  address: string
  source: string
  sourceId: string
  legalBasis: string
  number: number
  tries: number
  firstDueAt: Date
  notAfter: Date | null
  /** The words promise more by this time; they are handed over to nobody after it. Null when they promise nothing. */
  saysBefore: Date | null
  /** Its wave does not wait for a channel. */
  isHurried: boolean
}

/** What became of an attempt. `dueAt` is set when it stays prepared and is tried again. */
export type AttemptResult = {
  attempt: ClaimedAttempt
  channel: Channel
  state: AttemptState
  response: string
  providerRef: string | null
  dueAt: Date | null
  /** It counts as a try. */
  isTry: boolean
  recipientState: RecipientState
  recipientReason: string | null
  next: { channel: Channel; number: number } | null
  at: Date
}

type Write = { result: AttemptResult | null; slot: number; attemptId: string | null } & Pick<
  PromiseWithResolvers<void>,
  'resolve' | 'reject'
>

/** A write that waits for another is tried again after this; one that does not end ends the ledger. */
const [LOCK_MS, STATEMENT_MS] = [2000, 20_000]

/**
 * The ledger of one worker, on a connection of its own. Before an attempt leaves, the slot that carries it is on disk;
 * before a slot takes the next one, the result of the last is on disk. All slots that ask while a write is under way
 * share the next write. After a crash, exactly what stands in the slots is unknown. Every turn settles: a write that met another is tried again, and
 * whoever waits when the ledger is lost is told so.
 */
export class Ledger {
  readonly workerId: string
  private readonly client: pg.Client
  private waiting: Write[] = []
  private isWriting = false
  private failure: Error | null = null

  private constructor(client: pg.Client, workerId: string) {
    this.client = client
    this.workerId = workerId
  }

  /** Registers a worker. The session's lock tells everyone that it lives. */
  static async open(connection: Connection, slots: number, now: Date): Promise<Ledger> {
    const id = newId('wrk')
    const client = await openSession(connection, async (opening) => {
      // The same few statements by the hundred: planning anew for each length of the lists costs more than it saves.
      await opening.query(
        `set plan_cache_mode = force_generic_plan; set lock_timeout = ${LOCK_MS}; set statement_timeout = ${STATEMENT_MS}`,
      )
      const { rows } = await opening.query(
        `insert into dispatch.worker (id, lock_key, started_at) values ($1, hashtext($1), $2)
         returning pg_advisory_lock(hashtext('varde.worker'), lock_key)`,
        [id, now],
      )
      if (rows.length !== 1) throw new Error('the worker could not register')
      await opening.query('insert into dispatch.slot (worker_id, slot) select $1, generate_series(0, $2 - 1)', [
        id,
        slots,
      ])
    })
    const ledger = new Ledger(client, id)
    client.on('error', (error) => ledger.fail(error))
    client.on('end', () => ledger.fail(new Error('the ledger lost its connection')))
    return ledger
  }

  /** Has this worker lost its ledger? Then it must send nothing more. */
  get isLost(): boolean {
    return this.failure !== null
  }

  /** Puts the last result of a slot and what it takes next on disk; resolves when both are there. */
  turn(slot: number, result: AttemptResult | null, next: ClaimedAttempt | null): Promise<void> {
    if (this.failure) return Promise.reject(this.failure)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.waiting.push({ result, slot, attemptId: next?.id ?? null, resolve, reject })
    if (!this.isWriting) void this.write()
    return promise
  }

  private async write(): Promise<void> {
    this.isWriting = true
    while (this.waiting.length > 0) {
      const batch = this.waiting
      this.waiting = []
      try {
        await retry(() => this.writeBatch(batch))
        for (const write of batch) write.resolve()
      } catch (error) {
        this.fail(error as Error)
        for (const write of [...batch, ...this.waiting.splice(0)]) write.reject(error)
      }
    }
    this.isWriting = false
  }

  private async writeBatch(batch: Write[]): Promise<void> {
    const results = batch.flatMap((write) => (write.result ? [write.result] : []))
    const values = [this.workerId, batch.map((write) => write.slot), batch.map((write) => write.attemptId)]
    if (results.length === 0) {
      await this.client.query({ name: 'dispatch.slots', text: SLOTS, values })
      return
    }
    const next = results.filter((result) => result.next !== null)
    await this.client.query({
      name: next.length ? 'dispatch.record-next' : 'dispatch.record',
      text: `${RECORD}${next.length ? NEXT : ''} select 1`,
      values: [...values, ...columnsOf(results), ...eventColumns(results), ...(next.length ? nextColumns(next) : [])],
    })
  }

  /** Something is under way that does not end: whoever buries the worker finds that it is unknown. Nothing more is written. */
  abandon(error: Error): void {
    this.fail(error)
  }

  private fail(error: Error): void {
    this.failure ??= error
  }

  /** Ends the worker: nothing may be under way. */
  async close(): Promise<void> {
    if (!this.failure)
      await this.client.query('delete from dispatch.worker where id = $1', [this.workerId]).catch(() => undefined)
    await this.client.end().catch(() => undefined)
  }
}

function columnsOf(results: AttemptResult[]): unknown[] {
  return [
    results.map((r) => r.attempt.id),
    results.map((r) => r.state),
    results.map((r) => r.response.slice(0, 500)),
    results.map((r) => r.providerRef),
    results.map((r) => r.dueAt),
    results.map((r) => r.at),
    results.map((r) => r.attempt.recipientId),
    results.map((r) => r.recipientState),
    results.map((r) => r.recipientReason),
    results.map((r) => r.isTry),
  ]
}

/** One event per dispatch and write: which attempts came to stand where. It only records, so nobody listens. */
function eventColumns(results: AttemptResult[]): unknown[] {
  const byDispatch = Map.groupBy(results, (result) => result.attempt.dispatchId)
  const rows = [...byDispatch.values()].map((group) => {
    const first = group[0]!
    return eventRow({
      name: 'dispatch.attempts-recorded',
      mode: first.attempt.mode,
      subject: first.attempt.dispatchId,
      unitId: first.attempt.unitId,
      actor: 'system:dispatch',
      at: first.at,
      content: { attempts: group.map((r) => [r.attempt.recipientId, r.channel, r.attempt.number, r.state]) },
    })
  })
  return [
    rows.map((row) => row.id),
    rows.map((row) => row.mode),
    rows.map((row) => row.subject),
    rows.map((row) => row.unit_id),
    rows.map((row) => row.at),
    rows.map((row) => row.content),
    rows.map((row) => row.salt),
    rows.map((row) => row.digest),
  ]
}

function nextColumns(results: AttemptResult[]): unknown[] {
  return [
    results.map(() => newId('att')),
    results.map((r) => r.attempt.recipientId),
    results.map((r) => r.next!.channel),
    results.map((r) => r.next!.number),
    results.map((r) => r.at),
  ]
}

const SLOTS = `
  update dispatch.slot s set attempt_id = x.attempt_id
    from unnest($2::int[], $3::text[]) as x (slot, attempt_id) where s.worker_id = $1 and s.slot = x.slot`

/**
 * What the server took is taken: whoever was given up while it was in hand has it, and whoever waited for a notice has it from now. Nobody is moved back.
 */
const RECORD = `
  with slots as (${SLOTS}),
  attempts as (
    update dispatch.attempt a set state = x.state, response = x.response, provider_ref = coalesce(x.ref, a.provider_ref),
           tries = a.tries + x.is_try::int, claimed_by = null, due_at = coalesce(x.due_at, a.due_at),
           state_at = case when a.state = x.state then a.state_at else x.at end
      from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[], $13::boolean[]) as x (id, state, response, ref, due_at, at, is_try)
     where a.id = x.id and a.claimed_by = $1),
  recipients as (
    update dispatch.recipient r set state = x.state, reason = x.reason, state_at = x.at,
           first_submitted_at = case when x.state = 'submitted' then coalesce(r.first_submitted_at, x.at) else r.first_submitted_at end
      from unnest($10::text[], $11::text[], $12::text[], $9::timestamptz[]) as x (id, state, reason, at)
     where r.id = x.id and x.state <> 'waiting'
       and (r.state = 'waiting' or x.state = 'submitted'
            and (r.state = 'submitted' and r.first_submitted_at is null or r.state = 'failed' and r.reason in ('stopped', 'too-late')))),
  events as (
    insert into bus.event (id, name, mode, subject, unit_id, actor, at, content, salt, digest, via, relayed)
    select x.id, 'dispatch.attempts-recorded', x.mode, x.subject, x.unit_id, 'system:dispatch', x.at, x.content, x.salt, x.digest, 'system', true
      from unnest($14::text[], $15::text[], $16::text[], $17::text[], $18::timestamptz[], $19::text[], $20::bytea[], $21::bytea[])
        as x (id, mode, subject, unit_id, at, content, salt, digest))`

const NEXT = `,
  next as (
    insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, number, state, due_at, state_at)
    select x.id, r.dispatch_id, r.wave_id, r.id, x.channel, x.number, 'prepared', x.at, x.at
      from unnest($22::text[], $23::text[], $24::text[], $25::int[], $26::timestamptz[]) as x (id, recipient_id, channel, number, at)
      join dispatch.recipient r on r.id = x.recipient_id
    on conflict (recipient_id, channel, number) do nothing)`
