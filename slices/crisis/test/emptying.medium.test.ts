import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { wipe } from '../../../kit/db/wiping.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { noteInRoom, writeEntries } from '../actions/append-entry.ts'
import { writeInject } from '../actions/change-injects.ts'
import { giveShift } from '../actions/change-shift.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { eraseCrises } from '../actions/erase-crises.ts'
import { gatherFile } from '../actions/gather-file.ts'
import { addFact, changeFactInRoom } from '../actions/keep-fact.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { liftHardStop } from '../actions/lift-hard-stop.ts'
import { makeSituation } from '../actions/make-situation.ts'
import { readLog } from '../actions/read-log.ts'
import { redactEntry } from '../actions/redact-entry.ts'
import { addTask, finishTask } from '../actions/room-tasks.ts'
import { viewAfterwards } from '../actions/view-afterwards.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { printSituation, viewSituations } from '../actions/view-situations.ts'
import { CRISIS_WIPING } from '../store/wiping.ts'
import { aHouse, caller, declaration, noEvents } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
const NAMED = 'Test Testesen er kjørt til legevakten'
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let crisisId: string
let leader: Caller
let press: Caller
let safety: Caller

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  ;[leader, press, safety] = (await Promise.all(
    ['leader', 'press', 'safety'].map((key) => caller(base.db, key, START)),
  )) as [Caller, Caller, Caller]
})
beforeEach(async () => {
  varde.setClock(START)
  const death = declaration({ scenarioKey: 'death' })
  crisisId = (await declareCrisis(varde, await caller(base.db, 'officer', START), death)).crisisId
  for (const one of [leader, press, safety]) await answerCall(varde, one, crisisId, 'coming')
})
afterAll(() => base.drop())

const inLog = async () => (await readLog(varde, leader, crisisId, {})).entries
const lineWith = async (code: string, words = '') =>
  (await inLog()).find((one) => one.code === code && JSON.stringify(one.params).includes(words))!
const versionOf = async (fact: string, revision: number) =>
  (await inLog()).find(({ params }) => {
    const about: Record<string, unknown> = params
    return about.fact === fact && about.revision === revision
  })!
const empty = (by: Caller, entryId: string) => redactEntry(varde, by, { crisisId, entryId, reason: 'navn' }, noEvents)
const refused = (code: string) => ({ code: `crisis.${code}` })
const fact = { state: 'confirmed', source: 'Vakta', counter: '', police: 'none' } as const
const keep = (by: Caller, text: string) => addFact(varde, by, crisisId, { ...fact, text })
const change = (by: Caller, factId: string, revision: number, content: { text: string; source: string }) =>
  changeFactInRoom(varde, by, crisisId, { factId, revision, content: { ...fact, ...content } })

it('when somebody writes the same words as a leader, emptying their own takes nothing from the leader', async () => {
  const words = 'Presten sa det kl. 3'
  await liftHardStop(varde, leader, crisisId, { ground: 'told', source: words })
  const { id } = await addTask(varde, safety, crisisId, { role: 'safety-delegate', text: words, dueInMinutes: null })
  await finishTask(varde, safety, crisisId, id)
  await empty(safety, (await lineWith('task-done', words)).id)
  const { rows } = await sql`select source from crisis.stop_lift where crisis_id = ${crisisId}`.execute(base.db)
  expect(rows).toEqual([{ source: words }])
  expect((await viewCrisis(varde, leader, crisisId)).tasks.find((one) => one.id === id)?.texts.nb).toBe('–')
})

/** Names of the events in the chained log whose content goes with a line. */
const eventsEmptied = async (by: Caller, entryId: string) => {
  const ids: string[] = []
  const told = { crisisId, entryId, reason: 'navn' }
  await redactEntry(varde, by, told, async (_, { eventIds }) => void ids.push(...eventIds))
  const { rows } = await sql<{ name: string }>`select name from bus.event where id = any (${ids}) order by seq`.execute(
    base.db,
  )
  return rows.map(({ name }) => name)
}

it('when somebody writes what every event says of itself, emptying it takes no event out of the chained log', async () => {
  const { number } = await viewCrisis(varde, leader, crisisId)
  for (const text of [number, 'coming', 'confirmed', 'safety-delegate', 'true', '3']) {
    const { id } = await addTask(varde, safety, crisisId, { role: 'safety-delegate', text, dueInMinutes: null })
    await finishTask(varde, safety, crisisId, id)
    expect(await eventsEmptied(safety, (await lineWith('task-done', id)).id)).toEqual([])
  }
  const { id } = await keep(safety, number)
  await change(safety, id, 1, { text: 'Rettet', source: 'Politiet' })
  expect(await eventsEmptied(safety, (await versionOf(id, 1)).id)).toEqual([])
})

