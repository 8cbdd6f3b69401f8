import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { type CaseSources, caseLines } from './case-lines.ts'
import { type DutyGapSources, dutyGapLines } from './duty-gap-line.ts'
import { type GivingSources, givingLines } from './giving-line.ts'
import { type MeasureSources, measureLines } from './measure-lines.ts'
import { type PaperSources, paperLines } from './paper-lines.ts'
import { type PressSources, pressLines } from './press-lines.ts'
import { type ReportSources, reportLine } from './report-line.ts'
import { type StrategyChangeSources, strategyChangeLine } from './strategy-change-line.ts'
import { byClock, type TodayItem } from './today.ts'
import { type TranslationSources, translationLines } from './translation-lines.ts'

/** What the lower slices tell, as far as I dag needs it. Times are ISO 8601. */
export type DaySources = {
  /**
   * `promise`: when more is promised, or was and has not come; `to`: to whom, where that is not everybody; `beside`: what else is broken or the public waits for, in words. `wrong`: what this person may put right, the newest first, in words; `waits`: its
   * correction does, `wrongSince` when it began. `askedAt`: when they were called in, while they have not answered.
   */
  crises: {
    id: string
    title: string
    declaredAt: string
    promise: { at: string; isBroken: boolean; to: string | null; beside: string | null } | null
    isSaid: boolean
    wrong: { number: number; waits: boolean; words: string }[]
    wrongSince: string | null
    /** For those who may lift it: the messages that are approved and wait at a stop, by number; `passed`: what is asked, as the time that they promise has passed. */
    stop: { number: number | string; count: number; since: string; passed: 'time' | 'words' | null } | null
    /** For those who may write to them: groups that lack what was meant for them, in words. */
    untold: { groups: string; since: string } | null
    /** A shift that waits for this person to take it over: who gives it, and since when. */
    shift: { from: string; at: string } | null
    /** Closed, and here for the sake of what is wrong or waits at a stop. */
    closedAt: string | null
    askedAt: string | null
  }[]
  /**
   * `heldBy`: the room of a crisis that waits for them; `yeses`: how many are asked of this person there for the same message; `following`: its
   * Norwegian words have their yes, and these languages, in words, wait alone.
   */
  approvals: {
    id: string
    title: string
    unitName: string
    askedAt: string
    heldBy: string | null
    yeses: number
    following: { languages: string; isOut: boolean } | null
  }[]
  /** Words of an open crisis that this person asked others to say yes to; `people`: who may now, in words, empty where nobody may. */
  askedOfOthers: { id: string; crisisId: string; number: number; askedAt: string; people: string }[]
  /** Crisis plans that wait for this person's yes. */
  crisisPlans: { unitId: string; unitName: string; changedAt: string }[]
  /** Words of a crisis that this person said yes to, when the principles are asked afterwards. */
  principles: { id: string; number: string; statement: number; madeAt: string; dueAt: string | null }[]
  uncovered: {
    absenceId: string
    duty: string
    unitId: string
    unitName: string
    personName: string
    from: string
    answeredBy: string | null
  }[]
  /** Initiatives of the plan that wait for this person, and their own targets that are due (`dueOn` is YYYY-MM-DD). */
  initiatives: { id: string; title: string; unitName: string; askedAt: string }[]
  targets: { id: string; initiativeId: string; title: string; name: string; dueOn: string }[]
  /** Follow-ups from meetings that this person has, due tomorrow at the latest. */
  followUps: { id: string; text: string; from: string; dueOn: string }[]
  /** Ideas from the agency that wait for an answer from the communication staff, `answerBy` (YYYY-MM-DD) at the latest. */
  ideas: { id: string; title: string; answerBy: string }[]
  cases: CaseSources
  dutyGaps: DutyGapSources
  givings: GivingSources
  press: PressSources
  papers: PaperSources
  strategyChanges: StrategyChangeSources
  reports: ReportSources
  measure: MeasureSources
  translations: TranslationSources
  ready: { versionId: string; title: string; approvedAt: string }[]
  /** `isUp`: it hangs, and is to be taken down. */
  tasks: {
    id: string
    dispatchId: string
    title: string
    unitId: string
    unitName: string
    heads: number
    madeAt: string
    isUrgent: boolean
    isUp: boolean
  }[]
  questions: { id: string; dispatchId: string; dispatchTitle: string; text: string; at: string }[]
  running: {
    id: string
    title: string
    unreached: number
    /** Channels that take nothing while somebody waits for them. */
    refusing: { channel: 'email' | 'sms'; waiting: number; since: string; triedAt: string; nextAt: string | null }[]
    startedAt: string
    /** `isByHand`: it waits for somebody to send it. */
    waves: {
      position: number
      name: string
      total: number
      hold: string | null
      isByHand: boolean
      at: string | null
    }[]
    /** May the caller open or override? */
    mayAct: boolean
  }[]
}

