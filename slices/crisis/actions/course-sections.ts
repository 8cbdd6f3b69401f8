import { formatMoment } from '../../../kit/i18n/formats.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { ReportBlock, ReportSection } from '../../../kit/pdf/report.ts'
import type { AfterwardsView } from '../rules/afterwards-view.ts'
import { leftPhrase, publicBeside } from '../rules/beside.ts'
import { tookPhrase } from '../rules/course-times.ts'
import type { EntryView, ScenarioNames } from '../rules/crisis-view.ts'
import { inOrder } from '../rules/entry.ts'
import { entryPhrase } from '../rules/entry-phrase.ts'
import { hadPhrase } from '../rules/had-phrase.ts'
import { promisedIn, wentKey } from '../rules/owed.ts'
import { withdrawnPhrase, wrongPhrase } from '../rules/wrong-words.ts'

/** The words of the crisis, or of the slice that the key names. */
export type Say = (key: string, values?: Record<string, unknown>) => string

/** The sections of the report of a crisis: times, promises, what stands wrong, reach, findings, follow-up, and the whole log. */
export function courseSections(
  after: AfterwardsView,
  entries: readonly EntryView[],
  say: Say,
  language: Language,
  isOpen: boolean,
): ReportSection[] {
  const nameIn = (names: ScenarioNames) => names[language] ?? names.nb
  const moment = (at: string) => formatMoment(at, language)
  const section = (title: string, columns: string[], widths: number[], rows: string[][]): ReportSection => ({
    title: say(title),
    level: 2,
    blocks: [
      table(
        columns.map((one) => say(one)),
        widths,
        rows,
        say,
      ),
    ],
  })
  return [
    section('after.times', ['report.what', 'report.took'], [3, 2], timeRows(after, say, moment, isOpen)),
    section(
      'after.promises',
      ['after.promised', 'report.went', 'report.reason'],
      [2, 2, 4],
      [...after.promises, ...after.given].map((one) => [
        moment(one.dueAt),
        say(wentKey(one)),
        [
          say(`after.given.${promisedIn(one)}`, {
            number: one.number ?? 0,
            groups: one.groups.map((group) => say(`after.group.${group}`).toLowerCase()).join(', '),
          }),
          ...(one.reason ? [one.reason] : []),
        ].join('. '),
      ]),
    ),
    {
      title: say('situation.wrong'),
      level: 2,
      blocks: [{ kind: 'text', lines: wrongLines(after, say) }],
    },
    section(
      'after.reach',
      ['after.group', 'after.last-told', 'after.reached'],
      [3, 3, 2],
      after.groups.map((one) => [say(`after.group.${one.group}`), lastTold(one, say, moment), reach(one, say)]),
    ),
    section(
      'situation.beside',
      ['situation.time', 'situation.what', 'situation.how'],
      [2, 4, 4],
      after.beside.toReversed().map((one) => [moment(one.at), one.title, leftPhrase(one, say)]),
    ),
    section(
      'after.findings',
      ['after.finding', 'after.owner', 'report.went'],
      [5, 2, 2],
      after.findings.map((one) => [
        `${say(`after.kind.${one.kind}`)}: ${one.text}`,
        one.owner?.name ?? '',
        say(`after.state.${one.state}`),
      ]),
    ),
    section(
      'after.follow-up',
      ['report.what', 'tasks.role', 'report.went'],
      [5, 2, 2],
      after.followUps.map((one) => [
        nameIn(one.texts),
        one.role === null ? (one.asked?.name ?? say('somebody')) : say(`role.${one.role}`),
        one.doneAt ? moment(one.doneAt) : say('after.left'),
      ]),
    ),
    section(
      'principles.title',
      ['report.what', 'numbers.who', 'report.went'],
      [2, 3, 4],
      after.principles.map((one) => [
        say('said.one', { number: one.statement }),
        one.by.name ?? say('somebody'),
        one.given ? principlesText(one.given, say) : say('principles.unanswered'),
      ]),
    ),
    section(
      'log',
      ['binder.at', 'binder.what', 'numbers.who'],
      [2, 6, 2],
      entries
        .toSorted(inOrder)
        .map((one) => [moment(one.writtenAt), lineText(one, say), one.by.name ?? say('system.name')]),
    ),
  ]
}

/** How many of each answer, and what was noted. */
function principlesText({ answers }: NonNullable<AfterwardsView['principles'][number]['given']>, say: Say): string {
  const count = (answer: string) => answers.filter((one) => one.answer === answer).length
  const sum = { held: count('held'), noted: count('noted'), notRelevant: count('not-relevant') }
  return [say('principles.sum', sum), ...answers.flatMap((one) => one.note ?? [])].join('\n')
}

const table = (columns: string[], widths: number[], rows: string[][], say: Say): ReportBlock =>
  rows.length > 0 ? { kind: 'table', columns, widths, rows } : { kind: 'text', lines: [say('after.none')] }

const reach = ({ reached, of, unread }: { reached: number; of: number; unread: number }, say: Say) =>
  of === 0
    ? ''
    : say('after.reached.of', { count: reached, of }) +
      (unread > 0 ? `. ${say('reach.unread', { count: unread })}` : '')

/** When, by which message, how many of them have that one, and what it is worth now, as the screen has it. */
function lastTold(
  { at, statement, standing, latest }: AfterwardsView['groups'][number],
  say: Say,
  moment: (at: string) => string,
): string {
  if (!at) return say('after.never')
  return [
    moment(at),
    ...(statement === null ? [] : [say('said.one', { number: statement })]),
    ...(latest && latest.had < latest.of ? [hadPhrase(latest, say)] : []),
    ...(standing && standing !== 'stands' ? [say(`board.is.${standing}`)] : []),
  ].join('. ')
}

/** What is wrong or taken back with those who have it, or that nothing is. */
function wrongLines({ wrong, withdrawn }: AfterwardsView, say: Say): string[] {
  const lines = [...wrong.map((one) => wrongPhrase(one, say)), ...withdrawn.map((one) => withdrawnPhrase(one, say))]
  return lines.length > 0 ? lines : [say('situation.wrong.none')]
}

function timeRows(
  { times, beside }: AfterwardsView,
  say: Say,
  moment: (at: string) => string,
  isOpen: boolean,
): string[][] {
  const gone = times.publicMs === null ? publicBeside(beside) : null
  const keys = ['answered', 'inPlace', 'staff', 'public'] as const
  const rows = keys.map((key) => [
    say(`after.time.${key}`),
    key === 'public' && gone
      ? say('after.not.beside', { at: moment(gone) })
      : tookPhrase(times[`${key}Ms`], isOpen, say),
  ])
  const { isStaffFirst, pressSpreadMs } = times
  if (isStaffFirst !== null) rows.push([say('after.time.first'), say(isStaffFirst ? 'after.yes' : 'after.no')])
  if (pressSpreadMs !== null) rows.push([say('after.time.spread'), tookPhrase(pressSpreadMs, isOpen, say)])
  return rows
}

export function lineText(entry: EntryView, say: Say): string {
  const { kind, text, redacted } = entry
  if (redacted) return say('log.emptied')
  if (kind !== 'system') return `${say(`kind.${kind}`)}: ${text}`
  const { key, values } = entryPhrase(entry, (key) => say(key))
  return say(key, values)
}