it('when a reason says what other events say too, the event of its own act alone is emptied', async () => {
  await closeCrisis(varde, leader, crisisId, 'coming')
  expect(await eventsEmptied(leader, (await lineWith('closed')).id)).toEqual(['crisis.closed'])
})

it('when the words of a line stand beside the log, the reason for emptying it repeats no name of them', async () => {
  const repeating = async (entryId: string) =>
    redactEntry(varde, leader, { crisisId, entryId, reason: 'Navnet Testesen sto der' }, noEvents)
  await giveShift(varde, leader, crisisId, { toId: 'per_press', brief: 'Ring mor til Test Testesen' })
  await expect(repeating((await lineWith('shift-given')).id)).rejects.toMatchObject(refused('reason-repeats'))
  const participantIds = ['per_leader', 'per_press']
  const practice = declaration({ participantIds })
  crisisId = (await declareCrisis(varde, await caller(base.db, 'officer', START), practice)).crisisId
  const said = { sender: 'Avisa', text: 'Er det brann?', expects: 'At de finner Testesen', expectMinutes: 5 }
  const officer = await caller(base.db, 'officer', START)
  await writeInject(varde, officer, crisisId, { ...said, inMinutes: 0, role: 'leader', how: 'journalist' })
  await expect(repeating((await lineWith('inject')).id)).rejects.toMatchObject(refused('reason-repeats'))
})

it('when two tasks say the same, the one that the line tells of is emptied, and by whoever wrote it or leads', async () => {
  const task = { role: 'safety-delegate', text: 'Ring sykehuset', dueInMinutes: null } as const
  const { id: hers } = await addTask(varde, leader, crisisId, task)
  const { id: own } = await addTask(varde, safety, crisisId, task)
  await finishTask(varde, safety, crisisId, hers)
  const line = await lineWith('task-done', hers)
  await expect(empty(safety, line.id)).rejects.toMatchObject(refused('redact-not-allowed'))
  await finishTask(varde, press, crisisId, own)
  await empty(safety, (await lineWith('task-done', own)).id)
  const textOf = async (id: string) =>
    (await viewCrisis(varde, leader, crisisId)).tasks.find((one) => one.id === id)?.texts.nb
  expect([await textOf(hers), await textOf(own)]).toEqual(['Ring sykehuset', '–'])
  await empty(leader, line.id)
  expect(await textOf(hers)).toBe('–')
})

it('when a line says what an action card says, nobody empties it, in older rooms neither', async () => {
  const { tasks } = await viewCrisis(varde, leader, crisisId)
  const card = tasks.find((one) => one.doneAt === null && !one.waitsForStop)!
  await finishTask(varde, safety, crisisId, card.id)
  const line = (await inLog())[0]!
  expect(line.params).toEqual({ task: card.texts.nb })
  for (const one of [safety, leader]) await expect(empty(one, line.id)).rejects.toMatchObject(refused('no-such-entry'))
  await old('task-done', { task: card.texts.nb }, safety)
  const older = (await inLog())[0]!
  await expect(empty(leader, older.id)).rejects.toMatchObject(refused('words-of-card'))
  expect((await viewCrisis(varde, leader, crisisId)).tasks.find((one) => one.id === card.id)?.texts).toEqual(card.texts)
})

/** A line as it stands in a room from before lines said what they are about. */
const old = (code: 'task-done' | 'fact-confirmed', params: Record<string, string>, by: Caller) =>
  base.db
    .transaction()
    .execute((trx) => noteInRoom(trx, { crisisId, code, params: params as never, by: by.id, at: varde.now() }))

it('when anything of the line still stands in the fact, the line is not emptied', async () => {
  const { id } = await keep(press, NAMED)
  const line = await lineWith('fact-confirmed', 'Testesen')
  await change(press, id, 1, { text: NAMED, source: 'Politiet' })
  await expect(empty(press, line.id)).rejects.toMatchObject(refused('fact-still-says'))
  await change(press, id, 2, { text: 'En er på celle 4', source: 'Vakta' })
  await expect(empty(press, line.id)).rejects.toMatchObject(refused('fact-still-says'))
  await change(press, id, 3, { text: 'En er på celle 4', source: 'Vaktleder' })
  await empty(press, line.id)
  // What the fact came to say, and said before, stands with each of its own lines.
  const saying = async () => (await inLog()).filter((each) => JSON.stringify(each.params).includes('Testesen'))
  for (const one of await saying()) await empty(press, one.id)
  expect(await saying()).toEqual([])
})

