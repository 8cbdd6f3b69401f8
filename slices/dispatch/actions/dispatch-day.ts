import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readyVersions } from '../../message/index.ts'
import { dispatchRights, maySee } from '../rules/dispatch-right.ts'
import { taskAbilities } from '../rules/task-right.ts'
import { isToDo } from '../rules/task-state.ts'
import { type OpenQuestion, openQuestions } from '../store/day-store.ts'
import { type DispatchLine, listDispatches } from '../store/dispatch-views.ts'
import { listTasks } from '../store/task-store.ts'
import { dispatchView } from './dispatch-view.ts'
import { withoutShielded } from './shielded-tasks.ts'
import { viewPaperTasks } from './view-paper-tasks.ts'

const TASK_DUTIES: readonly Duty[] = ['notice-poster', 'leader', 'relatives-liaison']

type Paper = Awaited<ReturnType<typeof viewPaperTasks>>[number]
export type DispatchDay = {
  /** Dispatches that run or are paused, as their own page shows them. */
  running: Awaited<ReturnType<typeof dispatchView>>[]
  /** What is left to do; `isUrgent` as the list of tasks has it. `isUp`: it hangs, and is to be taken down. */
  tasks: {
    id: string
    dispatchId: string
    title: string
    unitId: string
    unitName: string
    heads: number
    madeAt: Date
    isUrgent: boolean
    isUp: boolean
  }[]
  /** Forms that units of the caller hand out or collect. */
  papers: Pick<Paper, 'id' | 'subject' | 'title' | 'unitId' | 'unitName' | 'heads' | 'untilOn' | 'madeAt'>[]
  questions: OpenQuestion[]
  ready: { versionId: string; title: string; approvedAt: Date }[]
}

/** What of dispatch concerns this caller today: what runs, tasks of their units, questions and messages that wait. */
export async function dispatchDay(varde: Varde, caller: Caller): Promise<DispatchDay> {
  const moving = (await listDispatches(varde.db, readerOf(caller))).filter(
    (one) => one.state === 'running' || one.state === 'paused',
  )
  const seen = moving.filter((one) => maySee(caller, one.unitId, one.isOut))
  const units = caller.duties.filter((held) => TASK_DUTIES.includes(held.duty)).flatMap((held) => held.unitIds)
  const [running, tasks, papers, questions, ready] = await Promise.all([
    Promise.all(seen.map((one) => dispatchView(varde, caller, one.id))),
    listTasks(varde.db, [...new Set(units)], varde.now(), varde.now()),
    viewPaperTasks(varde, caller),
    openQuestions(varde.db, readerOf(caller)),
    readyVersions(varde.db, readerOf(caller)),
  ])
  return {
    running,
    tasks: (await withoutShielded(varde.db, caller, tasks))
      .filter(({ state }) => isToDo(state))
      .filter((task) => taskAbilities(caller, task.unitId, task).some((one) => one !== 'see-people'))
      .map(({ id, dispatchId, title, unitId, unitName, heads, confirmedHeads, madeAt, isUrgent, state }) => ({
        id,
        dispatchId,
        title,
        unitId,
        unitName,
        heads: state === 'hang-again' ? heads : heads - confirmedHeads,
        madeAt,
        isUrgent,
        isUp: state === 'take-down',
      })),
    papers: papers.filter(({ state, abilities }) => state !== 'done' && abilities.includes('confirm')),
    questions: questions.filter((one) => dispatchRights(caller, one.unitId).includes('answer')),
    ready: ready.filter((one) => dispatchRights(caller, one.unitId).includes('plan')),
  }
}

/** Dispatches the caller may see whose title or number holds these letters. */
export async function findDispatches(varde: Varde, caller: Caller, text: string): Promise<DispatchLine[]> {
  const wanted = text.trim().toLowerCase()
  return (await listDispatches(varde.db, readerOf(caller))).filter(
    (one) =>
      (one.title.toLowerCase().includes(wanted) || one.number.includes(wanted)) &&
      maySee(caller, one.unitId, one.isOut),
  )
}
