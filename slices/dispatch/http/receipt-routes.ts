import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { unitsWhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askedShape } from '../../approval/index.ts'
import { approvedVersion } from '../../message/index.ts'
import { confirmTask } from '../actions/confirm-task.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { printNotice } from '../actions/print-notice.ts'
import { replyToQuestion } from '../actions/reply-to-question.ts'
import { sayItHangs } from '../actions/say-it-hangs.ts'
import { withoutShielded } from '../actions/shielded-tasks.ts'
import { takeDown } from '../actions/take-down.ts'
import { SMALLEST_UNIT } from '../rules/smallest-unit.ts'
import { taskAbilities } from '../rules/task-right.ts'
import { answersTo, questionsTo, receiptsByUnit } from '../store/receipt-store.ts'
import { listTasks, peopleOfTask } from '../store/task-store.ts'
import * as shape from './dispatch-shapes.ts'

const byId = z.object({ id: z.string() })
const tags = ['dispatch']
const read = { access: 'signed-in', consequence: 'read', scope: 'dispatch:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'dispatch:write', right: 'dispatch.answer' } as const
const WEEK_MS = 7 * 24 * 3600 * 1000

export function registerReceiptRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/dispatches/:id/receipts',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who has read it, per unit, with answers and questions asked back',
        params: byId,
        response: { 200: shape.receipts },
      },
    },
    async (request) => {
      const view = await dispatchView(varde, callerOf(request), request.params.id)
      const isStaff = view.abilities.includes('answer')
      const version = await approvedVersion(varde.db, view.versionId)
      return {
        units: await receiptsByUnit(varde.db, view.id, SMALLEST_UNIT),
        answers: isStaff ? await answersTo(varde.db, view.id) : [],
        questions: isStaff ? await questionsTo(varde.db, view.id) : [],
        question: version?.question ?? null,
      }
    },
  )
  web.post(
    '/api/dispatches/:id/questions/:question/answer',
    {
      config: { ...write, consequence: 'release' },
      schema: {
        tags,
        summary: 'Answers a question asked back; what goes to others than own staff waits for a yes',
        params: z.object({ id: z.string(), question: z.string() }),
        body: z.object({ answer: z.string().max(4000) }),
        response: { 200: askedShape },
      },
    },
    async (request) => {
      const { id, question } = request.params
      return replyToQuestion(varde, callerOf(request), {
        dispatchId: id,
        questionId: question,
        answer: request.body.answer,
      })
    },
  )
  registerTasks(web, varde)
}

function registerTasks(web: Web, varde: Varde): void {
  web.get(
    '/api/unit-tasks',
    {
      config: read,
      schema: {
        tags,
        summary: 'Tasks of the units that the caller answers for',
        response: { 200: z.object({ tasks: z.array(shape.unitTask) }) },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const unitIds = unitsWhere(caller, 'dispatch.see-tasks') ?? []
      const now = varde.now()
      const all = await listTasks(varde.db, unitIds, new Date(now.getTime() - WEEK_MS), now)
      const tasks = await withoutShielded(varde.db, caller, all)
      return { tasks: await Promise.all(tasks.map((task) => withPeople(varde, caller, task))) }
    },
  )
  web.post(
    '/api/unit-tasks/:id/confirm',
    {
      config: { ...write, right: 'dispatch.confirm-task', byPerson: true },
      schema: {
        tags,
        summary: 'Confirm where, when and to how many',
        params: byId,
        body: shape.taskConfirmation,
        response: { 200: z.object({ left: z.int() }) },
      },
    },
    async (request) => {
      const { at, language, ...body } = request.body
      const left = await confirmTask(varde, callerOf(request), {
        ...body,
        taskId: request.params.id,
        at: new Date(at),
        language: language ?? null,
      })
      return { left }
    },
  )
  web.post(
    '/api/unit-tasks/:id/take-down',
    {
      config: { ...write, right: 'dispatch.confirm-task', byPerson: true },
      schema: {
        tags,
        summary: 'Say that a notice which is wrong, or has another in its place, hangs no more',
        params: byId,
        response: { 200: z.object({ isDown: z.literal(true) }) },
      },
    },
    async (request) => {
      await takeDown(varde, callerOf(request), request.params.id)
      return { isDown: true as const }
    },
  )
  web.post(
    '/api/unit-tasks/:id/hangs',
    {
      config: { ...write, right: 'dispatch.confirm-task', byPerson: true },
      schema: {
        tags,
        summary: 'Say that a notice which somebody said was taken down hangs: again, or after all',
        params: byId,
        response: { 200: z.object({ isUp: z.literal(true) }) },
      },
    },
    async (request) => {
      await sayItHangs(varde, callerOf(request), request.params.id)
      return { isUp: true as const }
    },
  )
  web.get(
    '/api/unit-tasks/:id/notice.pdf',
    {
      config: read,
      schema: {
        tags,
        summary: 'The notice as tagged PDF (PDF/UA-1)',
        params: byId,
        querystring: z.object({ language: z.string().max(8), aloud: z.enum(['true', 'false']).default('false') }),
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { language, aloud } = request.query
      const pdf = await printNotice(varde, callerOf(request), {
        taskId: request.params.id,
        language,
        readAloud: aloud === 'true',
      })
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="oppslag-${language}.pdf"`)
        .send(pdf)
    },
  )
}

async function withPeople(varde: Varde, caller: Caller, task: Awaited<ReturnType<typeof listTasks>>[number]) {
  const abilities = taskAbilities(caller, task.unitId, task)
  const people =
    task.kind === 'reach' && abilities.includes('see-people')
      ? await peopleOfTask(varde.db, { wave_id: task.waveId, unit_id: task.unitId })
      : []
  const isHung = task.state === 'open' || task.state === 'hang-again'
  const version = task.kind === 'notice' && isHung ? await approvedVersion(varde.db, task.versionId) : null
  const wanted = Object.keys(version?.editions ?? {})
  return { ...task, languages: wanted, people, abilities }
}
