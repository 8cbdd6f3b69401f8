import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { chainEvents } from '../actions/chain-events.ts'
import { makeCheckpoint } from '../actions/make-checkpoint.ts'
import { verifyLog } from '../actions/verify-log.ts'
import { unchainedTail } from '../store/chain.ts'
import { loggedVarde, publishSome, tamper } from './log.ts'

let log: Awaited<ReturnType<typeof loggedVarde>>
afterEach(() => log.drop())

const faultOf = async () => {
  const { fault } = await verifyLog(log.varde)
  return fault && { kind: fault.kind, position: fault.position }
}

describe('chaining', () => {
  test('when events are committed, each gets an entry in order and the log verifies', async () => {
    log = await loggedVarde(5000)
    expect(await verifyLog(log.varde)).toMatchObject({ entries: 5000, checked: 5000, unchained: 0, fault: null })
  })

  test('when a transaction commits late with a lower seq, its events get the next positions', async () => {
    log = await loggedVarde(2)
    let commit = () => {}
    const held = new Promise<void>((done) => {
      commit = done
    })
    let began = () => {}
    const hasBegun = new Promise<void>((done) => {
      began = done
    })
    const late = log.db.transaction().execute(async (trx) => {
      await sql`insert into bus.event (id, name, mode, subject, actor, at, digest, content, salt)
        values ('evt_late', 'message.saved', 'real', 'msg_late', 'per_test', now(), sha256(decode(repeat('00', 16), 'hex')), '', decode(repeat('00', 16), 'hex'))`.execute(
        trx,
      )
      began()
      await held
    })
    await hasBegun
    await publishSome(log.db, 3, 10)
    expect(await chainEvents(log.varde)).toBe(3)
    commit()
    await late
    expect(await chainEvents(log.varde)).toBe(1)
    const { rows } = await sql<{ position: number }>`
      select position from trace.entry where event_id = 'evt_late'`.execute(log.db)
    expect(rows).toEqual([{ position: 6 }])
    expect(await faultOf()).toBeNull()
  })

  test('when two chain at once, no position is taken twice', async () => {
    log = await loggedVarde(0)
    await publishSome(log.db, 6000)
    await Promise.all([chainEvents(log.varde), chainEvents(log.varde), chainEvents(log.varde)])
    expect(await verifyLog(log.varde)).toMatchObject({ entries: 6000, fault: null })
  })

  test('when nobody chains, the tail is counted', async () => {
    log = await loggedVarde(0)
    await publishSome(log.db, 7)
    expect(await unchainedTail(log.db)).toMatchObject({ count: 7 })
    expect((await verifyLog(log.varde)).unchained).toBe(7)
  })
})

test('when somebody writes a redaction past the chain, it hides nothing, and the row that no entry covers is counted', async () => {
  log = await loggedVarde(20)
  // What the server's own rights allow: no trigger is switched off.
  await log.db.transaction().execute(async (trx) => {
    await sql`insert into bus.event (id, name, mode, subject, actor, at, digest, content, salt)
      select 'evt_forged', 'trace.redacted', 'real', subject, actor, now(), sha256('\\x00'::bytea),
        jsonb_build_object('eventId', id)::text, '\\x00' from bus.event where seq = 5`.execute(trx)
    await sql`delete from trace.pending`.execute(trx)
    await sql`update bus.event set content = null, salt = null where seq = 5`.execute(trx)
  })
  expect(await faultOf()).toEqual({ kind: 'content-removed', position: 5 })
  expect((await verifyLog(log.varde)).unchained).toBe(1)
})

