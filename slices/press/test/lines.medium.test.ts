import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { fingerprintOfWords } from '../../approval/index.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { approveLine, retireLine } from '../actions/decide-line.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { noteLineUse, tellLineChange } from '../actions/use-line.ts'
import { findLines, viewLine } from '../actions/view-lines.ts'
import { draftLine, saveLine } from '../actions/write-line.ts'
import type { LineInput } from '../rules/line-text.ts'
import { asked } from './desk.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let writer: Caller
let leader: Caller
let nobody: Caller
let editor: Caller
let above: Caller
let local: Caller

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await sql`insert into organisation.unit (id, kind, name, short_name, valid_from, verified, changed_on)
    values ('unt_halden', 'prison', 'Halden fengsel', 'Halden', '2020-01-01', true, '2020-01-01')`.execute(base.db)
  writer = await person('writer', 'communication-adviser')
  leader = await person('leader', 'leader')
  await sql`insert into organisation.unit (id, kind, name, short_name, valid_from, verified, changed_on)
    values ('unt_kdi', 'directorate', 'Direktoratet', 'KDI', '2020-01-01', true, '2020-01-01')`.execute(base.db)
  await sql`update organisation.unit set parent_id = 'unt_kdi' where id = 'unt_halden'`.execute(base.db)
  above = await person('above', 'leader', 'unt_kdi')
  editor = await person('editor', 'communication-leader', 'unt_kdi')
  local = await person('local', 'communication-leader')
  for (const [kind, audience, duty, level] of [
    ['press-answer', 'press', 'leader', 'unit'],
    ['information', 'public', 'communication-leader', 'directorate'],
    ['information', 'press', 'communication-leader', 'directorate'],
  ])
    await sql`insert into organisation.authority
      (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
      values (${`aut_${kind}_${audience}`}, ${kind}, ${audience}, 'unit', ${duty}, ${level}, '2020-01-01')`.execute(
      base.db,
    )
  nobody = await person('nobody', null)
})
afterAll(() => base.drop())

