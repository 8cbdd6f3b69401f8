import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { takeCase } from '../../../slices/cases/actions/assess-case.ts'
import { joinCase } from '../../../slices/cases/actions/close-case.ts'
import { reportCase } from '../../../slices/cases/actions/report-case.ts'
import { viewCase } from '../../../slices/cases/actions/view-case.ts'
import { confidentialCase, listCases } from '../../../slices/cases/index.ts'
import { openShielded } from '../../../slices/confidentiality/actions/open-shielded.ts'
import { openedNotice } from '../../../slices/confidentiality/actions/opened-notice.ts'
import { setLevel } from '../../../slices/confidentiality/actions/set-level.ts'
import { peopleToName, viewLevel } from '../../../slices/confidentiality/actions/view-level.ts'
import { confidentialCrisis } from '../../../slices/crisis/index.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { viewHistory } from '../../../slices/message/actions/view-history.ts'
import { viewMessage } from '../../../slices/message/actions/view-message.ts'
import { confidentialMessage, draftMessage, listMessages } from '../../../slices/message/index.ts'
import { aHouse, caller, eventsOf } from '../../../slices/message/test/house.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { readLogPage } from '../../../slices/trace/actions/read-log.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const people: Record<string, Caller> = {}
const doors = { msg: confidentialMessage, cas: confidentialCase, cri: confidentialCrisis }

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await person(base.db, 'admin', 'kdi', ['administrator'])
  await person(base.db, 'plain', 'bergen', [])
  await person(base.db, 'desk', 'kdi', ['communication-adviser'])
  for (const key of ['adviser', 'colleague', 'leader', 'chief', 'stranger', 'admin', 'plain', 'desk'])
    people[key] = await caller(base.db, key, varde.now())
})
afterAll(() => base.drop())

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const draft = (confidentiality?: 'agency' | 'unit' | 'named') =>
  draftMessage(varde, people.adviser!, {
    ...{
      unitId: 'unt_halden',
      kind: 'information',
      audienceKinds: ['staff'],
      language: 'nb',
      title: 'Skjermet tittel',
    },
    body: [{ kind: 'paragraph', text: [{ text: 'Besøket er flyttet til fredag.' }] }],
    exercise: false,
    confidentiality,
  })
const sees = (who: string, id: string) => codeOf(viewMessage(varde, people[who]!, id))
const lists = async (who: string, id: string) =>
  (await listMessages(varde, people[who]!, { page: 1 })).items.some((one) => one.id === id)
const set = (who: string, id: string, level: 'agency' | 'unit' | 'named', personIds: string[] = [], reason = '') =>
  codeOf(setLevel(varde, people[who]!, doors, id, { level, personIds, reason }))

/** Those whom the list of who can see it has as handling it. */
const handling = async (who: string, id: string) =>
  (await viewLevel(varde, people[who]!, doors, id)).people.filter(({ why }) => why === 'handles').map((one) => one.id)