/**
 * Everything as one list by the clock. `dutyName` gives a duty in the reader's language. Tasks of several units for one
 * dispatch are one line. A gate is a task only for one who may act on it: where only a person or the clock moves it, or
 * when it has not moved by itself for a while.
 */
export function gather(sources: DaySources, dutyName: (duty: string) => string, now: Date): TodayItem[] {
  return byClock([
    ...sources.crises.filter(({ closedAt, wrong }) => closedAt === null || wrong.length > 0).map(crisis),
    ...sources.crises.flatMap(stopped),
    ...sources.crises.flatMap(untold),
    ...sources.crises.flatMap(shift),
    ...sources.approvals.map((one) => approval(one, sources.crises)),
    ...sources.askedOfOthers.flatMap((one) => askedOfOthers(one, sources.crises)),
    ...sources.crisisPlans.map(crisisPlan),
    ...sources.principles.map(principles),
    ...sources.initiatives.map(initiative),
    ...sources.targets.map(target),
    ...sources.followUps.map(followUp),
    ...sources.ideas.map(idea),
    ...sources.uncovered.map((one) => uncovered(one, dutyName(one.duty))),
    ...caseLines(sources.cases),
    ...dutyGapLines(sources.dutyGaps),
    ...givingLines(sources.givings),
    ...pressLines(sources.press),
    ...paperLines(sources.papers),
    ...sources.strategyChanges.map(strategyChangeLine),
    ...sources.reports.map(reportLine),
    ...measureLines(sources.measure),
    ...translationLines(sources.translations),
    ...sources.ready.map(ready),
    ...tasksByDispatch(sources.tasks),
    ...sources.questions.map(question),
    ...sources.running.flatMap((dispatch) => gates(dispatch, now)),
    ...sources.running.filter((dispatch) => dispatch.unreached > 0 && dispatch.mayAct).map(trouble),
    ...sources.running.filter((dispatch) => dispatch.mayAct).flatMap(refusing),
  ])
}

const waits = { isDeadline: false, isHolding: false }

/** One line for each: what must be put right first, then what is asked of this person, then when more is to be said. Each has its own time. */
const crisis = (one: DaySources['crises'][number]): TodayItem => {
  const line = {
    ...waits,
    id: `crisis-${one.id}`,
    title: one.title,
    at: one.promise?.at ?? one.declaredAt,
    target: { page: 'crisis' as const, id: one.id },
  }
  const isClosed = one.closedAt !== null
  if (isClosed || one.wrong.length > 0) {
    const params = {
      ...{ number: one.wrong[0]?.number ?? 0, several: one.wrong.length },
      ...(isClosed ? { said: 'closed' } : { said: 'wrong', ...owedBeside(one) }),
      wrong: one.wrong.map(({ words }) => words).join(' '),
    }
    const isUnderWay = one.wrong.every(({ waits }) => waits)
    if (one.closedAt === null)
      return {
        ...line,
        kind: isUnderWay ? 'crisis-wrong-waits' : 'crisis-wrong',
        at: one.wrongSince ?? one.declaredAt,
        params,
      }
    const kind = isUnderWay ? 'crisis-wrong-closed-waits' : 'crisis-wrong-closed'
    return { ...line, kind, at: one.closedAt, params }
  }
  if (one.askedAt !== null)
    return { ...line, kind: 'crisis-call', at: one.askedAt, params: { said: 'called', ...owedBeside(one) } }
  return { ...line, kind: 'crisis', isDeadline: one.promise !== null, params: saidIn(one) }
}

