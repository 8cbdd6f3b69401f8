import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { approveInitiative } from '../actions/approve-initiative.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { listInitiatives } from '../actions/list-initiatives.ts'
import type { DocumentInput } from '../actions/read-document.ts'
import { reopenInitiative } from '../actions/reopen-initiative.ts'
import { returnInitiative } from '../actions/return-initiative.ts'
import { saveInitiative } from '../actions/save-initiative.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { stopInitiative } from '../actions/stop-initiative.ts'
import { takeBack } from '../actions/take-back.ts'
import { viewInitiative } from '../actions/view-initiative.ts'
import { aDocument, aHouse, analysed, aTarget, away, back, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

const WHOLE = { subGoalKeys: ['sub-a'], audienceKeys: ['staff'], targets: [aTarget()] }
const start = async (over: Partial<DocumentInput> = {}, key = 'adviser') =>
  (await startInitiative(varde, await as(key), { document: aDocument({ ...WHOLE, ...over }), exercise: false })).id
const view = async (key: string, id: string) => viewInitiative(varde, await as(key), id)
const ask = async (id: string, key = 'adviser') => {
  await analysed(base.db, id)
  return asked(id, key)
}
const asked = async (id: string, key = 'adviser') => (await askForApproval(varde, await as(key), id)).approvalId
const approve = async (key: string, id: string, approvalId: string) =>
  approveInitiative(varde, await as(key), { id, approvalId })

test('when goal, audience and measurable target are missing, it cannot be asked about, and each lack is told', async () => {
  const id = await start({ subGoalKeys: [], audienceKeys: [], targets: [aTarget({ baseline: null, dueOn: null })] })
  await expect(ask(id)).rejects.toMatchObject({
    code: 'plan.not-ready',
    details: {
      obstacles: [
        { code: 'goal-missing' },
        { code: 'audience-missing' },
        { code: 'target-unmeasurable', missing: ['baseline', 'date'] },
      ],
    },
  })
  expect((await view('adviser', id)).obstacles.map(({ code }) => code)).toEqual([
    'goal-missing',
    'audience-missing',
    'target-unmeasurable',
  ])
})

test('when the leader approves, it stands, it is everyone’s to read, and the log tells the course', async () => {
  const id = await start()
  const approvalId = await ask(id)
  expect((await listInitiatives(varde, await as('leader'))).items.find((line) => line.id === id)?.waitsForYou).toBe(
    true,
  )
  await expect(approve('adviser', id, approvalId)).rejects.toMatchObject({ code: 'plan.own-approval' })
  await expect(approve('colleague', id, approvalId)).rejects.toMatchObject({
    code: 'plan.not-approver',
    details: { names: 'Test Testesen (leader)' },
  })
  await approve('leader', id, approvalId)
  expect(await view('stranger', id)).toMatchObject({
    state: 'approved',
    approvals: [{ decision: 'approved', decidedBy: 'Test Testesen (leader)', insteadOf: null }],
  })
  expect(await eventsOf(base.db, id)).toEqual(['plan.initiative-started', 'plan.review-asked', 'plan.approved'])
  await expect(approve('leader', id, approvalId)).rejects.toMatchObject({ code: 'plan.wrong-state' })
})

test('when the leader is away, the deputy approves in the leader’s stead', async () => {
  await away(base.db, 'leader', 'deputy')
  const id = await start()
  const approvalId = await ask(id)
  expect((await view('deputy', id)).abilities).toContain('approve')
  await approve('deputy', id, approvalId)
  await back(base.db, 'leader')
  expect((await view('adviser', id)).approvals[0]).toMatchObject({
    decidedBy: 'Test Testesen (deputy)',
    insteadOf: 'Test Testesen (leader)',
  })
})

test('when the leader has written in it, somebody above decides', async () => {
  const id = await start({}, 'leader')
  const approvalId = await ask(id, 'leader')
  await expect(approve('leader', id, approvalId)).rejects.toMatchObject({ code: 'plan.own-approval' })
  const { approvers, isOwn } = await view('leader', id)
  expect(isOwn).toBe(true)
  expect(approvers.length).toBeGreaterThan(0)
  expect(approvers.map(({ personId }) => personId)).not.toContain('per_leader')
  await approve(approvers[0]!.personId.slice(4), id, approvalId)
})

test('when it is returned, it needs a reason, is a draft again, and an old request cannot be approved', async () => {
  const id = await start()
  const first = await ask(id)
  const leader = await as('leader')
  await expect(returnInitiative(varde, leader, { id, approvalId: first, reason: ' ' })).rejects.toMatchObject({
    code: 'plan.reason-needed',
  })
  await returnInitiative(varde, leader, { id, approvalId: first, reason: 'Hvem skal gjøre det?' })
  expect(await view('adviser', id)).toMatchObject({
    state: 'draft',
    approvals: [{ decision: 'returned', reason: 'Hvem skal gjøre det?' }],
  })
  await asked(id)
  await expect(approve('leader', id, first)).rejects.toMatchObject({ code: 'plan.asked-anew' })
  await takeBack(varde, await as('colleague'), id)
  expect((await view('adviser', id)).approvals.map((one) => one.decision)).toEqual(['taken-back', 'returned'])
})

test('when it is approved, what was approved is frozen until it is reopened; the rest may change', async () => {
  const id = await start()
  await approve('leader', id, await ask(id))
  const save = async (revision: number, over: Partial<DocumentInput>) => {
    const { document } = await view('adviser', id)
    return saveInitiative(varde, await as('adviser'), { id, revision, document: { ...document, ...over } })
  }
  await expect(save(1, { budgetNok: 10, audienceKeys: ['press'] })).rejects.toMatchObject({
    code: 'plan.frozen',
    details: { fields: ['audienceKeys', 'budgetNok'] },
  })
  expect(await save(1, { title: 'Nytt navn' })).toEqual({ revision: 2 })
  await reopenInitiative(varde, await as('adviser'), id)
  expect(await save(2, { budgetNok: 10 })).toEqual({ revision: 3 })
  expect((await view('adviser', id)).state).toBe('draft')
})

test('when the stakeholder analysis is not done, it may be asked about, but not approved until somebody has done it', async () => {
  const id = await start()
  const approvalId = await asked(id)
  await expect(approve('leader', id, approvalId)).rejects.toMatchObject({
    code: 'plan.not-ready',
    details: { obstacles: [{ code: 'analysis-missing' }] },
  })
  await analysed(base.db, id)
  await approve('leader', id, approvalId)
})

test('when it is stopped while it waits, nobody is asked any longer and the reason stands', async () => {
  const id = await start()
  await ask(id)
  await stopInitiative(varde, await as('leader'), { id, reason: 'Slått sammen med et annet tiltak.' })
  expect(await view('stranger', id)).toMatchObject({
    state: 'stopped',
    stoppedReason: 'Slått sammen med et annet tiltak.',
    abilities: [],
    approvals: [{ decision: 'taken-back' }],
  })
})