describe('verify finds', () => {
  const cases: [string, ReturnType<typeof sql>, { kind: string; position: number }][] = [
    [
      'a changed content',
      sql`update bus.event set content = replace(content, '50', '51') where seq = 50`,
      { kind: 'content-changed', position: 50 },
    ],
    [
      'a changed salt',
      sql`update bus.event set salt = sha256(salt) where seq = 50`,
      { kind: 'content-changed', position: 50 },
    ],
    [
      'words moved into the salt',
      sql`update bus.event set salt = salt || convert_to(left(content, 5), 'UTF8'), content = substr(content, 6) where seq = 50`,
      { kind: 'content-changed', position: 50 },
    ],
    [
      'a changed actor',
      sql`update bus.event set actor = 'per_other' where seq = 50`,
      { kind: 'entry-changed', position: 50 },
    ],
    [
      'a changed time, by a millisecond',
      sql`update bus.event set at = at + interval '1 ms' where seq = 50`,
      { kind: 'entry-changed', position: 50 },
    ],
    [
      'a unit taken away',
      sql`update bus.event set unit_id = null where seq = 50`,
      { kind: 'entry-changed', position: 50 },
    ],
    ['a removed event', sql`delete from bus.event where seq = 50`, { kind: 'event-missing', position: 50 }],
    ['a removed entry', sql`delete from trace.entry where position = 50`, { kind: 'entry-missing', position: 50 }],
    [
      'another event in its place',
      sql`update bus.event set id = 'evt_other' where seq = 50`,
      { kind: 'event-missing', position: 50 },
    ],
    [
      'content emptied without a redaction on record',
      sql`update bus.event set content = null, salt = null where seq = 50`,
      { kind: 'content-removed', position: 50 },
    ],
    [
      'two entries that changed places',
      sql`update trace.entry set position = 1000 where position = 50;
          update trace.entry set position = 50 where position = 51;
          update trace.entry set position = 51 where position = 1000`,
      { kind: 'link-broken', position: 50 },
    ],
    [
      'a changed hash',
      sql`update trace.entry set hash = sha256(hash) where position = 50`,
      { kind: 'entry-changed', position: 50 },
    ],
    ['the beginning removed', sql`delete from trace.entry where position < 10`, { kind: 'entry-missing', position: 1 }],
  ]
  test.each(cases)('when there is %s', async (_name, statement, fault) => {
    log = await loggedVarde(100)
    await tamper(log.db, statement)
    expect(await faultOf()).toEqual(fault)
  })

  test('when the end is cut off, a checkpoint in the data folder tells, even when its row is gone too', async () => {
    log = await loggedVarde(100)
    await makeCheckpoint(log.varde)
    await tamper(log.db, sql`delete from trace.entry where position > 90`)
    await tamper(log.db, sql`delete from bus.event where seq > 90`)
    expect(await faultOf()).toEqual({ kind: 'cut-off', position: 91 })
    await sql`delete from trace.checkpoint`.execute(log.db)
    expect(await faultOf()).toEqual({ kind: 'cut-off', position: 91 })
  })

  test('when the tail is computed anew, nothing is chained on it or signed, and the last signature tells', async () => {
    log = await loggedVarde(100)
    await makeCheckpoint(log.varde)
    await publishSome(log.db, 50, 200)
    await chainEvents(log.varde)
    await tamper(log.db, sql`update bus.event set actor = 'per_other' where seq = 120`)
    await tamper(log.db, sql`delete from trace.entry where position > 100`)
    await sql`insert into trace.pending (seq) select seq from bus.event where seq > 100`.execute(log.db)
    await expect(chainEvents(log.varde)).rejects.toMatchObject({ code: 'trace.log-changed' })
    expect(await faultOf()).toEqual({ kind: 'cut-off', position: 101 })
    // With keys of their own they can chain it, and put the row of the last signature back.
    const { rows } = await sql<{ row: object }>`select to_jsonb(s) as row from trace.seal s`.execute(log.db)
    await sql`delete from trace.seal`.execute(log.db)
    await expect(chainEvents(log.varde)).rejects.toMatchObject({ code: 'trace.log-changed' })
    await chainEvents({ ...testVarde(log.db, { connection: log.connection }) })
    expect((await verifyLog(log.varde)).fault).toMatchObject({ kind: 'history-rewritten', position: 150 })
    await sql`delete from trace.seal`.execute(log.db)
    await sql`insert into trace.seal select * from jsonb_populate_record(null::trace.seal, ${JSON.stringify(rows[0]!.row)})`.execute(
      log.db,
    )
    expect((await verifyLog(log.varde)).fault).toEqual({
      ...{ kind: 'history-rewritten', position: 150, eventId: null, since: 100 },
    })
    await expect(makeCheckpoint(log.varde, { always: true })).rejects.toMatchObject({ code: 'trace.log-changed' })
    await publishSome(log.db, 1, 900)
    await expect(chainEvents(log.varde)).rejects.toMatchObject({ code: 'trace.log-changed' })
  })

  test('when entries stand past the last signature, it is said to where the log is signed', async () => {
    log = await loggedVarde(10)
    const other = testVarde(log.db, { connection: log.connection })
    await sql`delete from trace.seal`.execute(log.db)
    await publishSome(log.db, 5, 200)
    await chainEvents(other)
    await sql`delete from trace.seal`.execute(log.db)
    expect((await verifyLog(log.varde)).fault).toEqual({ kind: 'not-signed', position: 11, eventId: null, since: 10 })
  })

  test('when a log is from before the signatures, the first round signs it as it stands', async () => {
    log = await loggedVarde(10)
    await sql`delete from trace.seal`.execute(log.db)
    const later = testVarde(log.db, { connection: log.connection })
    expect((await verifyLog(later)).fault).toMatchObject({ kind: 'not-signed', position: 1 })
    expect(await chainEvents(later)).toBe(0)
    expect((await verifyLog(later)).fault).toBeNull()
  })

  test('when a block of the tree was altered before a checkpoint was signed, the root tells, and an honest one holds', async () => {
    log = await loggedVarde(1100)
    await makeCheckpoint(log.varde)
    await publishSome(log.db, 50, 2000)
    await chainEvents(log.varde)
    await makeCheckpoint(log.varde, { always: true })
    expect(await faultOf()).toBeNull()
    await tamper(log.db, sql`update trace.tree_block set hash = sha256(hash)`)
    await publishSome(log.db, 5, 3000)
    await chainEvents(log.varde)
    await makeCheckpoint(log.varde, { always: true })
    expect(await faultOf()).toEqual({ kind: 'tree-wrong', position: 1155 })
  })

  test('when a checkpoint was altered or signed with another key', async () => {
    log = await loggedVarde(10)
    const { checkpoint } = (await makeCheckpoint(log.varde))!
    const forged = await verifyLog(log.varde, { extra: [{ ...checkpoint, position: 9 }] })
    expect(forged.fault).toMatchObject({ kind: 'checkpoint-forged', position: 9 })
    const foreign = await verifyLog(log.varde, { extra: [{ ...checkpoint, key: 'a'.repeat(64) }] })
    expect(foreign.fault).toMatchObject({ kind: 'checkpoint-foreign-key', position: 10 })
  })
})

test('when the log has not grown or ten minutes have not passed, no checkpoint is made', async () => {
  log = await loggedVarde(10)
  expect(await makeCheckpoint(log.varde)).not.toBeNull()
  expect(await makeCheckpoint(log.varde)).toBeNull()
  await publishSome(log.db, 1, 20)
  await chainEvents(log.varde)
  expect(await makeCheckpoint(log.varde)).toBeNull()
  log.varde.setClock('2026-03-10T09:10:00Z')
  expect((await makeCheckpoint(log.varde))?.checkpoint.position).toBe(11)
})
