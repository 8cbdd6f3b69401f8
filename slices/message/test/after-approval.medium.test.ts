import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { liftStop } from '../actions/lift-stop.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { saveSettings } from '../actions/save-settings.ts'
import { startCorrection } from '../actions/start-correction.ts'
import { dropDraft, withdrawMessage } from '../actions/withdraw-message.ts'
import { approvedVersion } from '../index.ts'
import { courseHouse, paragraph } from './course-house.ts'
import { eventsOf } from './house.ts'

type House = Awaited<ReturnType<typeof courseHouse>>
let house: House
let base: House['base']
let varde: House['varde']
let as: House['as']
let aDraft: House['aDraft']
let open: House['open']
let ask: House['ask']
let approve: House['approve']
let start: House['start']

beforeAll(async () => {
  house = await courseHouse()
  ;({ base, varde, as, aDraft, open, ask, approve, start } = house)
})
afterAll(() => house.base.drop())

const withdraw = async (who: string, asked: { messageId: string; reason: string }) => {
  const by = await as(who)
  return base.db.transaction().execute((trx) => withdrawMessage(trx, varde, by, asked))
}

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
    const { audienceKinds, settingsRevision: revision } = await open('adviser', correction.id)
    const settings = { messageId: correction.id, revision, kind: 'correction' as const, question: null, confirm: false }
    const names = { byName: false, byNameGround: null, byNameUntil: null, requiredChecks: [] }
    await expect(
      saveSettings(varde, adviser, { ...settings, ...names, audienceKinds: audienceKinds.slice(1) }),
    ).rejects.toMatchObject({ code: 'message.correction-reaches-as-many' })
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
    await expect(withdraw('adviser', input)).rejects.toMatchObject({
      code: 'message.not-allowed',
    })
    await expect(dropDraft(varde, await as('leader'), input)).rejects.toMatchObject({ code: 'message.wrong-state' })
    await withdraw('leader', input)
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