/** What is promised, for a line whose time is another. */
const owedBeside = ({ promise }: DaySources['crises'][number]): Record<string, string> =>
  promise === null
    ? {}
    : {
        ...{ promise: promise.isBroken ? 'broken' : 'promised', promisedAt: promise.at },
        ...(promise.to === null ? {} : { to: promise.to }),
        ...(promise.beside === null ? {} : { beside: promise.beside }),
      }

/** What a room has said and owes; `to`: to whom, where that is not everybody; `beside`: what is said with it. */
function saidIn({ promise, isSaid }: DaySources['crises'][number]): Record<string, string> {
  if (!promise) return { said: isSaid ? 'said' : 'silent' }
  const { to, beside } = promise
  return {
    said: promise.isBroken ? 'broken' : 'promised',
    ...(to === null ? {} : { to }),
    ...(beside === null ? {} : { beside }),
  }
}

/** A line of its own: what waits there waits for this person, whatever else the room asks. */
const stopped = ({ id, title, stop }: DaySources['crises'][number]): TodayItem[] =>
  stop === null
    ? []
    : [
        {
          ...waits,
          id: `stop-${id}`,
          kind: 'crisis-stop',
          title,
          params: { number: stop.number, count: stop.count, ...(stop.passed ? { passed: stop.passed } : {}) },
          at: stop.since,
          target: { page: 'crisis', id },
        },
      ]

/** A line of its own: nothing is on its way to them, whatever else the room asks. */
const untold = ({ id, title, untold: lack }: DaySources['crises'][number]): TodayItem[] =>
  lack === null
    ? []
    : [
        {
          ...{ ...waits, id: `untold-${id}`, kind: 'crisis-untold', title, params: { groups: lack.groups } },
          ...{ at: lack.since, target: { page: 'crisis', id } },
        },
      ]

/** Until it is taken, whoever gave it sits there: it cannot wait. */
const shift = ({ id, title, shift: given }: DaySources['crises'][number]): TodayItem[] =>
  given === null
    ? []
    : [
        {
          ...{ ...waits, id: `shift-${id}`, kind: 'shift', title, params: { from: given.from }, at: given.at },
          ...{ isHolding: true, target: { page: 'crisis', id } },
        },
      ]

/** Nothing is asked of this person: the room is where they see how it goes. */
function askedOfOthers(one: DaySources['askedOfOthers'][number], crises: DaySources['crises']): TodayItem[] {
  const room = crises.find(({ id }) => id === one.crisisId)
  if (!room) return []
  const { number, people } = one
  return [
    {
      ...{ ...waits, id: `asked-${one.id}`, kind: 'crisis-asked', title: room.title, at: one.askedAt },
      params: { number, people, ...(people === '' ? { nobody: 'nobody' } : {}) },
      target: { page: 'crisis', id: room.id },
    },
  ]
}

const crisisPlan = (one: DaySources['crisisPlans'][number]): TodayItem => ({
  ...waits,
  id: `crisis-plan-${one.unitId}`,
  kind: 'crisis-plan',
  title: one.unitName,
  params: {},
  at: one.changedAt,
  target: { page: 'crisis-plan', id: one.unitId },
})

const principles = (one: DaySources['principles'][number]): TodayItem => ({
  ...waits,
  id: `principles-${one.id}`,
  kind: 'principles',
  title: one.number,
  params: { statement: one.statement },
  at: one.dueAt ?? one.madeAt,
  isDeadline: one.dueAt !== null,
  target: { page: 'approve', id: one.id },
})

