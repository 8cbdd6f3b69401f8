import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wipe } from '../../../kit/db/wiping.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { writeEntries } from '../actions/append-entry.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { followRoom, type RoomNews } from '../actions/follow-room.ts'
import { addFact, changeFactInRoom } from '../actions/keep-fact.ts'
import { readLog } from '../actions/read-log.ts'
import { redactEntry } from '../actions/redact-entry.ts'
import { addTask, finishTask } from '../actions/room-tasks.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import type { WrittenEntry } from '../rules/entry.ts'
import { lockCrisis } from '../store/crises.ts'
import { CRISIS_WIPING } from '../store/wiping.ts'
import { aHouse, caller, declaration, noEvents } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let crisisId: string
const who = (key: string) => caller(base.db, key, START)
const clockAt = (ms: number) => varde.setClock(new Date(START.getTime() + ms))
/** Do these words stand in the file of any table of the room, dead rows, indexes and long values among them? */
async function inFiles(words: string): Promise<boolean> {
  await sql`checkpoint`.execute(base.db)
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
     where (c.relnamespace = 'crisis'::regnamespace or c.oid in (select reltoastrelid from pg_class where relnamespace = 'crisis'::regnamespace))
       and c.relkind in ('r', 'i', 't') and pg_relation_size(c.oid) > 0
       and position(convert_to(${words}, 'UTF8') in pg_read_binary_file(pg_relation_filepath(c.oid))) > 0`.execute(
    base.db,
  )
  return rows.length > 0
}

const line = (text: string, change: Partial<WrittenEntry> = {}): WrittenEntry => ({
  clientKey: `key-${text}-${Math.random()}`,
  kind: 'did',
  text,
  agoMs: 0,
  corrects: null,
  ...change,
})

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  crisisId = id
})
afterAll(() => base.drop())

describe('the log of a room', () => {
  it('when lines have waited for the network, they come once, where they were written', async () => {
    clockAt(600_000)
    const waited = [line('først', { agoMs: 300_000 }), line('så', { agoMs: 240_000 })]
    await writeEntries(varde, await who('leader'), crisisId, [line('imens')])
    // The answer was lost on the way, and everything is sent again, twice at once.
    const press = await who('press')
    await Promise.all([1, 2].map(() => writeEntries(varde, press, crisisId, waited)))
    const { entries } = await writeEntries(varde, press, crisisId, [...waited, line('sist')])
    expect(entries.map((one) => one.text)).toEqual(['først', 'så', 'sist'])
    const log = await readLog(varde, press, crisisId, {})
    const inTime = log.entries.toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt) || a.seq - b.seq)
    expect(inTime.map((one) => one.text || one.code)).toEqual(['declared', 'først', 'så', 'imens', 'sist'])
    expect(new Set(log.entries.map((one) => one.seq)).size).toBe(log.entries.length)
  })

  it('when a line has to wait for the room, it stands where it was written', async () => {
    clockAt(1_200_000)
    const leader = await who('leader')
    const waits = async () => {
      const { rows } = await sql`select 1 from pg_locks where not granted`.execute(base.db)
      return rows.length
    }
    const holding = await base.db.startTransaction().execute()
    await lockCrisis(holding, crisisId)
    const coming = writeEntries(varde, leader, crisisId, [line('straks', { agoMs: 1_000 })])
    await expect.poll(waits).toBe(1)
    clockAt(1_260_000)
    await holding.commit().execute()
    const [entry] = (await coming).entries
    expect(entry?.writtenAt).toBe(new Date(START.getTime() + 1_199_000).toISOString())
    expect(entry?.receivedAt).toBe(new Date(START.getTime() + 1_260_000).toISOString())
  })

  it('when many write at the same moment, nothing is lost and the numbers have no holes', async () => {
    const people = await Promise.all(['leader', 'press', 'safety', 'union', 'liaison', 'poster'].map(who))
    const before = (await readLog(varde, people[0]!, crisisId, {})).entries[0]!.seq
    await Promise.all(
      people.flatMap((one, at) => [1, 2, 3, 4].map((n) => writeEntries(varde, one, crisisId, [line(`${at}-${n}`)]))),
    )
    const { entries } = await readLog(varde, people[0]!, crisisId, { after: before })
    expect(entries.map((one) => one.seq)).toEqual(Array.from({ length: 24 }, (_, at) => before + at + 1))
  })

  it('when a line is corrected both stand; neither can be altered or deleted, not even in the database', async () => {
    const leader = await who('leader')
    const { entries } = await writeEntries(varde, leader, crisisId, [line('galt')])
    const wrong = entries[0]!
    const right = await writeEntries(varde, leader, crisisId, [line('rett', { corrects: wrong.id })])
    expect(right.entries[0]).toMatchObject({ corrects: wrong.id, text: 'rett' })
    for (const change of [
      sql`update crisis.entry set text = 'noe annet' where id = ${wrong.id}`,
      sql`update crisis.entry set written_at = now(), text = '', salt = null, redacted_at = now(), redacted_by = 'x' where id = ${wrong.id}`,
      sql`delete from crisis.entry where id = ${wrong.id}`,
    ])
      await expect(change.execute(base.db)).rejects.toThrow('never changed or deleted')
    await expect(writeEntries(varde, leader, crisisId, [line('x', { corrects: 'ent_none' })])).rejects.toMatchObject({
      code: 'crisis.no-such-entry',
    })
  })

  it('when a name is emptied, the digest in the chained log stays and fitted what was written', async () => {
    const press = await who('press')
    const { entries } = await writeEntries(varde, press, crisisId, [line('et navn')])
    const { id } = entries[0]!
    const { rows } = await sql<{ salt: Buffer; text: string }>`
      select salt, text from crisis.entry where id = ${id}`.execute(base.db)
    const digest = createHash('sha256').update(rows[0]!.salt).update(rows[0]!.text).digest('hex')
    const safety = await who('safety')
    await expect(redactEntry(varde, safety, { crisisId, entryId: id, reason: 'navn' }, noEvents)).rejects.toMatchObject(
      {
        code: 'crisis.redact-not-allowed',
      },
    )
    await redactEntry(varde, press, { crisisId, entryId: id, reason: 'navn' }, noEvents)
    const log = await readLog(varde, press, crisisId, {})
    expect(log.entries.find((one) => one.id === id)).toMatchObject({ text: '', redacted: { reason: 'navn' } })
    expect(log.entries[0]).toMatchObject({ code: 'redacted', params: { entryId: id } })
    const events = await (base.db as Kysely<{ 'bus.event': { name: string; content: string } }>)
      .selectFrom('bus.event')
      .select('content')
      .where('name', '=', 'crisis.entry-written')
      .execute()
    const written = events.map((one) => JSON.parse(String(one.content))).find((one) => one.entryId === id)
    expect(written.digest).toBe(digest)
    expect(JSON.stringify(written)).not.toContain('et navn')
  })

  it('when a line names somebody in custody it is refused until a person has looked; emptied, its bytes are in no file of the table', async () => {
    const press = await who('press')
    const named = line('Innsatt Test Testesen på avdeling C er bevisstløs', { clientKey: crypto.randomUUID() })
    await expect(writeEntries(varde, press, crisisId, [named])).rejects.toMatchObject({
      code: 'cases.names-somebody',
      details: { words: '«Test Testesen»' },
    })
    const { entries } = await writeEntries(varde, press, crisisId, [{ ...named, isCleared: true }])
    const inFile = () => inFiles('Testesen på avdeling C')
    await redactEntry(varde, press, { crisisId, entryId: entries[0]!.id, reason: 'navn' }, noEvents)
    expect(await inFile()).toBe(true)
    // What an older transaction may still see is taken at the next look.
    const isWiped = () => wipe(varde, CRISIS_WIPING).then(inFile)
    await expect.poll(isWiped, { interval: 200 }).toBe(false)
    const log = await readLog(varde, press, crisisId, {})
    expect(log.entries.find((one) => one.id === entries[0]!.id)).toMatchObject({
      text: '',
      redacted: { reason: 'navn' },
    })
  })

  it('when a name stands in a line that Varde wrote, what a person put in it is emptied, once no fact says it any more', async () => {
    const leader = await who('leader')
    const fact = { state: 'unconfirmed', source: 'Vakta', counter: '', police: 'none' } as const
    const named = { ...fact, text: 'Test Testesen sitter inne på celle 4' }
    const { id: factId } = await addFact(varde, leader, crisisId, named)
    const inLog = async () => (await readLog(varde, leader, crisisId, {})).entries
    const saying = async () => (await inLog()).filter((one) => JSON.stringify(one.params).includes('Testesen'))
    const [first] = await saying()
    const empty = (entryId: string) => redactEntry(varde, leader, { crisisId, entryId, reason: 'navn' }, noEvents)
    await expect(empty(first!.id)).rejects.toMatchObject({ code: 'crisis.fact-still-says' })
    await changeFactInRoom(varde, leader, crisisId, {
      factId,
      revision: 1,
      content: { ...fact, text: 'En er på celle 4', source: 'Vaktleder' },
    })
    await expect(
      redactEntry(varde, leader, { crisisId, entryId: first!.id, reason: 'navnet Testesen sto i linjen' }, noEvents),
    ).rejects.toMatchObject({ code: 'crisis.reason-repeats' })
    await empty(first!.id)
    expect(await saying()).toEqual([])
    expect((await inLog()).find((one) => one.id === first!.id)).toMatchObject({
      ...{ code: 'fact-unconfirmed', params: { text: '', source: '' }, redacted: { reason: 'navn' } },
    })
    const isWiped = (words: string) => wipe(varde, CRISIS_WIPING).then(() => inFiles(words))
    await expect.poll(() => isWiped('Testesen sitter'), { interval: 200 }).toBe(false)
    const task = { role: 'leader', text: 'Ring mor til Test Testesen', dueInMinutes: null } as const
    const { id: taskId } = await addTask(varde, leader, crisisId, task)
    await finishTask(varde, leader, crisisId, taskId)
    await empty((await saying())[0]!.id)
    const { tasks } = await viewCrisis(varde, leader, crisisId)
    expect(JSON.stringify([tasks, await inLog()])).not.toContain('Ring mor')
    expect(await inFiles('Ring mor til Test')).toBe(true)
    await expect.poll(() => isWiped('Ring mor til Test'), { interval: 200 }).toBe(false)
    const declared = (await inLog()).find((one) => one.code === 'declared')!
    await expect(empty(declared.id)).rejects.toMatchObject({ code: 'crisis.no-such-entry' })
  })

  it('when somebody who is not in it asks, the log does not exist', async () => {
    await expect(readLog(varde, await who('stranger'), crisisId, {})).rejects.toMatchObject({
      code: 'crisis.not-found',
    })
    await expect(writeEntries(varde, await who('stranger'), crisisId, [line('hei')])).rejects.toMatchObject({
      code: 'crisis.not-found',
    })
  })
})

it('when two hundred follow a room, each hears every line once, in order', async () => {
  const heard = Array.from({ length: 200 }, () => [] as RoomNews[])
  const stops = heard.map((list) => followRoom(varde, crisisId, (news) => list.push(news)))
  await expect.poll(() => heard.every((list) => list.length > 0)).toBe(true)
  const leader = await who('leader')
  for (const text of ['en', 'to', 'tre']) await writeEntries(varde, leader, crisisId, [line(text)])
  const texts = (list: RoomNews[]) => list.flatMap((news) => news.entries.map((one) => one.text))
  await expect.poll(() => heard.every((list) => texts(list).length === 3)).toBe(true)
  for (const list of heard) expect(texts(list)).toEqual(['en', 'to', 'tre'])
  for (const stop of stops) stop()
})