it('when a line is emptied, its words are gone from reports and pictures of shifts, on record, and nothing else of them', async () => {
  const { id } = await keep(press, NAMED)
  await keep(leader, 'Alle andre er ute')
  const { id: taskId } = await addTask(varde, press, crisisId, {
    ...{ role: 'leader', text: 'Ring mor til Test Testesen', dueInMinutes: null },
  })
  await makeSituation(varde, leader, crisisId)
  await giveShift(varde, leader, crisisId, { toId: 'per_press', brief: 'Vent på politiet' })
  await change(press, id, 1, { text: 'En er på celle 4', source: 'Vaktleder' })
  await makeSituation(varde, leader, crisisId)
  await finishTask(varde, safety, crisisId, taskId)
  const line = await lineWith('fact-confirmed', 'Testesen')
  await empty(press, line.id)
  await empty(press, (await lineWith('task-done', 'Testesen')).id)
  const { reports } = await viewSituations(varde, leader, crisisId)
  expect(reports.map(({ content }) => content.facts.map((one) => `${one.text} ${one.source}`).toSorted())).toEqual([
    ['Alle andre er ute Vakta', 'En er på celle 4 Vaktleder'],
    ['Alle andre er ute Vakta', '– –'],
  ])
  const mark = { seq: line.seq, by: { id: 'per_press', name: 'Test Testesen (press)' }, at: START.toISOString() }
  expect(reports.map((one) => one.emptied)).toEqual([[], [mark]])
  const { shift } = await viewCrisis(varde, leader, crisisId)
  expect(shift?.emptied).toHaveLength(2)
  expect(shift?.picture.facts.map((one) => one.text).toSorted()).toEqual(['Alle andre er ute', '–'])
  const { parts } = await gatherFile(varde, leader, crisisId)
  const all = JSON.stringify([parts, (await viewAfterwards(varde, leader, crisisId)).shifts])
  expect(all).not.toMatch(/celle 4 Vakta|Testesen er|mor til Test/)
  expect((await printSituation(varde, leader, crisisId, 1)).subarray(0, 5).toString()).toBe('%PDF-')
  const said = await sql<{ content: string }>`
    select content from bus.event where name = 'crisis.entry-redacted' and subject = ${crisisId} order by seq limit 1`
  const { rows } = await said.execute(base.db)
  expect(JSON.parse(rows[0]!.content)).toMatchObject({
    ...{ kind: 'fact-confirmed', seq: line.seq },
    left: [
      { report: 1, digest: expect.any(String) },
      { shiftId: shift!.id, fingerprint: expect.any(String) },
    ],
  })
  const inFiles = async () => {
    await wipe(varde, CRISIS_WIPING)
    await sql`checkpoint`.execute(base.db)
    const found = await sql`
      select c.relname from pg_class c
       where c.relnamespace = 'crisis'::regnamespace and c.relkind in ('r', 'i') and pg_relation_size(c.oid) > 0
         and position(convert_to('Testesen sitter inne', 'UTF8') in pg_read_binary_file(pg_relation_filepath(c.oid))) > 0`.execute(
      base.db,
    )
    return found.rows
  }
  await expect.poll(inFiles, { interval: 200 }).toEqual([])
})

it('when somebody says what a confirmed fact says, emptying their own line takes nothing from a report', async () => {
  await keep(leader, 'Alle andre er ute')
  const { id } = await keep(safety, 'Alle andre er ute')
  await makeSituation(varde, leader, crisisId)
  await change(leader, id, 1, { text: 'Rettet', source: 'Politiet' })
  await empty(safety, (await versionOf(id, 1)).id)
  const line = { clientKey: 'samme', kind: 'did', text: 'Alle andre er ute', agoMs: 0, corrects: null } as const
  const { entries } = await writeEntries(varde, safety, crisisId, [line])
  await empty(safety, entries[0]!.id)
  const { reports } = await viewSituations(varde, leader, crisisId)
  expect(reports[0]!.content.facts.map((one) => one.text).toSorted()).toEqual(['Alle andre er ute', '–'])
})

