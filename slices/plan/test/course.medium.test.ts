import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { approveInitiative } from '../actions/approve-initiative.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { closeInitiative } from '../actions/close-initiative.ts'
import { decideAdjustment } from '../actions/decide-adjustment.ts'
import { findSimilar } from '../actions/find-similar.ts'
import { keepLesson } from '../actions/keep-lesson.ts'
import { listLessons } from '../actions/list-lessons.ts'
import { measureTarget } from '../actions/measure-target.ts'
import { moveStep } from '../actions/move-step.ts'
import { printEvaluation } from '../actions/print-evaluation.ts'
import { proposeAdjustment } from '../actions/propose-adjustment.ts'
import { removeLesson } from '../actions/remove-lesson.ts'
import { reportStatus } from '../actions/report-status.ts'
import { saveInitiative } from '../actions/save-initiative.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { viewDesk } from '../actions/view-desk.ts'
import { viewInitiative } from '../actions/view-initiative.ts'
import { writeEvaluation } from '../actions/write-evaluation.ts'
import type { EvaluationInput } from '../rules/initiative-view.ts'
import { aDocument, aHouse, analysed, aTarget, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const today = () => varde.now().toISOString().slice(0, 10)
let id = ''
let targetId = ''

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  const adviser = await as('adviser')
  const document = aDocument({
    subGoalKeys: ['sub-a'],
    audienceKeys: ['staff'],
    channelKeys: ['meeting'],
    startOn: '2026-01-01',
    endOn: '2026-12-01',
    targets: [aTarget()],
  })
  id = (await startInitiative(varde, adviser, { document, exercise: false })).id
  await move('adviser', 'spread-plan')
  await analysed(base.db, id)
  const { approvalId } = await askForApproval(varde, adviser, id)
  await approveInitiative(varde, await as('leader'), { id, approvalId })
  targetId = (await view('adviser')).document.targets[0]!.id
})
afterAll(() => base.drop())

const view = async (key: string) => viewInitiative(varde, await as(key), id)
const move = async (key: string, to: string, note = '') => moveStep(varde, await as(key), { id, to, note })
const measure = async (value: number, measuredOn = today()) =>
  measureTarget(varde, await as('adviser'), id, {
    targetId,
    measuredOn,
    value,
    sample: 200,
    margin: 4,
    source: 'Måling',
  })
const evaluation = (over: Partial<EvaluationInput> = {}): EvaluationInput => ({
  heldOn: today(),
  present: 'Leder, rådgiver',
  findings: 'Møtet ble holdt hver dag.',
  lastingImpression: '',
  results: { [targetId]: { outcome: 'partly', comment: '' } },
  ...over,
})

test('when a step is not done, the move is refused with what it lacks; steps are taken one at a time', async () => {
  await expect(move('adviser', 'kpi-check')).rejects.toMatchObject({ code: 'plan.step-not-next' })
  await move('adviser', 'delivery')
  expect(await view('adviser')).toMatchObject({ state: 'running', step: 'delivery' })
  await move('adviser', 'running-reports')
  await expect(move('adviser', 'kpi-check')).rejects.toMatchObject({ details: { missing: ['report'] } })
  const report = { id, status: 'at-risk' as const, reason: 'Filmen er forsinket.' }
  await expect(reportStatus(varde, await as('stranger'), report)).rejects.toMatchObject({ code: 'plan.not-allowed' })
  await reportStatus(varde, await as('adviser'), report)
  expect((await view('stranger')).statusReports).toMatchObject([
    { status: 'at-risk', reason: 'Filmen er forsinket.', by: 'Test Testesen (adviser)' },
  ])
  await move('adviser', 'kpi-check')
  await expect(move('adviser', 'optimisation')).rejects.toMatchObject({
    code: 'plan.step-lacks',
    details: { missing: ['value'] },
  })
  await expect(move('stranger', 'optimisation')).rejects.toMatchObject({ code: 'plan.not-allowed' })
})

test('when nothing is evaluated, there is no report to print', async () => {
  await expect(printEvaluation(varde, await as('leader'), id)).rejects.toMatchObject({ code: 'plan.not-evaluated' })
})

test('when a value is measured, it is kept with sample and margin; a day to come is refused', async () => {
  await expect(measure(48, '2099-01-01')).rejects.toMatchObject({ code: 'plan.measured-later' })
  await measure(48)
  expect((await view('stranger')).values).toMatchObject([{ targetId, value: 48, sample: 200, margin: 4 }])
  const { items } = await viewDesk(varde, await as('stranger'))
  expect(items.find((item) => item.target.id === targetId)?.values).toMatchObject([{ value: 48 }])
})

