import { formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { type ReportBlock, type ReportInput, renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ScenarioNames } from '../rules/crisis-view.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { firstWordsSections } from './print-first-words.ts'
import { viewPlan } from './view-plan.ts'

type Say = (key: string, values?: Record<string, unknown>) => string
type Section = ReportInput['sections'][number]
/** What a hand fills in. */
const TO_FILL_IN = '___________'
const LOG_LINES = 20

/** The plan that holds, as a binder on paper: everything that must be there when the power is out. Throws `crisis.plan-first`. */
export async function printPlan(varde: Varde, caller: Caller, unitId: string): Promise<Buffer> {
  const plan = await viewPlan(varde, caller, unitId)
  const { approved } = plan
  const [version] = plan.versions
  if (!approved || !version) throw new Failure('not-found', 'crisis.plan-first')
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values) => t(`crisis:${key}`, values ?? {})
  const nameIn = (names: ScenarioNames) => names[language] ?? names.nb
  const day = (on: string) => formatDate(on, language)
  const scenarioNames = (keys: readonly string[]) =>
    plan.scenarios.filter((one) => keys.includes(one.key)).map((one) => nameIn(one.names))
  return renderReport({
    language,
    title: say('binder.title', { unit: plan.unit.name }),
    lead: say('binder.lead'),
    facts: [
      { label: say('form.emergency-plan'), value: approved.emergencyPlan },
      { label: say('form.revised-on'), value: day(version.revisedOn) },
      { label: say('form.revise-by'), value: day(version.reviseBy) },
      {
        label: say('versions'),
        value: `${version.number}. ${say('versions.approved', { at: formatDate(version.approvedAt, language) })} ${version.approvedBy.name ?? say('somebody')}`,
      },
      { label: say('form.scenarios'), value: scenarioNames(approved.scenarioKeys).join(', ') },
    ],
    sections: [
      numbers(approved, say),
      people(plan, say, (duty) => t(`organisation:duty.${duty}`)),
      ...cards(plan, say, nameIn, scenarioNames),
      places(approved, say),
      ...firstWordsSections(plan, say, (key) => scenarioNames([key])[0] ?? '', language),
      exercises(approved, say, day, (key) => scenarioNames([key])[0] ?? ''),
      paperLog(say),
    ],
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: false,
  })
}

const section = (title: string, level: 2 | 3, ...blocks: ReportBlock[]): Section => ({ title, level, blocks })
const textBlock = (line: string): ReportBlock => ({ kind: 'text', lines: [line] })

function numbers({ contacts, relativesNumber }: PlanContent, say: Say): Section {
  const rows = contacts.map(({ kind, name, number, note }) => [
    [say(`contact.${kind}`), name].filter(Boolean).join(', '),
    number || `${say('numbers.none')} ${TO_FILL_IN}`,
    note,
  ])
  const relatives = [say('contact.relatives'), relativesNumber || `${say('numbers.none')} ${TO_FILL_IN}`, '']
  const columns = [say('numbers.who'), say('numbers.number'), say('step.note')]
  return section(say('numbers'), 2, { kind: 'table', columns, widths: [3, 2, 3], rows: [...rows, relatives] })
}

function people({ holders }: PlanView, say: Say, dutyName: (duty: string) => string): Section {
  if (holders.length === 0) return section(say('holders'), 2, textBlock(say('holders.none')))
  const rows = holders.map((one) => [
    `${one.name}, ${one.unit}`,
    dutyName(one.duty),
    one.mobile ?? say('holders.no-number'),
  ])
  const columns = [say('numbers.who'), say('binder.duty'), say('numbers.number')]
  return section(say('holders'), 2, { kind: 'table', columns, widths: [4, 3, 2], rows })
}

function cards(
  plan: PlanView,
  say: Say,
  nameIn: (names: ScenarioNames) => string,
  scenarioNames: (keys: readonly string[]) => string[],
): Section[] {
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
            line.scenarioKeys.length === 0 ? say('cards.all') : scenarioNames(line.scenarioKeys).join(', '),
            TO_FILL_IN,
          ]),
      }),
    ),
  ]
}

function places({ meetingPoints }: PlanContent, say: Say): Section {
  if (meetingPoints.length === 0) return section(say('points'), 2, textBlock(say('points.none')))
  const columns = [say('form.point.place'), say('form.point.use')]
  const rows = meetingPoints.map(({ place, use }) => [place, use])
  return section(say('points'), 2, { kind: 'table', columns, rows })
}

function exercises(
  { exercises: planned }: PlanContent,
  say: Say,
  day: (on: string) => string,
  scenarioName: (key: string) => string,
): Section {
  if (planned.length === 0) return section(say('exercises'), 2, textBlock(say('exercises.none')))
  const columns = [say('form.exercise.on'), say('form.exercise.scenario'), say('form.exercise.goal')]
  const rows = planned
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, scenarioKey, goal }) => [day(on), scenarioKey ? scenarioName(scenarioKey) : say('exercises.any'), goal])
  return section(say('exercises'), 2, { kind: 'table', columns, widths: [2, 3, 5], rows })
}

/** Lines to write a log on by hand, entered when the power is back. */
function paperLog(say: Say): Section {
  const rows = Array.from({ length: LOG_LINES }, () => ['____', '______________________________________', TO_FILL_IN])
  const columns = [say('binder.at'), say('binder.what'), say('numbers.who')]
  return section(say('binder.log'), 2, textBlock(say('binder.log.about')), {
    ...{ kind: 'table' as const, columns, widths: [1, 6, 2], rows },
  })
}
