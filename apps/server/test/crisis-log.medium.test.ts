import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { catalogue, translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { noteInRoom, writeEntries } from '../../../slices/crisis/actions/append-entry.ts'
import { lineText } from '../../../slices/crisis/actions/course-sections.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { printCourse } from '../../../slices/crisis/actions/print-course.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { takeFile } from '../../../slices/crisis/actions/take-file.ts'
import { logPage } from '../../../slices/crisis/http/crisis-shapes.ts'
import { WRITTEN_KINDS } from '../../../slices/crisis/rules/entry.ts'
import {
  ENTRY_SCHEMA,
  SYSTEM_CODES,
  type SystemCode,
  type SystemNote,
  wordsIn,
} from '../../../slices/crisis/rules/entry-schema.ts'
import { declaration, declaredByOthers } from '../../../slices/crisis/test/house.ts'
import { proveEvents } from '../../../slices/trace/index.ts'
import { approveStatement } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const declare = async () => {
  await declaredByOthers(base.db)
  return (await declareCrisis(varde, await who('officer'), declaration())).crisisId
}
/** As it goes out on the wire: what the shape does not know is an error 500. */
const read = async (id: string) => logPage.parse(await readLog(varde, await who('leader'), id, {})).entries

it('when a statement has been approved, whoever opens the room reads its log', async () => {
  const id = await declare()
  const fact = { state: 'confirmed', text: 'Bygget er tomt', source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, await who('leader'), id, fact)
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: ['staff', 'public'], facts: [{ id: factId, revision: 1 }], admits: false },
    editions: [{ language: 'nb', title: 'Bygget er tomt', paragraphs: ['Bygget er tomt.'] }],
    nextAt: new Date('2026-03-10T14:00:00Z'),
  })
  await approveStatement(varde, await who('head'), statementId)
  expect((await read(id)).map((one) => one.code)).toContain('statement-approved')
})

const SAMPLES = {
  ...{ text: 'ord', words: 'ord', number: 3, moment: START, languages: ['ar', 'lt'], answer: 'coming', role: 'leader' },
  ...{ stop: 'victims', ground: 'told', group: 'inmates', 'fact-state': 'confirmed' },
  'line-kind': 'stop-lifted',
} as const
const noteOf = (code: SystemCode): SystemNote => {
  const fields = Object.entries<string>(ENTRY_SCHEMA[code])
  const params = fields.map(([key, field]) => [key, SAMPLES[field.replace('?', '') as keyof typeof SAMPLES]])
  return { code, params: Object.fromEntries(params) } as SystemNote
}

it('when there is one entry of every kind, the log, the file and the report have each of them, in every language', async () => {
  const id = await declare()
  for (const code of SYSTEM_CODES)
    await base.db
      .transaction()
      .execute((trx) => noteInRoom(trx, { ...noteOf(code), crisisId: id, by: 'per_leader', at: START }))
  const line = { text: 'Skrevet', agoMs: 0, corrects: null }
  for (const kind of WRITTEN_KINDS)
    await writeEntries(varde, await who('leader'), id, [{ ...line, kind, clientKey: crypto.randomUUID() }])
  const entries = await read(id)
  expect(new Set(entries.map((one) => one.code ?? one.kind))).toEqual(new Set([...SYSTEM_CODES, ...WRITTEN_KINDS]))
  const { entries: typed } = await readLog(varde, await who('leader'), id, {})
  for (const language of LANGUAGES) {
    const t = translator(language)
    const lines = typed.map((one) => lineText(one, (key, values) => t(`crisis:${key}`, values ?? {})))
    expect(lines.filter((one) => /\{\{|undefined|^system\.|Invalid|NaN/.test(one))).toEqual([])
  }
  await takeFile(varde, await who('leader'), id, proveEvents)
  expect((await printCourse(varde, await who('leader'), id)).length).toBeGreaterThan(1000)
})

it('when a sentence of the log says something, the schema of its kind has it', () => {
  const told = catalogue()
  for (const language of LANGUAGES)
    for (const [key, sentence] of Object.entries(told[language].crisis!)) {
      const code = SYSTEM_CODES.find((one) => key.replace(/_(one|other)$/, '') === `system.${one}`)
      if (!code) continue
      const said = [...sentence.matchAll(/\{\{(\w+)/g)].map(([, field]) => field!)
      expect(said.filter((field) => !Object.hasOwn(ENTRY_SCHEMA[code], field))).toEqual([])
    }
})

it('when a line is emptied, every kind of line that has words is called something in the log', () => {
  const kinds = [...WRITTEN_KINDS, ...SYSTEM_CODES.filter((code) => wordsIn(code).length > 0)]
  const told = catalogue()
  for (const language of LANGUAGES)
    expect(kinds.filter((kind) => !Object.hasOwn(told[language].crisis!, `emptied.${kind}`))).toEqual([])
})

it('when an entry does not fit its kind, nothing of what would have written it stands', async () => {
  const id = await declare()
  for (const wrong of [
    { code: 'statement-approved', params: { number: 4, languages: [] } },
    { code: 'statement-out', params: { number: 'fire' } },
    { code: 'handed-over', params: { role: 'king', brief: '' } },
    { code: 'closed', params: {} },
    { code: 'no-such-thing', params: {} },
  ]) {
    const writing = base.db.transaction().execute(async (trx) => {
      await sql`update crisis.crisis set what = 'endret' where id = ${id}`.execute(trx)
      await noteInRoom(trx, { ...(wrong as unknown as SystemNote), crisisId: id, by: 'per_leader', at: START })
    })
    await expect(writing).rejects.toThrow('does not fit')
  }
  const { rows } = await sql<{ what: string }>`select what from crisis.crisis where id = ${id}`.execute(base.db)
  expect(rows).toEqual([{ what: '' }])
  expect(await read(id)).toHaveLength(1)
})

it('when an entry of an older Varde does not fit, the log shows what can be read of it, and all the others', async () => {
  const id = await declare()
  const old = (seq: number, code: string, params: object) =>
    sql`
    insert into crisis.entry (id, crisis_id, seq, client_key, kind, code, params, text, salt, digest, written_at, received_at, by)
    values (${`ent_old-${id}-${seq}`}, ${id}, ${seq}, ${`old-${seq}`}, 'system', ${code}, ${JSON.stringify(params)}, '',
            '\\x00', '\\x00', ${START}, ${START}, 'per_leader')`.execute(base.db)
  await old(101, 'statement-approved', { number: 4, languages: [] })
  await old(102, 'waiver-given', { number: { was: 4 } })
  await old(103, 'forgotten-kind', { who: 'leader', list: ['a', 'b'] })
  expect((await read(id)).map(({ code, params }) => ({ code, params }))).toMatchObject([
    { code: 'unreadable', params: { was: 'forgotten-kind', left: 'who: leader, list: ["a","b"]' } },
    { code: 'unreadable', params: { was: 'waiver-given', left: 'number: {"was":4}' } },
    { code: 'statement-approved', params: { number: 4 } },
    { code: 'declared', params: {} },
  ])
})
