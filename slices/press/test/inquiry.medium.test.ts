import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOfWords } from '../../approval/index.ts'
import { stopsOf } from '../../message/index.ts'
import { askSource, replyAsSource } from '../actions/ask-source.ts'
import { closeInquiry, handOver, reopenInquiry } from '../actions/close-inquiry.ts'
import { approveAnswer, askForApproval, blocksOf, returnAnswer } from '../actions/decide-answer.ts'
import { approveLine } from '../actions/decide-line.ts'
import { endPermission, givePermission } from '../actions/give-permission.ts'
import { eraseJournalist, searchJournalists, searchOutlets } from '../actions/keep-registers.ts'
import { pressWaitingFor } from '../actions/press-waiting-for.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { editInquiry, routeInquiry, takeOnInquiry } from '../actions/route-inquiry.ts'
import { sendAnswer, shareAnswer } from '../actions/send-answer.ts'
import { suggestFor, viewInquiries } from '../actions/view-desk.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { followDuty, watchDeadlines } from '../actions/watch-deadlines.ts'
import { writeAnswer } from '../actions/write-answer.ts'
import { draftLine } from '../actions/write-line.ts'
import { inquiryDraft } from '../http/inquiry-shapes.ts'
import { changeInquiry } from '../store/inquiries.ts'
import { markPresent, presentAnywhere, presentIn } from '../store/presence.ts'
import { asked, codeOf, NOW, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

const take = async (over = {}) => (await takeInquiry(house.varde, house.people.adviser!, asked(over))).id
const see = (who: string, id: string) => viewInquiry(house.varde, house.people[who]!, id)
const write = (who: string, id: string, revision: number, text: string, lineIds: string[] = []) =>
  writeAnswer(house.varde, house.people[who]!, { id, revision, text, language: 'nb', sources: [], lineIds })
const lettersTo = async (id: string) =>
  (
    await sql<{ address: string; subject: string }>`
      select address, subject from press.letter where inquiry_id = ${id} order by id`.execute(house.base.db)
  ).rows

describe('an inquiry that comes in', () => {
  it('when it names Halden, Halden is suggested and its contact owns it; a person decides', async () => {
    const { varde, people } = house
    expect(await suggestFor(varde, people.adviser!, 'Er det kø i Halden fengsel?')).toMatchObject({
      unit: { id: 'unt_halden' },
      by: 'named',
    })
    const id = await take()
    const view = await see('contact', id)
    expect(view).toMatchObject({
      state: 'new',
      isRouted: false,
      owner: { personId: 'per_contact' },
      number: '2026-0001',
    })
    expect(await lettersTo(id)).toEqual([{ address: 'contact@example.no', subject: 'Ny pressehenvendelse 2026-0001' }])
    await routeInquiry(varde, people.adviser!, { id, unitId: 'unt_vik' })
    expect(await see('vik', id)).toMatchObject({ state: 'working', isRouted: true, owner: { personId: 'per_vik' } })
    expect(await codeOf(see('contact', id))).toBe('press.inquiry-not-found')
  })

  it('when the same journalist asks again, they are recognised; erased, the inquiry stays without them', async () => {
    const { varde, people } = house
    const id = await take({ journalistName: 'test testesen', email: null })
    const found = await searchJournalists(varde, people.adviser!, { text: 'prøve' })
    expect(found).toHaveLength(1)
    expect((await searchOutlets(varde, people.adviser!, 'Prøve'))[0]).toMatchObject({ journalists: 1 })
    expect(await see('contact', id)).toMatchObject({
      replyEmail: 'test@avisa.example',
      earlier: [{ number: '2026-0001' }],
    })
    await eraseJournalist(varde, people.adviser!, found[0]!.id)
    expect(await see('contact', id)).toMatchObject({
      journalist: null,
      outlet: { name: 'Prøveavisa' },
      replyEmail: null,
    })
  })

  it('when access to documents is asked for, it is handed over with a record', async () => {
    const { varde, people } = house
    const id = await take({ kind: 'access-request', topic: 'Innsyn', question: 'Jeg ber om innsyn i sak 24/1.' })
    expect((await see('adviser', id)).abilities).not.toContain('write')
    await handOver(varde, people.adviser!, { id, to: 'Dokumentsenteret' })
    expect(await see('adviser', id)).toMatchObject({ state: 'handed-over', handedTo: 'Dokumentsenteret' })
  })

  it('when whoever takes in a request for documents may read it, the office has it in that very act; else its owner has it and hears of it', async () => {
    const { varde, people, base } = house
    const request = asked({ kind: 'access-request', topic: 'Innsyn', question: 'Jeg ber om innsyn i sak 24/1.' })
    const handed = { ...request, handTo: 'Dokumentsenteret' }
    const own = await takeInquiry(varde, people.adviser!, handed)
    expect(own).toMatchObject({ mayRead: true })
    expect(await see('adviser', own.id)).toMatchObject({
      state: 'handed-over',
      handedTo: 'Dokumentsenteret',
      unit: { id: 'unt_kdi' },
    })
    // Nothing is left for the owner: no letter, no clock. Who handed it over stands in the log.
    const { rows } = await sql<{ name: string; actor: string; warn_at: Date | null }>`
      select e.name, e.actor, i.warn_at from bus.event e join press.inquiry i on i.id = e.subject
       where e.subject = ${own.id} order by e.seq`.execute(base.db)
    expect(await lettersTo(own.id)).toEqual([])
    expect(rows).toEqual([
      { name: 'press.inquiry-received', actor: 'system:press', warn_at: null },
      { name: 'press.inquiry-handed-over', actor: 'per_adviser', warn_at: null },
    ])
    // A record alone reaches nobody: who cannot send it on leaves it to its owner, with a letter and a clock.
    const taken = await takeInquiry(varde, people.contact, handed)
    expect(await see('adviser', taken.id)).toMatchObject({ state: 'new', handedTo: null })
    expect(await lettersTo(taken.id)).toHaveLength(1)
    // They are told who has it: its page is not theirs to open.
    expect(taken).toMatchObject({ mayRead: false, ownerUnit: { id: 'unt_kdi', name: 'Direktoratet' } })
    expect(await takeInquiry(varde, people.contact, asked())).toMatchObject({ mayRead: true })
    expect(await takeInquiry(varde, people.contact, asked({ unitId: 'unt_kdi' }))).toMatchObject({
      mayRead: false,
    })
  })

  it('when a hand-over is refused, nothing is taken in', async () => {
    const { varde, people, base } = house
    const counted = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from press.inquiry`.execute(base.db)).rows[0]!.n
    const before = await counted()
    const handed = { ...asked({ kind: 'access-request' }), handTo: 'Dokumentsenteret' }
    expect(await codeOf(takeInquiry(varde, { ...people.contact, kind: 'token' }, handed))).toBe('access.person-needed')
    expect(await counted()).toBe(before)
    const sent = { ...handed, dueAt: null }
    expect(inquiryDraft.safeParse(sent).success).toBe(true)
    expect(inquiryDraft.safeParse({ ...sent, kind: 'question' }).success).toBe(false)
  })
})

describe('an answer', () => {
  it('when it is written, another than the writer approves it, and it goes out by the thread', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_halden', topic: 'Leksehjelp' })
    expect(await write('contact', id, 0, 'Vi har startet med leksehjelp i fengselet.')).toEqual({ revision: 1 })
    expect(await codeOf(write('deputy', id, 0, 'Noe annet.'))).toBe('press.answer-changed-meanwhile')
    expect(await codeOf(sendAnswer(varde, people.contact, { id, by: 'phone' }))).toBe('press.inquiry-not-allowed')
    await askForApproval(varde, people.contact, id)
    expect((await see('leader', id)).abilities).toContain('approve')
    await returnAnswer(varde, people.leader!, { id, reason: 'Si hvilket år.' })
    expect((await see('contact', id)).answer?.returnedReason).toBe('Si hvilket år.')
    await write('contact', id, 1, 'Vi startet med leksehjelp i fengselet i 2026.')
    await askForApproval(varde, people.contact, id)
    expect(await codeOf(approveAnswer(varde, people.contact, { id, revision: 2 }))).toBe('press.own-answer')
    expect(await codeOf(approveAnswer(varde, people.leader!, { id, revision: 1 }))).toBe(
      'press.answer-changed-meanwhile',
    )
    await approveAnswer(varde, people.leader!, { id, revision: 2 })
    await sendAnswer(varde, people.contact, { id, by: 'email' })
    const view = await see('contact', id)
    expect(view).toMatchObject({ state: 'answered', answeredBy: 'email' })
    expect(view.letters).toMatchObject([{ kind: 'answer', state: 'waiting', address: 'test@avisa.example' }])
    expect(await codeOf(shareAnswer(varde, people.contact, { id, reason: 'Av allmenn interesse.' }))).toBe(
      'press.inquiry-not-allowed',
    )
    const { messageId } = await shareAnswer(varde, people.leader!, { id, reason: 'Av allmenn interesse.' })
    const shared = await sql<{ kind: string; working_title: string; body: unknown }>`
      select m.kind, m.working_title from message.message m where m.id = ${messageId}`.execute(house.base.db)
    expect(shared.rows).toEqual([{ kind: 'press-release', working_title: 'Leksehjelp' }])
    expect((await see('contact', id)).publication).toMatchObject({ messageId, releasedAt: null })
  })

  it('when somebody has said yes to a text, the database holds it as it was read, and the log has its fingerprint', async () => {
    const { varde, people, base } = house
    const id = await take({ unitId: 'unt_halden', topic: 'Leksehjelp' })
    await write('contact', id, 0, 'Vi har startet med leksehjelp.')
    await askForApproval(varde, people.contact, id)
    await approveAnswer(varde, people.leader!, { id, revision: 1 })
    for (const change of [
      `text = 'Vi har ikke startet.'`,
      `language = 'nn'`,
      `sources = '[{"title": "Årsrapport", "href": null}]'`,
      `line_ids = '{lin_x}'`,
      'revision = 2',
      `text = 'Vi har ikke startet.', revision = 2, approved_revision = 2`,
      `approved_by = 'per_editor'`,
    ])
      await expect(
        sql`update press.answer set ${sql.raw(change)} where inquiry_id = ${id}`.execute(base.db),
      ).rejects.toThrow('press.answer is approved')
    const fingerprint = async () =>
      (
        await sql<{ fingerprint: string }>`select content::jsonb ->> 'fingerprint' as fingerprint from bus.event
          where subject = ${id} and name = 'press.answer-approved' order by id desc limit 1`.execute(base.db)
      ).rows[0]!.fingerprint
    const words = [{ language: 'nb', part: 'text', text: 'Vi har startet med leksehjelp.' }]
    expect(await fingerprint()).toBe(fingerprintOfWords({ words, content: { sources: [], lineIds: [] } }))
    await write('contact', id, 1, 'Vi har startet med leksehjelp, og med lån av bøker.')
    await askForApproval(varde, people.contact, id)
    await sql`update press.answer set text = 'Noe ingen har lest.', approved_revision = 2, approved_by = 'per_leader', approved_at = now()
      where inquiry_id = ${id}`
      .execute(base.db)
      .then(
        () => expect.fail('words were changed with the yes'),
        (error: Error) => expect(error.message).toContain('press.answer is approved'),
      )
    await sql`delete from press.inquiry where id = ${id}`.execute(base.db)
  })

  it('when what it is about is rewritten after the yes, the e-mail does not say it', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_halden', channel: 'email', topic: 'Første emne' })
    await write('contact', id, 0, 'Vi har startet med leksehjelp i fengselet.')
    await askForApproval(varde, people.contact, id)
    await approveAnswer(varde, people.leader!, { id, revision: 1 })
    const dueAt = new Date('2026-03-12T10:00:00Z')
    await editInquiry(varde, people.adviser!, { id, topic: 'Ord som ingen har godkjent', kind: 'question', dueAt })
    await sendAnswer(varde, people.contact, { id, by: 'email' })
    const { number } = await see('contact', id)
    expect((await lettersTo(id)).at(-1)?.subject).toBe(`Svar på henvendelsen din (${number})`)
  })

  it('when somebody else has saved the text again, whoever wrote before them approves it no more', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_halden', topic: 'Leksehjelp' })
    await write('leader', id, 0, 'Vi har startet med leksehjelp i fengselet.')
    await write('contact', id, 1, 'Vi har startet med leksehjelp i fengselet.')
    // The leader is the only one with the authority here.
    expect(await codeOf(askForApproval(varde, people.contact, id))).toBe('press.no-approver')
    await sql`update press.inquiry set state = 'in-review' where id = ${id}`.execute(house.base.db)
    expect(await codeOf(approveAnswer(varde, people.leader!, { id, revision: 2 }))).toBe('press.own-answer')
    expect((await pressWaitingFor(varde, people.leader!)).toApprove.map((one) => one.id)).not.toContain(id)
    await closeInquiry(varde, people.contact, { id, reason: 'Prøvd.' })
    const { rows } = await sql`select writers from press.answer where inquiry_id = ${id}`.execute(house.base.db)
    expect(rows).toEqual([{ writers: [] }])
  })

  it('when it points to somebody in custody, it is stopped', async () => {
    const id = await take({ unitId: 'unt_halden' })
    await write('contact', id, 0, 'Test Testesen soner i Halden fengsel og har det bra.')
    expect(await codeOf(askForApproval(house.varde, house.people.contact, id))).toBe('door.stopped')
  })

  it('when it may give security away, the approver weighs it with a reason, or it does not go', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_halden' })
    await write('contact', id, 0, 'En vanlig søndag er 41 ansatte på vakt om natten ved Halden fengsel.')
    await askForApproval(varde, people.contact, id)
    const view = await see('leader', id)
    const codes = approveAnswer(varde, people.leader!, { id, revision: 1 })
    expect(await codeOf(codes)).toBe('door.not-weighed')
    const body = blocksOf(view.answer!.text)
    const ids = stopsOf({ language: 'nb', title: view.topic, body }, {}).map((stop) => stop.id)
    await approveAnswer(varde, people.leader!, {
      id,
      revision: 1,
      weighed: { ids, reason: 'Tallet står i årsrapporten.' },
    })
    await sendAnswer(varde, people.contact, { id, by: 'phone' })
    expect((await see('contact', id)).state).toBe('answered')
  })

  it('when every word is an approved line, it goes without a new yes, and the version is noted', async () => {
    const { varde, people } = house
    const line = await draftLine(varde, people.contact, {
      unitId: 'unt_halden',
      kind: 'line',
      topic: 'Verkstedet',
      texts: { nb: { answer: 'Verkstedet er åpent på hverdager.' } },
      sources: [{ title: 'Årsrapport', href: null }],
      expiresOn: '2026-12-31',
      isPublic: false,
    })
    await approveLine(varde, people.leader!, { id: line.id, revision: 1 })
    const id = await take({ unitId: 'unt_halden', topic: 'Verkstedet' })
    await write('contact', id, 0, 'Verkstedet er åpent på hverdager.', [line.id])
    expect((await see('contact', id)).abilities).toContain('send')
    await sendAnswer(varde, people.contact, { id, by: 'phone' })
    expect(await see('contact', id)).toMatchObject({
      state: 'answered',
      lines: [{ id: line.id, number: 1, isOld: false }],
    })
    await reopenInquiry(varde, people.contact, { id, reason: 'De spør om mer' })
    expect((await see('contact', id)).state).toBe('working')
    await closeInquiry(varde, people.contact, { id, reason: 'Dobbelt.' })
  })

  it('when the line is asked for facts, the unit answers, and nobody’s name stands by it', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_kdi' })
    const ask = { id, unitId: 'unt_halden', ask: 'Hvor mange på søndag?', dueAt: null }
    const source = await askSource(varde, people.adviser!, ask)
    expect((await see('contact', id)).sources[0]).toMatchObject({ mayReply: true })
    expect(await codeOf(replyAsSource(varde, people.vik!, { id: source.id, reply: '41' }))).toBe(
      'press.source-not-found',
    )
    await replyAsSource(varde, people.contact, { id: source.id, reply: '41' })
    expect((await see('adviser', id)).sources[0]).toMatchObject({ reply: '41', unit: { name: 'Halden fengsel' } })
    const { rows } = await sql<{ actor: string }>`
      select actor from bus.event where subject = ${id} and name = 'press.source-replied'`.execute(house.base.db)
    expect(rows).toEqual([{ actor: 'system:press' }])
  })

  it('when filming is asked for, permission needs the consent on record', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_halden', kind: 'filming' })
    const permission = { place: 'Verkstedet', conditions: '', consentOnRecord: true, consentReference: '' }
    expect(await codeOf(givePermission(varde, people.contact, { id, permission }))).toBe('press.permission-no-consent')
    await givePermission(varde, people.contact, { id, permission: { ...permission, consentReference: '2026/118' } })
    expect((await see('leader', id)).permission).toMatchObject({ consentReference: '2026/118' })
    await endPermission(varde, people.leader!, { id, reason: 'Samtykket er trukket.' })
    expect((await see('contact', id)).permission).toMatchObject({ withdrawnReason: 'Samtykket er trukket.' })
    expect(await codeOf(endPermission(varde, people.leader!, { id, reason: 'Igjen' }))).toBe('press.permission-none')
  })

  it('when two have it open, they see each other', async () => {
    const id = await take()
    await markPresent(house.base.db, { inquiryId: id, personId: 'per_contact', isWriting: true })
    expect(await presentIn(house.base.db, id)).toEqual([
      { id: 'per_contact', name: 'Test Testesen (contact)', isWriting: true },
    ])
    const seen = async (callerId: string, unitIds: string[] | null) =>
      (await presentAnywhere(house.base.db, { mode: 'real', callerId, unitIds })).map((one) => [one.inquiryId, one.id])
    expect(await seen('per_deputy', ['unt_halden'])).toContainEqual([id, 'per_contact'])
    expect(await seen('per_contact', ['unt_halden'])).toEqual([])
    expect(await seen('per_vik', ['unt_vik'])).toEqual([])
  })
})

describe('the clock', () => {
  it('when time goes, it speaks at 50, 80 and 100 %, moves up the chain, and is never silent', async () => {
    const { varde } = house
    await sql`update press.inquiry set warn_at = null`.execute(house.base.db)
    const id = await take({ unitId: 'unt_halden', dueAt: new Date('2026-03-10T11:00:00Z') })
    const at = async (time: string) => {
      varde.setClock(`2026-03-10T${time}:00Z`)
      await watchDeadlines(varde)
      const { warned, owner } = await see('adviser', id)
      return [warned, owner.personId, (await lettersTo(id)).length]
    }
    expect(await at('09:30')).toEqual([0, 'per_contact', 1])
    expect(await at('10:00')).toEqual([50, 'per_contact', 2])
    expect(await at('10:36')).toEqual([80, 'per_contact', 4])
    expect(await at('11:00')).toEqual([100, 'per_deputy', 6])
    expect(await at('11:30')).toEqual([101, 'per_leader', 8])
    // The directorate's desk, whoever has it first.
    expect((await at('12:00')).slice(0, 2)).toEqual([102, 'per_editor'])
    expect((await at('14:00'))[0]).toBe(106)
    varde.setClock(NOW)
  })

  it('when the owner falls ill, the inquiry moves to whoever answers now', async () => {
    const { varde } = house
    const id = await take({ unitId: 'unt_halden' })
    await house.away('contact', '2026-03-10T08:00:00Z', '2026-03-12T08:00:00Z')
    expect(await followDuty(varde)).toBeGreaterThan(0)
    expect((await see('deputy', id)).owner).toMatchObject({ personId: 'per_deputy' })
    expect((await lettersTo(id)).at(-1)?.subject).toContain('overtatt')
  })

  it('when whoever has taken it falls ill, and the absence counts from that morning, it goes to somebody who is there', async () => {
    const { varde, people, away, base } = house
    const id = await take({ unitId: 'unt_kdi' })
    const move = (unit_id: string) => base.db.transaction().execute((trx) => changeInquiry(trx, id, { unit_id }))
    await move('unt_vik')
    await takeOnInquiry(varde, people.local!, id)
    await move('unt_kdi')
    await away('local', '2026-03-09T23:00:00Z', '2026-03-10T23:00:00Z')
    await followDuty(varde)
    expect((await see('adviser', id)).owner.personId).not.toBe('per_local')
    await closeInquiry(varde, people.adviser!, { id, reason: 'Prøven er over' })
  })

  it('when somebody who is registered away takes it by own press, it stays theirs until they are away anew', async () => {
    const { varde, people, away, base } = house
    const id = await take({ unitId: 'unt_kdi' })
    await away('local', '2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z')
    const move = (unit_id: string) => base.db.transaction().execute((trx) => changeInquiry(trx, id, { unit_id }))
    await move('unt_vik')
    await takeOnInquiry(varde, people.local!, id)
    await move('unt_kdi')
    await followDuty(varde)
    expect((await see('local', id)).owner).toMatchObject({ personId: 'per_local', isYou: true })
    await away('local', '2026-03-12T08:00:00Z', '2026-03-13T08:00:00Z')
    varde.setClock('2026-03-12T09:00:00Z')
    await followDuty(varde)
    varde.setClock(NOW)
    expect((await see('adviser', id)).owner.personId).not.toBe('per_local')
    await closeInquiry(varde, people.adviser!, { id, reason: 'Prøven er over' })
  })

  it('when somebody without press duty has taken it on, it stays theirs while they are at work', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_kdi' })
    await takeOnInquiry(varde, people.adviser!, id)
    await followDuty(varde)
    expect((await see('adviser', id)).owner).toMatchObject({ personId: 'per_adviser', isYou: true })
  })

  it('when the journalist gives another deadline, the clock follows', async () => {
    const { varde, people } = house
    const id = await take({ unitId: 'unt_halden' })
    const facts = { id, topic: 'Ny', kind: 'question' } as const
    expect(await codeOf(editInquiry(varde, people.adviser!, { ...facts, dueAt: new Date('2026-03-09') }))).toBe(
      'press.deadline-past',
    )
    await editInquiry(varde, people.adviser!, { ...facts, dueAt: new Date('2026-03-12T10:00:00Z') })
    expect(await see('adviser', id)).toMatchObject({ topic: 'Ny', dueAt: '2026-03-12T10:00:00.000Z', warned: 0 })
  })

  it('when the desk is opened, open ones come by deadline, with counts and search', async () => {
    const { varde, people } = house
    const list = await viewInquiries(varde, people.adviser!, { view: 'open', page: 1 })
    const times = list.items.map((row) => row.dueAt)
    expect(times).toEqual([...times].sort())
    expect(list.counts.all).toBeGreaterThan(list.counts.open)
    expect(list.counts['answered-today']).toBe(3)
    const found = await viewInquiries(varde, people.adviser!, { view: 'all', page: 1, text: 'bemanning søndag' })
    expect(found.total).toBeGreaterThan(3)
    expect((await viewInquiries(varde, people.vik!, { view: 'all', page: 1 })).items.map((row) => row.unit.id)).toEqual(
      ['unt_vik'],
    )
  })
})
