import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { ReportBlock, ReportSection } from '../../../kit/pdf/report.ts'
import type { ScenarioNames } from '../rules/crisis-view.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import type { Say } from './course-sections.ts'

/** How the binder puts things: in the language of the one who prints it. */
export type BinderWords = {
  say: Say
  day: (on: string) => string
  moment: (at: string) => string
  dutyName: (duty: string) => string
  nameIn: (names: ScenarioNames) => string
  eventName: (scenarioKey: string) => string
  /** Those of the plan alone. */
  eventNames: (scenarioKeys: readonly string[]) => string[]
}

/** What a hand fills in. */
const TO_FILL_IN = '___________'
const LOG_LINES = 20

/** The parts of the binder, each as it stands on paper. */
export const planSections = (plan: PlanView, approved: PlanContent, words: BinderWords) => ({
  numbers: numbers(approved, words),
  people: people(plan, words),
  answering: answering(plan, words),
  cards: cards(plan, words),
  places: places(approved, words),
  exercises: exercises(approved, words),
  paperLog: paperLog(words),
})

const section = (title: string, level: 2 | 3, ...blocks: ReportBlock[]): ReportSection => ({ title, level, blocks })
const textBlock = (line: string): ReportBlock => ({ kind: 'text', lines: [line] })

function numbers({ contacts, relativesNumber }: PlanContent, { say }: BinderWords): ReportSection {
  const rows = contacts.map(({ kind, name, number, note }) => [
    [say(`contact.${kind}`), name].filter(Boolean).join(', '),
    number || `${say('numbers.none')} ${TO_FILL_IN}`,
    note,
  ])
  const relatives = [say('contact.relatives'), relativesNumber || `${say('numbers.none')} ${TO_FILL_IN}`, '']
  const columns = [say('numbers.who'), say('numbers.number'), say('step.note')]
  return section(say('numbers'), 2, { kind: 'table', columns, widths: [3, 2, 3], rows: [...rows, relatives] })
}

function people({ holders }: PlanView, { say, dutyName }: BinderWords): ReportSection {
  if (holders.length === 0) return section(say('holders'), 2, textBlock(say('holders.none')))
  const rows = holders.map((one) => [
    `${one.name}, ${one.unit}`,
    dutyName(one.duty),
    one.mobile ?? say('holders.no-number'),
  ])
  const columns = [say('numbers.who'), say('binder.duty'), say('numbers.number')]
  return section(say('holders'), 2, { kind: 'table', columns, widths: [4, 3, 2], rows })
}

/** A plan on paper needs both: who holds the duty, and who answered when it was printed. */
function answering({ answering: lines, answeringAt }: PlanView, { say, dutyName, moment }: BinderWords): ReportSection {
  const rows = lines.map((one) => [
    `${one.name}, ${one.unit}`,
    one.insteadOf === null
      ? dutyName(one.duty)
      : say('answering.instead', { duty: dutyName(one.duty), name: one.insteadOf }),
    one.mobile ?? say('holders.no-number'),
  ])
  const columns = [say('numbers.who'), say('binder.duty'), say('numbers.number')]
  const title = say('answering.at', { at: moment(answeringAt) })
  return section(title, 2, { kind: 'table', columns, widths: [4, 3, 2], rows })
}

function cards(plan: PlanView, { say, nameIn, eventNames }: BinderWords): ReportSection[] {
  const roles = [...new Set(plan.cards.map((line) => line.role))]
  return [
    section(say('cards'), 2, textBlock(say('binder.cards'))),
    ...roles.map((role) =>
      section(say(`role.${role}`), 3, {
        kind: 'table',
        columns: [say('tasks.when'), say('tasks.text'), say('cards.for'), say('binder.done')],
        widths: [2, 5, 3, 2],
        rows: plan.cards
          .filter((line) => line.role === role)
          .map((line) => [
            line.dueMinutes === null ? say('tasks.in.none') : say('cards.within', { count: line.dueMinutes }),
            nameIn(line.texts),
            line.scenarioKeys.length === 0 ? say('cards.all') : eventNames(line.scenarioKeys).join(', '),
            TO_FILL_IN,
          ]),
      }),
    ),
  ]
}

function places({ meetingPoints }: PlanContent, { say }: BinderWords): ReportSection {
  if (meetingPoints.length === 0) return section(say('points'), 2, textBlock(say('points.none')))
  const columns = [say('form.point.place'), say('form.point.use')]
  const rows = meetingPoints.map(({ place, use }) => [place, use])
  return section(say('points'), 2, { kind: 'table', columns, rows })
}

function exercises({ exercises: planned }: PlanContent, { say, day, eventName }: BinderWords): ReportSection {
  if (planned.length === 0) return section(say('exercises'), 2, textBlock(say('exercises.none')))
  const columns = [say('form.exercise.on'), say('form.exercise.scenario'), say('form.exercise.goal')]
  const rows = oldestFirst(
    planned,
    ({ on }) => on,
    ({ key }) => key,
  ).map(({ on, scenarioKey, goal }) => [day(on), scenarioKey ? eventName(scenarioKey) : say('exercises.any'), goal])
  return section(say('exercises'), 2, { kind: 'table', columns, widths: [2, 3, 5], rows })
}

/** Lines to write a log on by hand, entered when the power is back. */
function paperLog({ say }: BinderWords): ReportSection {
  const rows = Array.from({ length: LOG_LINES }, () => ['____', '______________________________________', TO_FILL_IN])
  const columns = [say('binder.at'), say('binder.what'), say('numbers.who')]
  const lines: ReportBlock = { kind: 'table', columns, widths: [1, 6, 2], rows }
  return section(say('binder.log'), 2, textBlock(say('binder.log.about')), lines)
}
