import type { KyselyPlugin } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { advanceDispatch } from '../actions/advance-dispatch.ts'
import { ClaimQueue } from '../actions/claim-queue.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { stopVersion } from '../actions/stop-version.ts'
import { takeReport } from '../actions/take-report.ts'
import { notifyEngine } from '../store/dispatch-store.ts'
import { addVersion, fillAudience, holder } from './builders.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: Varde
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 2 } })
})
afterAll(() => database.drop())

/** A dispatch by e-mail to own staff, whose wave is open. */
async function running(key: string) {
  const versionId = await addVersion(varde, key, { audienceKinds: ['staff'] })
  const wave = {
    ...{ name: 'Ansatte', audiences: { groups: ['staff'] }, channels: ['email' as const], publishes: [] },
    ...{ gate: { kind: 'with-start' as const }, secondChannelMinutes: null },
  }
  const id = await planDispatch(varde, holder('communication-adviser'), { versionId, waves: [wave], notAfter: null })
  await startDispatch(varde, holder('communication-adviser'), id)
  for (let turn = 0; turn < 3; turn++) await advanceDispatch(varde, id)
  return { id, versionId }
}

/** The first claim has been made, and its answer is on its way until `arrive`. */
function slowAnswer() {
  const [made, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const claims = new WeakSet<object>()
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (JSON.stringify(node).includes('skip locked')) claims.add(queryId)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      if (!claims.has(queryId) || result.rows.length === 0) return result
      made.resolve()
      await arrived.promise
      return result
    },
  }
  return { plugin, made: made.promise, arrive: arrived.resolve }
}

test('when a dispatch is stopped while the answer of a claim is on its way, nothing of it leaves', async () => {
  const { id, versionId } = await running('in-flight')
  const { plugin, made, arrive } = slowAnswer()
  const slow = Object.assign(Object.create(varde) as Varde, { db: varde.db.withPlugin(plugin) })
  const queue = new ClaimQueue(slow, 'wrk_slow', 'email', 0)
  const ended = new AbortController()
  const filling = queue.keepFilled(ended.signal)
  await made
  await varde.db.transaction().execute((trx) => stopVersion(trx, versionId, { by: 'per_test', at: varde.now() }))
  const heard = () => (queue as unknown as { changes: number }).changes
  await expect.poll(heard).toBeGreaterThan(0)
  arrive()
  const held = () =>
    sql`select from dispatch.attempt where dispatch_id = ${id} and claimed_by = 'wrk_slow'`
      .execute(varde.db)
      .then(({ rows }) => rows.length)
  await expect.poll(held).toBe(0)
  expect(queue.take()).toBeNull()
  ended.abort()
  await filling
})

test('when a copy is reported delivered, the channel asks nothing anew of what it has in hand', async () => {
  const { id } = await running('reported')
  const queue = new ClaimQueue(varde, 'wrk_reported', 'email', 0)
  const ended = new AbortController()
  const filling = queue.keepFilled(ended.signal)
  const [first] = await expect
    .poll(() =>
      sql<{ id: string }>`select id from dispatch.attempt where claimed_by = 'wrk_reported'`.execute(varde.db),
    )
    .toMatchObject({ rows: [{}, {}] })
    .then(() =>
      sql<{ id: string }>`
      update dispatch.attempt set state = 'submitted' where id = (select min(id) from dispatch.attempt where dispatch_id = ${id})
      returning id`.execute(varde.db),
    )
    .then(({ rows }) => rows)
  await takeReport(varde, { attemptId: first!.id, state: 'delivered', reason: '' })
  // What is told after it is heard after it.
  await varde.db.transaction().execute((trx) => notifyEngine(trx, 'dsp_after'))
  const heardOf = (queue as unknown as { changedAt: Map<string, number> }).changedAt
  await expect.poll(() => heardOf.has('dsp_after')).toBe(true)
  expect([...heardOf.keys()]).toEqual(['dsp_after'])
  ended.abort()
  await filling
})