test('when a proposal is adopted by another, what was approved opens for one save, and delivery comes again', async () => {
  await move('adviser', 'optimisation')
  await expect(move('adviser', 'delivery')).rejects.toMatchObject({ code: 'plan.note-needed' })
  const { adjustmentId } = await proposeAdjustment(varde, await as('leader'), {
    id,
    targetId,
    proposal: 'Film i stedet for plakat',
    reason: 'Få leste plakaten',
  })
  const decide = async (key: string) =>
    decideAdjustment(varde, await as(key), { id, adjustmentId, decision: 'adopted', reason: '' })
  await expect(decide('leader')).rejects.toMatchObject({ code: 'plan.own-approval' })
  const mayDecide = async (key: string) => (await view(key)).adjustments[0]!.mayDecide
  const decider = (await mayDecide('head')) ? 'head' : 'chief'
  await decide(decider)
  await expect(decide(decider)).rejects.toMatchObject({ code: 'plan.decided-already' })
  const { document, revision, isOpenForChange } = await view('adviser')
  expect(isOpenForChange).toBe(true)
  const save = async (revisionNow: number, budgetNok: number) =>
    saveInitiative(varde, await as('adviser'), { id, revision: revisionNow, document: { ...document, budgetNok } })
  await save(revision, 50_000)
  expect((await view('adviser')).adjustments[0]).toMatchObject({ doneRevision: revision + 1 })
  await expect(save(revision + 1, 90_000)).rejects.toMatchObject({ code: 'plan.frozen' })
  await move('adviser', 'delivery', 'Filmen er klar.')
  expect((await view('adviser')).moves[0]).toMatchObject({
    from: 'optimisation',
    to: 'delivery',
    note: 'Filmen er klar.',
  })
})

test('when two people write the evaluation at once, the second sees the other’s text', async () => {
  const write = async (key: string, revision: number, over: Partial<EvaluationInput> = {}) =>
    writeEvaluation(varde, await as(key), { id, revision, evaluation: evaluation(over) })
  expect(await write('adviser', 0)).toEqual({ revision: 1 })
  await expect(write('colleague', 0, { findings: 'Mitt' })).rejects.toMatchObject({
    code: 'plan.evaluation-changed-meanwhile',
    details: { theirs: { revision: 1, author: 'Test Testesen (adviser)', evaluation: { present: 'Leder, rådgiver' } } },
  })
})

test('when the impression is missing it cannot be closed; closed, it stands for ever', async () => {
  for (const step of ['running-reports', 'kpi-check', 'optimisation', 'evaluation']) await move('adviser', step)
  expect((await view('adviser')).state).toBe('evaluating')
  const close = async () => closeInitiative(varde, await as('adviser'), id)
  await expect(close()).rejects.toMatchObject({ code: 'plan.step-lacks', details: { missing: ['impression'] } })
  const lastingImpression = 'Vi vet hva som skjer.'
  const written = { id, revision: 1, evaluation: evaluation({ lastingImpression }) }
  await writeEvaluation(varde, await as('adviser'), written)
  await close()
  const pdf = await printEvaluation(varde, await as('stranger'), id)
  expect(pdfFaults(pdf)).toEqual([])
  expect(pdf.includes('StructTreeRoot')).toBe(true)
  expect(await view('stranger')).toMatchObject({ state: 'closed', step: 'lasting-impression', abilities: [] })
})

test('when a similar initiative is made, the lesson and the initiative come up with the reason', async () => {
  const lesson = {
    kind: 'again' as const,
    text: 'Bruk morgenmøtet.',
    goalKeys: [],
    audienceKeys: ['staff'],
    channelKeys: [],
  }
  const kept = await keepLesson(varde, await as('colleague'), { initiativeId: id, lesson })
  await expect(keepLesson(varde, await as('deputy'), { initiativeId: id, lesson })).rejects.toMatchObject({
    code: 'plan.lesson-not-allowed',
  })
  const about = { goalKeys: [], audienceKeys: ['staff'], channelKeys: [], text: '' }
  const found = await findSimilar(varde, await as('stranger'), about, null)
  expect(found.lessons).toMatchObject([{ lesson: { id: kept.id, initiative: { id } }, keys: ['staff'] }])
  expect(found.initiatives).toMatchObject([{ id, reached: { count: 0, of: 1 } }])
  await expect(removeLesson(varde, await as('adviser'), kept.id)).rejects.toMatchObject({
    code: 'plan.lesson-not-allowed',
  })
  await removeLesson(varde, await as('leader'), kept.id)
  expect((await listLessons(varde, await as('leader'))).items).toEqual([])
})
