import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveMessage } from '../actions/approve-message.ts'
import { saveSettings } from '../actions/save-settings.ts'
import { settleCheck } from '../actions/settle-check.ts'
import { viewPrinciples } from '../actions/view-principles.ts'
import type { Concern, Office } from '../rules/approval.ts'
import type { PrincipleAnswer } from '../rules/principles.ts'
import { courseHouse } from './course-house.ts'
import { aStrategy } from './strategy.ts'

let house: Awaited<ReturnType<typeof courseHouse>>

beforeAll(async () => {
  house = await courseHouse()
  const check = { nb: 'Er det enheten som har saken, som informerer?' }
  await aStrategy(house.base.db, [
    { key: 'line', kind: 'principle', data: { set: 'own', check } },
    { key: 'reach', kind: 'principle', data: { set: 'state-now', validFrom: '2009-10-16', check } },
    { key: 'ended', kind: 'principle', data: { set: 'state-now', validTo: '2020-01-01', check } },
    { key: 'speech', kind: 'principle', data: { set: 'own', check: null }, for: ['staff'] },
  ])
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte"}', 'inner', 'staff', 'staff', now(), now())`.execute(house.base.db)
})
afterAll(() => house.base.drop())

const held = (key: string): PrincipleAnswer => ({ key, answer: 'held', note: null })
async function approve(messageId: string, answers: PrincipleAnswer[], editionId: string | null = 'edn_test') {
  const { approvals } = await house.open('leader', messageId)
  const principles = { editionId, answers }
  return approveMessage(house.varde, await house.as('leader'), { messageId, approvalId: approvals[0]!.id, principles })
}
async function asked() {
  const id = await house.aDraft()
  await house.ask(id)
  return id
}
async function concern(messageId: string, concerns: Concern[]) {
  const { settingsRevision: revision } = await house.open('adviser', messageId)
  const settings = { kind: 'information', audienceKinds: ['relatives'], question: null, confirm: false } as const
  const rest = { byName: false, byNameGround: null, byNameUntil: null, requiredChecks: [], concerns }
  await saveSettings(house.varde, await house.as('adviser'), {
    messageId,
    revision,
    ...settings,
    audienceKinds: [...settings.audienceKinds],
    ...rest,
  })
}
const discuss = async (messageId: string, on?: string, offices?: Office[]) =>
  settleCheck(house.varde, await house.as('leader'), { messageId, check: 'unions', done: true, on, with: offices })

describe('the principles of the strategy in force at approval', () => {
  it('when a leader approves, every principle that holds today must have an answer from the edition that was read', async () => {
    const id = await asked()
    const { edition, asked: questions, shown } = await viewPrinciples(house.varde, await house.as('leader'), id)
    expect(edition).toEqual({ id: 'edn_test', number: 1 })
    expect(questions.map(({ key }) => key)).toEqual(['line', 'reach'])
    expect(shown).toEqual([])
    await expect(approve(id, [])).rejects.toMatchObject({ code: 'message.principles-open', details: { count: 2 } })
    await expect(approve(id, [held('line')])).rejects.toMatchObject({ code: 'message.principles-open' })
    await expect(approve(id, [held('line'), held('reach')], 'edn_before')).rejects.toMatchObject({
      code: 'message.principles-changed',
    })
    const noteless: PrincipleAnswer = { key: 'reach', answer: 'noted', note: '  ' }
    await expect(approve(id, [held('line'), noteless])).rejects.toMatchObject({ code: 'message.note-missing' })
  })

  it('when it is approved, the answers stand on the approval with the edition, and the log has numbers alone', async () => {
    const id = await asked()
    const noted: PrincipleAnswer = { key: 'reach', answer: 'noted', note: 'Oppslag på arabisk kommer i morgen.' }
    await approve(id, [held('line'), noted, held('unknown')])
    const [approval] = (await house.open('adviser', id)).approvals
    expect(approval!.principles).toEqual({ editionId: 'edn_test', answers: [held('line'), noted] })
    const { rows } = await sql<{ content: string }>`
      select content from bus.event where subject = ${id} and name = 'message.approved'`.execute(house.base.db)
    const content = JSON.stringify(rows[0]!.content)
    expect(content).toContain('notRelevant')
    expect(content).not.toContain('arabisk')
  })
})

describe('a matter that concerns the staff’s own conditions', () => {
  it('when it concerns a reorganisation, approval waits for a discussion with a day and an office', async () => {
    const id = await house.aDraft()
    await concern(id, ['reorganisation'])
    await house.ask(id)
    const { obstacles, concerns } = await house.open('leader', id)
    expect(concerns).toEqual(['reorganisation'])
    expect(obstacles).toEqual([{ code: 'check-open', check: 'unions' }])
    const answers = [held('line'), held('reach')]
    await expect(approve(id, answers)).rejects.toMatchObject({ code: 'message.not-ready' })
    const refused = { code: 'message.discussion-incomplete' }
    await expect(discuss(id)).rejects.toMatchObject(refused)
    await expect(discuss(id, '2026-01-05', [])).rejects.toMatchObject(refused)
    await expect(discuss(id, '2999-01-01', ['local-representative'])).rejects.toMatchObject(refused)
    await discuss(id, '2020-05-05', ['local-representative'])
    expect((await house.open('leader', id)).checks.unions).toEqual({
      required: true,
      done: true,
      on: '2020-05-05',
      with: ['local-representative'],
    })
    await approve(id, answers)
  })

  it('when it concerns them, staff’s freedom of speech is shown, also when the text is for others', async () => {
    const id = await house.aDraft()
    await concern(id, ['staffing'])
    const { asked: questions, shown } = await viewPrinciples(house.varde, await house.as('leader'), id)
    expect(shown.map(({ key }) => key)).toEqual(['speech'])
    expect(questions.map(({ key }) => key)).not.toContain('speech')
  })
})