async function person(key: string, duty: Duty | null, unitId = 'unt_halden'): Promise<Caller> {
  await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
    values (${`per_${key}`}, ${unitId}, ${`Test Testesen (${key})`}, '2020-01-01')`.execute(base.db)
  if (duty)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}`}, ${`per_${key}`}, ${unitId}, ${duty}, '2020-01-01')`.execute(base.db)
  return (await callerOfPerson(base.db, `per_${key}`, varde.now()))!
}

const written = (over: Partial<LineInput> = {}): LineInput => ({
  kind: 'line',
  topic: 'Bemanningsplanen',
  texts: { nb: { answer: 'Planen legges hvert år sammen med de tillitsvalgte.' } },
  sources: [{ title: 'Årsrapport', href: null }],
  expiresOn: '2026-12-31',
  isPublic: false,
  ...over,
})
const draft = async (over: Partial<LineInput> = {}) =>
  (await draftLine(varde, writer, { ...written(over), unitId: 'unt_halden' })).id
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const using = (lineId: string, subject: string) =>
  base.db.transaction().execute((trx) => noteLineUse(trx, varde, writer, lineId, subject))

describe('a line to take', () => {
  it('when it is approved by another than the writer, it may be used; before that not', async () => {
    const id = await draft()
    expect(await codeOf(using(id, 'inq_1'))).toBe('press.line-not-allowed')
    expect(await codeOf(approveLine(varde, writer, { id, revision: 1 }))).toBe('press.own-line')
    expect(await approveLine(varde, leader, { id, revision: 1 })).toEqual({ version: 1 })
    expect(await using(id, 'inq_1')).toBe(1)
    expect((await viewLine(varde, writer, id)).state).toBe('in-force')
  })

  it('when a question is public, the authority table says who approves it, and not a duty that somebody holds', async () => {
    const texts = { nb: { question: 'Når er besøkstiden?', answer: 'Fra klokka ti.' } }
    const id = await draft({ kind: 'question', isPublic: true, texts })
    for (const other of [leader, local])
      expect(await codeOf(approveLine(varde, other, { id, revision: 1 }))).toBe('press.line-not-allowed')
    expect((await viewLine(varde, writer, id)).approvers.map((one) => one.personId)).toEqual(['per_editor'])
    expect(await approveLine(varde, editor, { id, revision: 1 })).toEqual({ version: 1 })
    expect((await viewLine(varde, writer, id)).approvers).toEqual([])
  })

  it('when somebody has written in it since it was approved, they do not approve it though another wrote last', async () => {
    const id = await draft()
    await saveLine(varde, leader, { id, revision: 1, ...written({ topic: 'Ny bemanning' }) })
    await saveLine(varde, writer, { id, revision: 2, ...written({ topic: 'Nyere bemanning' }) })
    expect(await codeOf(approveLine(varde, leader, { id, revision: 3 }))).toBe('press.own-line')
    // The next in the line is asked, and from then on the words are the agency's.
    expect(await approveLine(varde, above, { id, revision: 3 })).toEqual({ version: 1 })
    await saveLine(varde, writer, { id, revision: 3, ...written({ topic: 'Nyeste bemanning' }) })
    expect(await approveLine(varde, leader, { id, revision: 4 })).toEqual({ version: 2 })
  })

  it('when nobody can trace it, it is not approved', async () => {
    const id = await draft({ sources: [] })
    expect(await codeOf(approveLine(varde, leader, { id, revision: 1 }))).toBe('press.line-no-source')
  })

  it('when two write at once, the second gets the text of the first, and nothing is lost', async () => {
    const id = await draft()
    await saveLine(varde, writer, { id, revision: 1, ...written({ topic: 'Ny bemanning' }) })
    const refused = await saveLine(varde, leader, { id, revision: 1, ...written() }).catch((error) => error)
    expect([refused.code, refused.details.theirs.topic]).toEqual(['press.line-changed-meanwhile', 'Ny bemanning'])
  })

  it('when it changes, whoever was answered by the old version is listed until they are told', async () => {
    const id = await draft()
    await approveLine(varde, leader, { id, revision: 1 })
    await using(id, 'inq_2')
    await saveLine(varde, writer, { id, revision: 1, ...written({ texts: { nb: { answer: 'Nytt svar.' } } }) })
    expect((await viewLine(varde, writer, id)).state).toBe('changed')
    expect(await codeOf(tellLineChange(varde, writer, { id, subject: 'inq_2' }))).toBe('press.nothing-to-tell')
    await approveLine(varde, leader, { id, revision: 2 })
    expect((await viewLine(varde, writer, id)).uses).toMatchObject([{ subject: 'inq_2', isOld: true, toldAt: null }])
    await tellLineChange(varde, writer, { id, subject: 'inq_2' })
    expect((await viewLine(varde, writer, id)).uses[0]?.toldAt).toEqual(expect.any(String))
  })

  it('when a program reads it, nothing says who was answered with it, nor where', async () => {
    const id = await draft()
    await approveLine(varde, leader, { id, revision: 1 })
    const { id: subject } = await takeInquiry(varde, writer, asked({ unitId: 'unt_halden' }))
    await using(id, subject)
    const answered = async (who: Caller) => (await viewLine(varde, who, id)).uses[0]?.inquiry
    expect(await answered(writer)).toMatchObject({ outlet: 'Prøveavisa', email: 'test@avisa.example' })
    expect(await answered({ ...writer, kind: 'token' })).toMatchObject({ outlet: null, email: null })
  })

  it('when its day has passed or it is retired, it is not used any more', async () => {
    const late = await draft({ expiresOn: '2026-03-10' })
    await approveLine(varde, leader, { id: late, revision: 1 })
    expect(await using(late, 'inq_3')).toBe(1)
    varde.setClock('2026-03-11T09:00:00Z')
    expect(await codeOf(using(late, 'inq_4'))).toBe('press.line-not-allowed')
    varde.setClock('2026-03-10T09:00:00Z')
    await retireLine(varde, writer, { id: late, reason: 'Gjelder ikke lenger.' })
    expect(await codeOf(using(late, 'inq_5'))).toBe('press.line-retired')
  })

  it('when an approved text is tampered with in the database, it is refused', async () => {
    await expect(sql`update press.line_version set topic = 'Annet'`.execute(base.db)).rejects.toThrow('never changed')
  })

  it('when it is approved, the log has the fingerprint of what was read', async () => {
    const id = await draft()
    await approveLine(varde, leader, { id, revision: 1 })
    const { rows } = await sql<{ content: string }>`
      select content from bus.event where subject = ${id} and name = 'press.line-approved'`.execute(base.db)
    const { kind, topic, sources, expiresOn, isPublic } = written()
    const words = [{ language: 'nb', part: 'answer', text: written().texts.nb!.answer }]
    const fingerprint = fingerprintOfWords({ words, content: { kind, topic, sources, expiresOn, isPublic } })
    expect(JSON.parse(rows[0]!.content)).toEqual({ version: 1, fingerprint })
  })
})

describe('search among lines', () => {
  const found = async (text: string, isTyping = false) =>
    (await findLines(varde, writer, { text, isTyping, page: 1 })).items.map((item) => item.topic)

  it('when the words are inflected, compounded or half typed, the line is found', async () => {
    await draft({ topic: 'Soning med fotlenke', texts: { nb: { answer: 'Domfelte kan sone hjemme.' } } })
    await draft({ topic: 'Besøksforbudet på julaften', texts: { nn: { answer: 'Vi opnar for vitjing att.' } } })
    expect(await found('planer bemanning')).toContain('Bemanningsplanen')
    expect(await found('fotlenken')).toEqual(['Soning med fotlenke'])
    expect(await found('forbud mot besøk julaften')).toEqual(['Besøksforbudet på julaften'])
    expect(await found('soning med fotl', true)).toEqual(['Soning med fotlenke'])
  })

  it('when no line has all the words, those that have some come, and it is said', async () => {
    const answer = await findLines(varde, writer, { text: 'fotlenke romvesen', page: 1 })
    expect([answer.isLoose, answer.items[0]?.topic]).toEqual([true, 'Soning med fotlenke'])
  })

  it('when somebody without a duty with the press asks, there is nothing to read', async () => {
    expect((await findLines(varde, nobody, { page: 1 })).total).toBe(0)
    expect((await findLines(varde, writer, { page: 1 })).total).toBeGreaterThan(0)
  })
})