describe('a message', () => {
  it('when nothing is chosen, those with the duty see it as before, and others do not', async () => {
    const { id } = await draft()
    expect(await Promise.all(['colleague', 'leader', 'admin', 'stranger'].map((who) => sees(who, id)))).toEqual([
      ...['done', 'done', 'done', 'message.not-found'],
    ])
    expect((await viewLevel(varde, people.adviser!, doors, id)).level).toBe('unit')
  })

  it('when it is for named persons, neither colleague, leader nor administrator sees it, in the list or by its address', async () => {
    const { id } = await draft('named')
    for (const who of ['colleague', 'leader', 'chief', 'admin']) {
      expect(await sees(who, id), who).toBe('message.not-found')
      expect(await lists(who, id), who).toBe(false)
    }
    expect(await lists('adviser', id)).toBe(true)
    expect(await sees('adviser', id)).toBe('done')
    expect(await codeOf(viewMessage(varde, { ...people.adviser!, kind: 'token' }, id))).toBe('message.not-found')
  })

  it('when somebody is named, it takes a reason and a duty that lets them see it; being taken away takes neither', async () => {
    const { id } = await draft('named')
    expect(await set('adviser', id, 'named', ['per_colleague'])).toBe('confidentiality.reason-missing')
    expect(await set('adviser', id, 'named', ['per_plain'], 'Fordi')).toBe('confidentiality.cannot-see')
    expect(await set('colleague', id, 'named', ['per_colleague'], 'Fordi')).toBe('confidentiality.not-found')
    expect(await set('adviser', id, 'named', ['per_colleague'], 'Skal lese')).toBe('done')
    expect(await sees('colleague', id)).toBe('done')
    expect(await set('adviser', id, 'named', [])).toBe('done')
    expect(await sees('colleague', id)).toBe('message.not-found')
    expect(await sees('adviser', id)).toBe('done')
    const found = await peopleToName(varde, people.adviser!, doors, id, 'Testesen')
    expect(found.map((one) => one.id)).toEqual(expect.arrayContaining(['per_colleague', 'per_leader']))
    expect(found.map((one) => one.id)).not.toContain('per_plain')
  })

  it('when it is made narrower it is done at once, wider asks for a reason, and both are in the log', async () => {
    const { id } = await draft('agency')
    expect(await set('adviser', id, 'named')).toBe('done')
    expect(await set('adviser', id, 'unit')).toBe('confidentiality.reason-missing')
    expect(await set('adviser', id, 'unit', [], 'Ikke lenger nødvendig')).toBe('done')
    expect((await eventsOf(base.db, id)).filter((name) => name.startsWith('confidentiality.'))).toEqual([
      ...['confidentiality.lowered', 'confidentiality.raised', 'confidentiality.lowered'],
    ])
    expect(await sees('colleague', id)).toBe('done')
  })

  it('when it is open within the agency, all staff read the text and none of what is around it', async () => {
    const { id } = await draft('agency')
    expect(await lists('plain', id)).toBe(true)
    const view = await viewMessage(varde, people.plain!, id)
    expect(view).toMatchObject({ title: 'Skjermet tittel', abilities: [], comments: [], approvals: [] })
    expect(await codeOf(viewHistory(varde, people.plain!, id))).toBe('message.not-found')
    expect(await set('plain', id, 'unit')).toBe('confidentiality.not-allowed')
  })

  it('when approval is asked for, the approver is among the named until it is answered or taken back', async () => {
    const { id } = await draft('named')
    expect(await sees('leader', id)).toBe('message.not-found')
    await askForApproval(varde, people.adviser!, { messageId: id })
    expect(await sees('leader', id)).toBe('done')
    expect(await handling('adviser', id)).toContain('per_leader')
    expect(await handling('adviser', id)).not.toContain('per_colleague')
    expect(await lists('leader', id)).toBe(true)
    expect(await sees('colleague', id)).toBe('message.not-found')
  })
})

describe('what a leader opens', () => {
  it('when a leader in the line gives a reason, they see it, the owner is told without its title, and the log says so', async () => {
    const { id } = await draft('named')
    expect(await viewLevel(varde, people.chief!, doors, id)).toEqual({
      ...{ level: 'named', people: [], maySet: false, needsReason: false, mayOpen: true, follows: null },
    })
    expect(await codeOf(viewLevel(varde, people.admin!, doors, id))).toBe('confidentiality.not-found')
    expect(await codeOf(openShielded(varde, people.admin!, doors, id, 'Fordi'))).toBe('confidentiality.not-found')
    expect(await codeOf(openShielded(varde, people.stranger!, doors, id, 'Fordi'))).toBe('confidentiality.not-found')
    expect(await codeOf(openShielded(varde, people.chief!, doors, id, ' '))).toBe('confidentiality.reason-missing')
    await openShielded(varde, people.chief!, doors, id, 'Tilsyn med enheten')
    expect(await sees('chief', id)).toBe('done')
    const shown = (await viewLevel(varde, people.adviser!, doors, id)).people
    expect(shown.find((one) => one.id === 'per_chief')).toMatchObject({ why: 'opened', reason: 'Tilsyn med enheten' })
    const lines = (await readLogPage(varde, people.adviser!, { event: 'confidentiality' })).lines
    expect(lines.find((one) => one.subject === id && one.name === 'confidentiality.opened')?.detail.reason).toBe(
      'Tilsyn med enheten',
    )
    const others = (await readLogPage(varde, people.admin!, { event: 'confidentiality.opened' })).lines
    expect(others.find((one) => one.subject === id)).toMatchObject({ isShielded: true, detail: { reason: null } })
    const told = await toldOf(id)
    expect(told).toMatchObject({ address: expect.stringContaining(id) })
    expect(JSON.stringify(told)).not.toContain('Skjermet tittel')
  })
})