it('when somebody changes a fact of another and leaves its words, they cannot empty them with their own line', async () => {
  const { id } = await keep(leader, 'Alle andre er ute')
  await change(safety, id, 1, { text: 'Alle andre er ute', source: 'Vakten' })
  await makeSituation(varde, leader, crisisId)
  await change(safety, id, 2, { text: 'Rettet', source: 'Politiet' })
  const own = await versionOf(id, 2)
  await expect(empty(safety, own.id)).rejects.toMatchObject(refused('redact-not-allowed'))
  await empty(leader, own.id)
})

it('when a line is of an older room, what was made of it is emptied by whoever leads alone', async () => {
  const { id } = await keep(leader, NAMED)
  await makeSituation(varde, leader, crisisId)
  await change(leader, id, 1, { text: 'Rettet', source: 'Politiet' })
  const params = { text: NAMED, source: 'Vakta' }
  const textsOf = async () => (await viewSituations(varde, leader, crisisId)).reports[0]!.content.facts[0]!.text
  await old('fact-confirmed', params, safety)
  await empty(safety, (await inLog())[0]!.id)
  expect(await textsOf()).toBe(NAMED)
  await old('fact-confirmed', params, safety)
  await empty(leader, (await inLog())[0]!.id)
  expect(await textsOf()).toBe('–')
})

it('when a line records a grave act, only who leads empties it, and the log says which kind of line it was', async () => {
  await liftHardStop(varde, leader, crisisId, { ground: 'told', source: 'Mor til Test Testesen er varslet' })
  const line = await lineWith('stop-lifted')
  // Whoever lifted it leads no more.
  const was = { ...leader, duties: [] }
  await sql`update crisis.position set filled_by = 'per_deputy' where crisis_id = ${crisisId} and role = 'leader'`.execute(
    base.db,
  )
  await expect(empty(was, line.id)).rejects.toMatchObject(refused('redact-not-allowed'))
  await empty(leader, line.id)
  expect((await inLog())[0]).toMatchObject({ code: 'redacted', params: { seq: line.seq, kind: 'stop-lifted' } })
  const { rows } = await sql`select source from crisis.stop_lift where crisis_id = ${crisisId}`.execute(base.db)
  expect(rows).toEqual([{ source: '–' }])
})

it('when reports and pictures are changed in another way than that words go, the database refuses', async () => {
  await keep(press, NAMED)
  await makeSituation(varde, leader, crisisId)
  await giveShift(varde, leader, crisisId, { toId: 'per_press', brief: 'Vent på politiet' })
  const mark = sql`emptied || '[{"entryId": null, "seq": null, "at": "", "by": ""}]'::jsonb`
  const here = sql`where crisis_id = ${crisisId}`
  for (const set of [
    sql`content = jsonb_set(content, '{facts,0,text}', '"–"')`,
    sql`content = jsonb_set(content, '{facts,0,text}', '"Noe annet"'), emptied = ${mark}`,
    sql`content = jsonb_set(content, '{facts}', '[]'), emptied = ${mark}`,
    sql`content = content - 'facts', emptied = ${mark}`,
    sql`digest = repeat('0', 64), emptied = ${mark}`,
    sql`emptied = '[]'`,
  ])
    await expect(sql`update crisis.situation_report set ${set} ${here}`.execute(base.db)).rejects.toThrow(
      'never changed',
    )
  for (const set of [sql`brief = 'Annet', emptied = ${mark}`, sql`picture = '{}', emptied = ${mark}`])
    await expect(sql`update crisis.shift set ${set} ${here}`.execute(base.db)).rejects.toThrow('never changed')
  await sql`update crisis.situation_report set content = jsonb_set(content, '{facts,0,text}', '"–"'), emptied = ${mark} ${here}`.execute(
    base.db,
  )
})

it('when the time of what was written is over, the facts of reports go as the facts do', async () => {
  await keep(press, NAMED)
  await makeSituation(varde, leader, crisisId)
  await closeCrisis(varde, leader, crisisId, 'Situasjonen er avklart.')
  varde.setClock('2031-03-10T02:00:00Z')
  await eraseCrises(varde)
  const [report] = (await viewSituations(varde, await caller(base.db, 'head', START), crisisId)).reports
  expect(report!.content.facts).toMatchObject([{ text: '–', source: '–' }])
  expect(report!.emptied).toMatchObject([{ seq: null, by: { id: 'system:privacy' } }])
})
