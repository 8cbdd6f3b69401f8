import { byClock, type TodayItem } from './today.ts'

/** What the lower slices tell, as far as I dag needs it. Times are ISO 8601. */
export type DaySources = {
  approvals: { id: string; title: string; unitName: string; askedAt: string }[]
  uncovered: {
    absenceId: string
    duty: string
    unitId: string
    unitName: string
    personName: string
    from: string
    answeredBy: string | null
  }[]
  ready: { versionId: string; title: string; approvedAt: string }[]
  tasks: { id: string; title: string; unitName: string; heads: number; madeAt: string }[]
  questions: { id: string; dispatchId: string; dispatchTitle: string; text: string; at: string }[]
  running: {
    id: string
    title: string
    unreached: number
    startedAt: string
    waves: { position: number; name: string; total: number; hold: string | null; at: string | null }[]
    /** May the caller open or override? */
    mayAct: boolean
  }[]
}

/**
 * Everything as one list by the clock. `dutyName` gives a duty in the reader's language. A gate is a task only for one
 * who may act on it, and only where nothing but a person or the clock moves it.
 */
export function gather(sources: DaySources, dutyName: (duty: string) => string): TodayItem[] {
  return byClock([
    ...sources.approvals.map(approval),
    ...sources.uncovered.map((one) => uncovered(one, dutyName(one.duty))),
    ...sources.ready.map(ready),
    ...sources.tasks.map(task),
    ...sources.questions.map(question),
    ...sources.running.flatMap(gates),
    ...sources.running.filter((dispatch) => dispatch.unreached > 0 && dispatch.mayAct).map(trouble),
  ])
}

const waits = { isDeadline: false, isHolding: false }

const approval = (one: DaySources['approvals'][number]): TodayItem => ({
  ...waits,
  id: `approval-${one.id}`,
  kind: 'approval',
  title: one.title,
  params: { unit: one.unitName },
  at: one.askedAt,
  target: { page: 'approve', id: one.id },
})

const uncovered = (one: DaySources['uncovered'][number], duty: string): TodayItem => ({
  ...waits,
  id: `uncovered-${one.absenceId}-${one.duty}`,
  kind: 'uncovered',
  title: one.unitName,
  params: { person: one.personName, duty, answers: one.answeredBy ?? '' },
  at: one.from,
  isDeadline: one.answeredBy === null,
  target: { page: 'organisation', id: one.unitId },
})

const ready = (one: DaySources['ready'][number]): TodayItem => ({
  ...waits,
  id: `ready-${one.versionId}`,
  kind: 'ready',
  title: one.title,
  params: {},
  at: one.approvedAt,
  target: { page: 'new-dispatch', id: one.versionId },
})

const task = (one: DaySources['tasks'][number]): TodayItem => ({
  ...waits,
  id: `task-${one.id}`,
  kind: 'unit-task',
  title: one.title,
  params: { unit: one.unitName, heads: one.heads },
  at: one.madeAt,
  target: { page: 'tasks', id: one.id },
})

const question = (one: DaySources['questions'][number]): TodayItem => ({
  ...waits,
  id: `question-${one.id}`,
  kind: 'question',
  title: one.text,
  params: { dispatch: one.dispatchTitle },
  at: one.at,
  target: { page: 'dispatch', id: one.dispatchId },
})

const trouble = (one: DaySources['running'][number]): TodayItem => ({
  ...waits,
  id: `trouble-${one.id}`,
  kind: 'trouble',
  title: one.title,
  params: { heads: one.unreached },
  at: one.startedAt,
  target: { page: 'dispatch', id: one.id },
})

function gates(dispatch: DaySources['running'][number]): TodayItem[] {
  if (!dispatch.mayAct) return []
  return dispatch.waves
    .filter((wave) => wave.hold === 'hold.by-hand' || wave.hold === 'hold.at')
    .map((wave) => ({
      id: `gate-${dispatch.id}-${wave.position}`,
      kind: 'gate' as const,
      title: dispatch.title,
      params: { wave: wave.position, name: wave.name, heads: wave.total },
      at: wave.at ?? dispatch.startedAt,
      isDeadline: wave.at !== null,
      isHolding: wave.hold === 'hold.by-hand',
      target: { page: 'dispatch' as const, id: dispatch.id },
    }))
}
