import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { approveMessage } from '../actions/approve-message.ts'
import { checkEditionCurrent } from '../actions/check-edition-current.ts'
import { findWaiting } from '../actions/find-waiting.ts'
import { fingerprintOf } from '../actions/fingerprint.ts'
import { listMessages } from '../actions/list-messages.ts'
import { reopenMessage } from '../actions/reopen-message.ts'
import { returnMessage } from '../actions/return-message.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { saveSettings } from '../actions/save-settings.ts'
import { settleCheck } from '../actions/settle-check.ts'
import { takeBack } from '../actions/take-back.ts'
import { viewHistory } from '../actions/view-history.ts'
import { approvedVersion } from '../index.ts'
import { courseHouse, paragraph } from './course-house.ts'
import { away, back, eventsOf } from './house.ts'

const reopen = (by: Caller, asked: { messageId: string; reason: string }) =>
  base.db.transaction().execute((trx) => reopenMessage(trx, varde, by, asked))

type House = Awaited<ReturnType<typeof courseHouse>>
let house: House
let base: House['base']
let varde: House['varde']
let as: House['as']
let later: House['later']
let aDraft: House['aDraft']
let open: House['open']
let ask: House['ask']
let approve: House['approve']

beforeAll(async () => {
  house = await courseHouse()
  ;({ base, varde, as, later, aDraft, open, ask, approve } = house)
})
afterAll(() => house.base.drop())

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

  it('when all who could approve are away, they are named, with until when', async () => {
    const id = await aDraft()
    for (const key of ['leader', 'chief']) await away(base.db, key, null)
    const until = '2031-01-01T08:00:00.000Z'
    await sql`update organisation.absence set to_at = ${until} where id = 'abs_leader'`.execute(base.db)
    expect(await open('adviser', id)).toMatchObject({
      approvers: [],
      awayApprovers: [{ displayName: 'Test Testesen (leader)', until }],
    })
    await expect(ask(id)).rejects.toMatchObject({
      code: 'organisation.approvers-away',
      details: { names: 'Test Testesen (leader)' },
    })
    for (const key of ['leader', 'chief']) await back(base.db, key)
    expect((await open('adviser', id)).awayApprovers).toEqual([])
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
    const adviser = await as('adviser')
    await expect(reopen(adviser, { messageId: id, reason: ' ' })).rejects.toMatchObject({
      code: 'message.reason-needed',
    })
    await reopen(adviser, { messageId: id, reason: 'Feil klokkeslett' })
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
    const colleague = await as('colleague')
    const check = (sourceRevision: number) =>
      checkEditionCurrent(varde, colleague, { messageId: id, language: 'en', revision: 1, sourceRevision })
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

  it('when only its writer says that a translation follows the source, it can be shown to a leader, who must read it', async () => {
    const id = await aDraft()
    const en = { messageId: id, language: 'en', revision: 0, title: 'New hours', body: paragraph('Visits on Sunday.') }
    await saveEdition(varde, await as('adviser'), en)
    const says = async (key: string, revision = 1) =>
      checkEditionCurrent(varde, await as(key), { messageId: id, language: 'en', revision, sourceRevision: 2 })
    await says('adviser')
    expect((await open('adviser', id)).editions.find(({ language }) => language === 'en')).toMatchObject({
      ...{ isCurrent: false, isUnchecked: true, isYours: true, checkedBy: null },
    })
    await ask(id)
    const unread = { obstacles: [{ code: 'edition-unchecked', language: 'en' }] }
    await expect(approve('leader', id)).rejects.toMatchObject({ code: 'message.not-ready', details: unread })
    await says('leader')
    const { versionId } = await approve('leader', id)
    expect((await approvedVersion(base.db, versionId))?.editions.en?.title).toBe('New hours')
    expect(await eventsOf(base.db, id)).toEqual([
      ...['message.drafted', 'message.saved', 'message.edition-follows'],
      ...['message.review-asked', 'message.edition-checked', 'message.approved'],
    ])
  })

  it('when whoever checks it stands in for the one who wrote it, and has nothing of their own there, another checks', async () => {
    const id = await aDraft()
    const en = { messageId: id, language: 'en', revision: 0, title: 'New hours', body: paragraph('Visits on Sunday.') }
    await saveEdition(varde, await as('colleague'), en)
    const says = async (key: string) =>
      checkEditionCurrent(varde, await as(key), { messageId: id, language: 'en', revision: 1, sourceRevision: 2 })
    await away(base.db, 'colleague', 'stranger')
    await expect(says('stranger')).rejects.toMatchObject({ code: 'organisation.power-of-writer-alone' })
    await back(base.db, 'colleague')
    await away(base.db, 'colleague', 'adviser')
    await says('adviser')
    await back(base.db, 'colleague')
  })

  it('when a translation is written in after it was checked, it must be read again', async () => {
    const id = await aDraft()
    const en = { messageId: id, language: 'en', revision: 0, title: 'New hours', body: paragraph('Visits on Sunday.') }
    await saveEdition(varde, await as('adviser'), en)
    await checkEditionCurrent(varde, await as('colleague'), {
      ...{ messageId: id, language: 'en', revision: 1, sourceRevision: 2 },
    })
    expect((await open('adviser', id)).obstacles).toEqual([])
    later(120)
    await saveEdition(varde, await as('adviser'), { ...en, revision: 1, body: paragraph('No visits on Sunday.') })
    await expect(ask(id)).rejects.toMatchObject({ code: 'message.not-ready' })
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
      byNameGround: null,
      byNameUntil: null,
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
