import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { eraseCrises } from '../../../slices/crisis/actions/erase-crises.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { printCourse } from '../../../slices/crisis/actions/print-course.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { printSituation, viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { leftPhrase, leftTitle } from '../../../slices/crisis/rules/beside.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { handOver, readFacts, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

const like = (table: 'dispatch.dispatch' | 'dispatch.wave' | 'message.version', change: object) =>
  sql`insert into ${sql.table(table)}
    select made.* from (select to_jsonb(one) || ${JSON.stringify(change)}::jsonb as row from ${sql.table(table)} one limit 1) same,
      jsonb_populate_record(null::${sql.table(table)}, same.row) made`.execute(base.db)
let versions = 90
async function release(id: string, unit: string, kinds: string[], openedAt: Date) {
  const own = { message_id: `msg_${id}`, version_id: `ver_${id}`, unit_id: `unt_${unit}`, title: id, number: id }
  await like('message.version', { id: `ver_${id}`, number: versions++ })
  await like('dispatch.dispatch', { id: `dsp_${id}`, ...own })
  for (const kind of kinds)
    await like('dispatch.wave', {
      ...{ id: `wav_${id}_${kind}`, dispatch_id: `dsp_${id}`, audience_kinds: [kind] },
      ...{ publishes: [], opened_at: openedAt, state: 'done', position: kinds.indexOf(kind) + 1 },
    })
}

/** An inquiry that was answered, on the telephone where no letter is given. */
async function answer(id: string, unit: string, answeredAt: Date, { letter = false, caseId = '' } = {}) {
  const key = `inq_${id}`
  await sql`insert into press.inquiry (id, number, mode, kind, channel, state, topic, question, unit_id, owner_unit_id, case_id,
      received_at, due_at, answered_at, answered_by, updated_at)
    values (${key}, ${id}, 'real', 'question', 'email', 'answered', ${id}, '', ${`unt_${unit}`}, ${`unt_${unit}`}, ${caseId || null},
      ${START}, ${at(600)}, ${answeredAt}, ${letter ? 'email' : 'phone'}, ${answeredAt})`.execute(base.db)
  if (letter)
    await sql`insert into press.letter (id, inquiry_id, kind, message_id, address, subject, text, at, state)
      values (${`let_${id}`}, ${key}, 'answer', ${id}, 'desk@example.no', '', '', ${answeredAt}, 'sent')`.execute(
      base.db,
    )
}

/** A recipient of the dispatch who asked back, and was answered at each of these times. */
async function reply(id: string, dispatch: string, { kind, times }: { kind: string; times: Date[] }) {
  await sql`insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, language, heads, channels, legal_basis, state, state_at)
    select ${`rcp_${id}`}, dispatch_id, id, ${kind === 'staff' ? 'staff' : 'contact'}, ${id}, ${kind}, 'nb', 1, '{email}', 'x', 'submitted', ${START}
      from dispatch.wave where dispatch_id = ${`dsp_${dispatch}`} limit 1`.execute(base.db)
  await sql`insert into dispatch.question_back (id, dispatch_id, recipient_id, text, at)
    values (${`qst_${id}`}, ${`dsp_${dispatch}`}, ${`rcp_${id}`}, 'Hva skjer?', ${START})`.execute(base.db)
  for (const [index, repliedAt] of times.entries())
    await sql`insert into dispatch.reply (question_id, number, text, written_by, approved_by, at)
      values (${`qst_${id}`}, ${index + 1}, 'Svar', 'per_press', null, ${repliedAt})`.execute(base.db)
}

it('when messages, answers and replies go to others than own staff beside a room, the room, the report and the evaluation read the same list of them', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const press = await who('press')
  await releaseHolding(varde, press, crisisId, {
    ...{ groups: [...GROUPS], nextAt: new Date('2026-03-10T17:00:00Z'), waiver: null },
    read: await readFacts(varde, press, crisisId),
  })
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  await release('for-rommet', 'halden', ['press'], at(-5))
  await release('besokstider', 'halden', ['staff', 'press'], at(5))
  await release('til-egne', 'halden', ['staff'], at(5))
  await release('skjermet', 'halden', ['press'], at(6))
  await sql`insert into confidentiality.subject (id, level, set_by, set_at)
    values ('msg_skjermet', 'named', 'per_minister', now()), ('cas_skjermet', 'named', 'per_minister', now())`.execute(
    base.db,
  )
  await reply('presse', 'til-egne', { kind: 'press', times: [at(-1), at(2), at(3)] })
  await reply('partner', 'til-egne', { kind: 'partner', times: [at(4)] })
  await reply('ansatt', 'til-egne', { kind: 'staff', times: [at(4)] })
  await reply('skjermet', 'skjermet', { kind: 'press', times: [at(4)] })
  await answer('per-telefon', 'ost', at(7))
  await answer('per-brev', 'halden', at(8), { letter: true })
  await answer('skjermet-sak', 'halden', at(9), { caseId: 'cas_skjermet' })
  await answer('annet-sted', 'bergen', at(9))
  await sql`update press.inquiry set state = 'working', answered_at = null, answered_by = null where id = 'inq_per-brev'`.execute(
    base.db,
  )
  await sql`insert into press.line (id, mode, kind, unit_id, owner_id, topic, texts, expires_on, written_by, written_at, created_at)
    values ('lin_apent', 'real', 'question', 'unt_halden', 'per_press', 'apent', '{}', '2099-01-01', 'per_press', ${START}, ${START})`.execute(
    base.db,
  )
  const version = (number: number, isPublic: boolean, approvedAt: Date) =>
    sql`insert into press.line_version (line_id, number, kind, topic, texts, sources, is_public, expires_on, written_by, approved_by, approved_at)
      values ('lin_apent', ${number}, 'question', 'arbeidstittel', ${JSON.stringify({ nb: { question: `apent ${number}`, answer: 'Ja' } })}, '[]', ${isPublic}, '2099-01-01', 'per_press', 'per_head', ${approvedAt})`.execute(
      base.db,
    )
  const holds = (number: number) =>
    sql`update press.line set version = ${number}, approved_revision = 1 where id = 'lin_apent'`.execute(base.db)
  await version(1, false, at(9))
  await version(2, true, at(10))
  await holds(2)
  varde.setClock(at(20))

  const left = [
    { kind: 'line', title: 'apent 2', at: at(10).toISOString(), to: ['public'] },
    { kind: 'answer', title: 'per-brev', at: at(8).toISOString(), to: ['public'] },
    { kind: 'answer', title: 'per-telefon', at: at(7).toISOString(), to: ['public'] },
    { kind: 'message', id: 'dsp_besokstider', title: 'besokstider', at: at(5).toISOString(), to: ['staff', 'public'] },
    // By what it was about, and never what they asked; one that was changed is no longer what they read.
    { kind: 'reply', id: 'qst_partner-1', title: 'til-egne', at: at(4).toISOString(), to: [], standing: 'stands' },
    { kind: 'reply', id: 'qst_presse-3', at: at(3).toISOString(), to: ['public'], standing: 'stands' },
    { kind: 'reply', id: 'qst_presse-2', at: at(2).toISOString(), to: ['public'], standing: 'withdrawn' },
  ]
  const room = async () => (await viewBeside(varde, press, { unitId: 'unt_halden', crisisId })).left
  expect(await room()).toMatchObject(left)
  expect(await room()).toHaveLength(7)
  expect((await room()).slice(4).map((one) => leftPhrase(one, String))).toEqual([
    ...['left.reply.others', 'left.reply', 'left.reply.ended'],
  ])
  await makeSituation(varde, press, crisisId)
  const { content } = (await viewSituations(varde, press, crisisId)).reports[0]!
  // What the desk calls an inquiry is its own working words.
  const reported = (await room()).map((one) => (one.kind === 'answer' ? { ...one, title: '' } : one))
  expect(content.beside?.lines).toEqual(reported.toReversed())
  // No row of the report is of nothing.
  const untitled = content.beside!.lines.filter(({ title }) => title === '')
  expect(untitled.map((one) => leftTitle(one, String))).toEqual(['left.answer.what', 'left.answer.what'])
  // What only named people read has left too: a report is read by others, so it says how many, and no more.
  expect(content.beside?.named).toBe(3)
  expect((await viewAfterwards(varde, press, crisisId)).beside).toEqual(await room())
  expect((await printSituation(varde, press, crisisId, 1)).subarray(0, 5).toString()).toBe('%PDF-')

  const leader = await who('leader')
  await answerCall(varde, leader, crisisId, 'coming')
  await closeCrisis(varde, leader, crisisId, 'Over')
  await release('etter', 'halden', ['press'], at(30))
  varde.setClock(at(40))
  expect((await viewAfterwards(varde, press, crisisId)).beside).toMatchObject(left)
  await makeSituation(varde, press, crisisId)
  expect((await viewSituations(varde, press, crisisId)).reports[0]!.content.beside).toEqual(content.beside)
  expect((await printCourse(varde, press, crisisId)).subarray(0, 5).toString()).toBe('%PDF-')

  // A question that was replaced stands no more in the press room, and its newer version does.
  await version(3, true, at(11))
  await holds(3)
  expect((await viewAfterwards(varde, press, crisisId)).beside.slice(0, 2)).toMatchObject([
    { title: 'apent 3', standing: 'stands' },
    { title: 'apent 2', standing: 'withdrawn' },
  ])

  varde.setClock('2031-03-10T02:00:00Z')
  await eraseCrises(varde)
  const [report] = (await viewSituations(varde, await who('head'), crisisId)).reports
  expect(report!.content.beside?.lines.map(({ title }) => title)).toEqual(left.map(() => '–'))
})
