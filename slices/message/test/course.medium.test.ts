import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { approveMessage } from '../actions/approve-message.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { checkEditionCurrent } from '../actions/check-edition-current.ts'
import { draftMessage } from '../actions/draft-message.ts'
import { findWaiting } from '../actions/find-waiting.ts'
import { fingerprintOf } from '../actions/fingerprint.ts'
import { liftStop } from '../actions/lift-stop.ts'
import { listMessages } from '../actions/list-messages.ts'
import { markDispatched } from '../actions/mark-dispatched.ts'
import { reopenMessage } from '../actions/reopen-message.ts'
import { returnMessage } from '../actions/return-message.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { saveSettings } from '../actions/save-settings.ts'
import { settleCheck } from '../actions/settle-check.ts'
import { startCorrection } from '../actions/start-correction.ts'
import { takeBack } from '../actions/take-back.ts'
import { viewHistory } from '../actions/view-history.ts'
import { viewMessage } from '../actions/view-message.ts'
import { withdrawMessage } from '../actions/withdraw-message.ts'
import { approvedVersion } from '../index.ts'
import { aHouse, away, back, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const later = (seconds: number) => varde.setClock(new Date(varde.now().getTime() + seconds * 1000))
const paragraph = (text: string) => [{ kind: 'paragraph', text: [{ text }] }]

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

async function aDraft(text = 'Besøk er åpent på søndag.') {
  const adviser = await as('adviser')
  const { id } = await draftMessage(varde, adviser, {
    unitId: 'unt_halden',
    kind: 'information',
    audienceKinds: ['relatives'],
    language: 'nb',
    title: 'Nye tider',
    exercise: false,
  })
  const saved = { messageId: id, language: 'nb', revision: 1, title: 'Nye tider', body: paragraph(text) }
  await saveEdition(varde, adviser, saved)
  return id
}
const open = async (key: string, id: string) => viewMessage(varde, await as(key), id)
const ask = async (id: string) => askForApproval(varde, await as('adviser'), { messageId: id })
async function approve(key: string, messageId: string) {
  const { approvals } = await open(key, messageId)
  return approveMessage(varde, await as(key), { messageId, approvalId: approvals[0]!.id })
}
async function start(versionId: string) {
  const event = { id: 'evt_1', name: 'dispatch.started', mode: 'real' as const, unitId: null, actor: 'per_adviser' }
  const content = { dispatchId: 'dsp_1', versionId }
  await base.db
    .transaction()
    .execute((trx) => markDispatched(trx, { ...event, subject: 'dsp_1', at: varde.now(), content }))
}

describe('the course of a message', () => {
  it('when a leader approves, the version is frozen with a fingerprint that anyone can make again', async () => {
    const id = await aDraft()
    await ask(id)
    expect((await open('leader', id)).abilities).toContain('approve')
    const { versionId, fingerprint } = await approve('leader', id)
    const version = await approvedVersion(base.db, versionId)
    expect(version).toMatchObject({ messageId: id, number: 1, fingerprint, mode: 'real', replacesId: null })
    expect(fingerprintOf(version!)).toBe(fingerprint)
    await expect(
      sql`update message.version set editions = '{}' where id = ${versionId}`.execute(base.db),
    ).rejects.toThrow('is frozen')
    await expect(sql`delete from message.version where id = ${versionId}`.execute(base.db)).rejects.toThrow('stays')
    expect(await eventsOf(base.db, id)).toEqual(['message.drafted', 'message.review-asked', 'message.approved'])
  })

  it('when the owner, or a leader who wrote in the text, wants to approve it, it is refused', async () => {
    const id = await aDraft()
    later(120)
    const text = { messageId: id, language: 'nb', revision: 2, title: 'Nye tider', body: paragraph('Besøk er åpent.') }
    await saveEdition(varde, await as('leader'), text)
    const { waiting } = await ask(id)
    expect(waiting.map((person) => person.personId)).toEqual(['per_chief'])
    await expect(approve('leader', id)).rejects.toMatchObject({ code: 'message.own-approval' })
    await expect(approve('adviser', id)).rejects.toMatchObject({ code: 'message.own-approval' })
    await expect(approve('colleague', id)).rejects.toMatchObject({ code: 'message.not-approver' })
    await expect(approve('chief', id)).resolves.toMatchObject({ number: 1 })
  })

  it('when a text is returned, whoever wrote in it before still cannot approve it', async () => {
    const id = await aDraft()
    later(120)
    const text = { messageId: id, language: 'nb', revision: 2, title: 'Nye tider', body: paragraph('Lederens ord.') }
    await saveEdition(varde, await as('leader'), text)
    const { approvalId } = await ask(id)
    await returnMessage(varde, await as('chief'), { messageId: id, approvalId, reason: 'Se over én gang til.' })
    later(120)
    await ask(id)
    expect(await findWaiting(varde, await as('leader'))).not.toContain(id)
    await expect(approve('leader', id)).rejects.toMatchObject({ code: 'message.own-approval' })
    await expect(approve('chief', id)).resolves.toMatchObject({ number: 1 })
  })

  it('when the leader is away, the deputy is asked, approves, and the record says for whom', async () => {
    const id = await aDraft()
    await ask(id)
    const waits = async (key: string) =>
      (await listMessages(varde, await as(key), { page: 1, onlyWaiting: true })).items.map((line) => line.id)
    expect(await waits('leader')).toContain(id)
    await away(base.db, 'leader', 'deputy')
    expect(await waits('leader')).not.toContain(id)
    expect(await waits('deputy')).toContain(id)
    await approve('deputy', id)
    expect((await open('deputy', id)).approvals[0]).toMatchObject({
      decision: 'approved',
      decidedBy: { id: 'per_deputy' },
      insteadOf: 'Test Testesen (leader)',
    })
    await back(base.db, 'leader')
  })

  it('when a text is returned, it can be changed, asked for anew, and the old request is dead', async () => {
    const id = await aDraft()
    const { approvalId } = await ask(id)
    const leader = await as('leader')
    const input = { messageId: id, language: 'nb', revision: 2, title: 'Nye tider', body: paragraph('Nå.') }
    await expect(saveEdition(varde, await as('adviser'), input)).rejects.toMatchObject({ code: 'message.wrong-state' })
    await returnMessage(varde, leader, { messageId: id, approvalId, reason: 'Si når det gjelder fra.' })
    later(1)
    await saveEdition(varde, await as('adviser'), input)
    await ask(id)
    await expect(approveMessage(varde, leader, { messageId: id, approvalId })).rejects.toMatchObject({
      code: 'message.asked-anew',
    })
    await approve('leader', id)
    const { revisions } = await viewHistory(varde, leader, id)
    expect(revisions.map((line) => line.number)).toEqual([3, 2])
  })

  it('when an approved text is reopened, its version is out of use and the next approval makes number 2', async () => {
    const id = await aDraft()
    await ask(id)
    const { versionId } = await approve('leader', id)
    later(1)
    await reopenMessage(varde, await as('adviser'), { messageId: id })
    expect((await approvedVersion(base.db, versionId))?.withdrawnAt).not.toBeNull()
    await ask(id)
    await takeBack(varde, await as('adviser'), { messageId: id })
    await ask(id)
    expect((await approve('leader', id)).number).toBe(2)
  })

  it('when someone without a duty there asks for the text, it is as if it were not there', async () => {
    const id = await aDraft()
    await expect(open('stranger', id)).rejects.toMatchObject({ code: 'message.not-found' })
    const { items } = await listMessages(varde, await as('stranger'), { page: 1 })
    expect(items.map((line) => line.id)).not.toContain(id)
  })
})

describe('editions', () => {
  it('when two people save on the same text, the second gets the first one’s text back and nothing is lost', async () => {
    const id = await aDraft()
    const colleague = await as('colleague')
    const theirs = { messageId: id, language: 'nb', revision: 2, title: 'Tider', body: paragraph('Kollegaens tekst.') }
    await saveEdition(varde, colleague, theirs)
    const mine = saveEdition(varde, await as('adviser'), { ...theirs, body: paragraph('Min tekst.') })
    await expect(mine).rejects.toMatchObject({
      code: 'message.changed-meanwhile',
      details: { theirs: { title: 'Tider', body: theirs.body, revision: 3, author: 'Test Testesen (colleague)' } },
    })
  })

  it('when the source changes, the other edition is outdated until somebody has checked it against the new text', async () => {
    const id = await aDraft()
    const adviser = await as('adviser')
    const en = { messageId: id, language: 'en', revision: 0, title: 'New hours', body: paragraph('Visits on Sunday.') }
    await saveEdition(varde, adviser, en)
    const check = (sourceRevision: number) =>
      checkEditionCurrent(varde, adviser, { messageId: id, language: 'en', revision: 1, sourceRevision })
    await expect(check(1)).rejects.toMatchObject({ code: 'message.changed-meanwhile' })
    await check(2)
    expect((await open('adviser', id)).obstacles).toEqual([])
    const nb = { messageId: id, language: 'nb', revision: 2, title: 'Nye tider', body: paragraph('Mandag.') }
    await saveEdition(varde, adviser, nb)
    await expect(ask(id)).rejects.toMatchObject({
      code: 'message.not-ready',
      details: { obstacles: [{ code: 'edition-outdated', language: 'en' }] },
    })
    await check(3)
    await ask(id)
  })

  it('when the matter must be settled with the police, approval waits for somebody’s word', async () => {
    const id = await aDraft()
    const { kind, audienceKinds } = await open('adviser', id)
    await saveSettings(varde, await as('adviser'), {
      messageId: id,
      revision: 0,
      kind,
      audienceKinds,
      question: { nb: 'Passer det?' },
      confirm: true,
      byName: false,
      byNameReason: null,
      requiredChecks: ['police'],
    })
    await ask(id)
    await expect(approve('leader', id)).rejects.toMatchObject({
      details: { obstacles: [{ code: 'check-open', check: 'police' }] },
    })
    await settleCheck(varde, await as('leader'), { messageId: id, check: 'police', done: true })
    const { versionId } = await approve('leader', id)
    expect(await approvedVersion(base.db, versionId)).toMatchObject({ question: { nb: 'Passer det?' }, confirm: true })
  })
})

describe('a stop', () => {
  // 31.12.1969 with the month moved by 80: a synthetic identity number with valid check digits.
  const identity = syntheticIdentity()

  it('when a text holds an identity number, it cannot be shown to a leader until one lifts the stop with a basis', async () => {
    const id = await aDraft(`Saken gjelder ${identity}.`)
    await expect(ask(id)).rejects.toMatchObject({ details: { obstacles: [{ code: 'stop-open', count: 1 }] } })
    const { findings } = await saveEdition(varde, await as('adviser'), {
      messageId: id,
      language: 'nb',
      revision: 2,
      title: 'Nye tider',
      body: paragraph(`Saken gjelder ${identity}.`),
    })
    const stop = findings.find((finding) => finding.severity === 'stop')!
    const lift = { messageId: id, language: 'nb', findingId: stop.id, legalBasisKey: 'consent', reason: 'Sa ja i dag.' }
    await expect(liftStop(varde, await as('adviser'), lift)).rejects.toMatchObject({ code: 'message.own-stop' })
    await expect(liftStop(varde, await as('colleague'), lift)).rejects.toMatchObject({
      code: 'message.stop-needs-leader',
    })
    const leader = await as('leader')
    await expect(liftStop(varde, leader, { ...lift, reason: ' ' })).rejects.toMatchObject({
      code: 'message.reason-needed',
    })
    for (const legalBasisKey of ['offl-11', 'fvl-13', 'none'])
      await expect(liftStop(varde, leader, { ...lift, legalBasisKey })).rejects.toMatchObject({
        code: 'message.no-such-basis',
      })
    await liftStop(varde, leader, lift)
    await ask(id)
    await approve('leader', id)
    expect(await eventsOf(base.db, id)).toContain('message.stop-lifted')
  })
})

describe('a correction', () => {
  it('when a dispatched text is corrected, the new version replaces the old one and the old message is corrected', async () => {
    const id = await aDraft()
    await ask(id)
    const { versionId: oldVersion } = await approve('leader', id)
    const adviser = await as('adviser')
    const begin = () => startCorrection(varde, adviser, { messageId: id })
    await expect(begin()).rejects.toMatchObject({ code: 'message.wrong-state' })
    await start(oldVersion)
    await start(oldVersion)
    expect((await open('adviser', id)).state).toBe('dispatched')
    const correction = await begin()
    await expect(begin()).rejects.toMatchObject({ code: 'message.correction-open', details: correction })
    const text = { messageId: correction.id, language: 'nb', revision: 1, title: 'Rettet', body: paragraph('Rett.') }
    await saveEdition(varde, adviser, text)
    await askForApproval(varde, adviser, { messageId: correction.id })
    const { versionId } = await approve('leader', correction.id)
    expect((await approvedVersion(base.db, versionId))?.replacesId).toBe(oldVersion)
    await start(versionId)
    expect((await open('adviser', id)).state).toBe('corrected')
    expect((await eventsOf(base.db, id)).slice(-3)).toEqual([
      'message.dispatched',
      'message.correction-started',
      'message.corrected',
    ])
  })

  it('when a text that is out is withdrawn, it takes a leader and a reason, and the version is out of use', async () => {
    const id = await aDraft()
    await ask(id)
    const { versionId } = await approve('leader', id)
    await start(versionId)
    const input = { messageId: id, reason: 'Tidene gjelder ikke.' }
    await expect(withdrawMessage(varde, await as('adviser'), input)).rejects.toMatchObject({
      code: 'message.not-allowed',
    })
    await withdrawMessage(varde, await as('leader'), input)
    expect((await approvedVersion(base.db, versionId))?.withdrawnAt).not.toBeNull()
    expect((await open('adviser', id)).withdrawnReason).toBe(input.reason)
  })
})

function syntheticIdentity(): string {
  for (let serial = 0; serial < 1000; serial++) {
    const digits = [...`319269${String(serial).padStart(3, '0')}`].map(Number)
    const sum = (weights: number[]) => (11 - (weights.reduce((s, w, i) => s + w * digits[i]!, 0) % 11)) % 11
    const first = sum([3, 7, 6, 1, 8, 9, 4, 5, 2])
    digits.push(first)
    const second = sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (first < 10 && second < 10) return [...digits, second].join('')
  }
  throw new Error('no synthetic identity number')
}