const approval = (one: DaySources['approvals'][number], crises: DaySources['crises']): TodayItem => ({
  ...waits,
  id: `approval-${one.id}`,
  kind: one.heldBy === null ? 'approval' : 'crisis-approval',
  title: one.title,
  // Whoever is asked without being in the room knows it by its unit.
  params: {
    unit: one.unitName,
    ...(one.heldBy === null
      ? {}
      : { count: one.yeses, room: crises.find(({ id }) => id === one.heldBy)?.title ?? one.unitName }),
    ...(one.following === null
      ? {}
      : { languages: one.following.languages, norwegian: one.following.isOut ? 'out' : 'approved' }),
  },
  at: one.askedAt,
  target: { page: 'approve', id: one.id },
})

const initiative = (one: DaySources['initiatives'][number]): TodayItem => ({
  ...waits,
  id: `initiative-${one.id}`,
  kind: 'initiative',
  title: one.title,
  params: { unit: one.unitName },
  at: one.askedAt,
  target: { page: 'initiative', id: one.id },
})

const target = (one: DaySources['targets'][number]): TodayItem => ({
  ...waits,
  id: `target-${one.id}`,
  kind: 'target',
  title: one.name,
  params: { initiative: one.title },
  at: `${one.dueOn}T12:00:00.000Z`,
  target: { page: 'initiative', id: one.initiativeId },
})

const followUp = (one: DaySources['followUps'][number]): TodayItem => ({
  ...waits,
  id: `follow-up-${one.id}`,
  kind: 'follow-up',
  title: one.text,
  params: { from: one.from },
  at: `${one.dueOn}T12:00:00.000Z`,
  target: { page: 'follow-ups', id: null },
})

const idea = (one: DaySources['ideas'][number]): TodayItem => ({
  ...waits,
  id: `idea-${one.id}`,
  kind: 'idea',
  title: one.title,
  params: {},
  at: `${one.answerBy}T12:00:00.000Z`,
  target: { page: 'ideas', id: null },
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

function tasksByDispatch(tasks: DaySources['tasks']): TodayItem[] {
  const groups = Map.groupBy(tasks, ({ dispatchId, isUp }) => `${dispatchId} ${isUp}`)
  return [...groups.values()].map((group) => {
    const [first] = oldestFirst(
      group,
      ({ madeAt }) => Date.parse(madeAt),
      ({ id }) => id,
    )
    const heads = group.reduce((sum, one) => sum + one.heads, 0)
    // A unit may have several tasks of one dispatch; the line says how many units.
    const units = new Set(group.map(({ unitId }) => unitId))
    return {
      ...waits,
      id: `task-${first!.id}`,
      kind: first!.isUp ? 'take-down' : 'unit-task',
      title: first!.title,
      params: { unit: first!.unitName, count: units.size, heads },
      at: first!.madeAt,
      isHolding: group.some(({ isUrgent }) => isUrgent),
      target: { page: 'tasks', id: first!.id },
    }
  })
}

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

const refusing = (one: DaySources['running'][number]): TodayItem[] =>
  one.refusing.map(({ channel, waiting, since, triedAt, nextAt }) => ({
    ...waits,
    id: `refusing-${channel}-${one.id}`,
    kind: `refusing-${channel}` as const,
    title: one.title,
    params: { heads: waiting, tried: triedAt, next: nextAt ?? '' },
    at: since,
    isHolding: true,
    target: { page: 'dispatch', id: one.id },
  }))

const PATIENCE_MS = 10 * 60_000

function gates(dispatch: DaySources['running'][number], now: Date): TodayItem[] {
  if (!dispatch.mayAct) return []
  const held = dispatch.waves.filter((wave) => wave.hold !== null)
  const called = held.filter((wave) => wave.hold === 'hold.at' || wave.isByHand)
  const isStuck = now.getTime() - Date.parse(dispatch.startedAt) > PATIENCE_MS
  const shown = called.length > 0 || !isStuck ? called : held.slice(0, 1)
  return shown.map((wave) => ({
    id: `gate-${dispatch.id}-${wave.position}`,
    kind: 'gate',
    title: dispatch.title,
    params: { wave: wave.position, name: wave.name, heads: wave.total },
    at: wave.at ?? dispatch.startedAt,
    isDeadline: wave.at !== null,
    isHolding: wave.isByHand,
    target: { page: 'dispatch', id: dispatch.id },
  }))
}