async function toldOf(id: string) {
  const { rows } = await sql<{ id: string }>`select id from confidentiality.notice where subject_id = ${id}`.execute(
    base.db,
  )
  expect(rows).toHaveLength(1)
  return openedNotice(varde, rows[0]!.id)
}

describe('a case', () => {
  const report = (key: string, confidentiality?: 'agency' | 'unit' | 'named') =>
    reportCase(varde, people.plain!, () => [], {
      ...{ clientKey: `key-${key}`, unitId: 'unt_bergen', what: `Sak ${key}`, place: '', happened: 'unknown' as const },
      ...{
        whoAsks: [],
        howSoon: 'week' as const,
        callback: '91234567',
        namesCleared: true,
        exercise: false,
        confidentiality,
      },
    })
  const seesCase = (who: string, id: string) => codeOf(viewCase(varde, people[who]!, id))
  const listsCase = async (who: string, id: string) =>
    (await listCases(varde, people[who]!)).items.some((one) => one.id === id)

  it('when it is for named persons, those who are to assess it see it until somebody has taken it', async () => {
    const { caseId } = await report('named', 'named')
    expect(await seesCase('desk', caseId)).toBe('done')
    expect(await seesCase('stranger', caseId)).toBe('cases.not-found')
    // Whoever is asked can read it, and is in the list of who can; a deputy too.
    await sql`insert into organisation.absence (id, person_id, deputy_id, from_at)
      values ('abs_desk', 'per_desk', 'per_admin', '2020-01-01')`.execute(base.db)
    people.admin = await caller(base.db, 'admin', varde.now())
    expect(await handling('plain', caseId)).toEqual(expect.arrayContaining(['per_admin', 'per_chief', 'per_desk']))
    for (const who of ['admin', 'chief', 'desk', 'leader', 'stranger', 'adviser'])
      expect([who, (await handling('plain', caseId)).includes(`per_${who}`)]).toEqual([
        ...[who, (await seesCase(who, caseId)) === 'done'],
      ])
    await sql`delete from organisation.absence where id = 'abs_desk'`.execute(base.db)
    people.admin = await caller(base.db, 'admin', varde.now())
    expect(await listsCase('stranger', caseId)).toBe(false)
    await takeCase(varde, people.desk!, caseId)
    expect(await handling('plain', caseId)).toEqual(['per_desk'])
    expect(await seesCase('desk', caseId)).toBe('done')
    expect(await seesCase('chief', caseId)).toBe('cases.not-found')
    expect(await seesCase('plain', caseId)).toBe('done')
    expect(await set('desk', caseId, 'named', ['per_chief'], 'Skal vurdere')).toBe('done')
    expect(await seesCase('chief', caseId)).toBe('done')
  })

  it('when it is open within the agency, others read the report, and neither notes nor the number to call', async () => {
    const { caseId } = await report('open', 'agency')
    const view = await viewCase(varde, people.adviser!, caseId)
    expect(view).toMatchObject({ notes: null, assessment: null, abilities: [] })
    expect(view.reports[0]).toMatchObject({ what: 'Sak open', callback: '' })
    expect(await listsCase('adviser', caseId)).toBe(true)
  })

  it('when two are joined, nothing becomes wider by it', async () => {
    const [narrow, wide] = [await report('narrow', 'named'), await report('wide')]
    expect(await codeOf(joinCase(varde, people.desk!, narrow.caseId, wide.caseId))).toBe('cases.join-widens')
    expect(await codeOf(joinCase(varde, people.desk!, wide.caseId, narrow.caseId))).toBe('done')
  })
})
