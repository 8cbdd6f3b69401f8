import { formatDate, formatNumber } from '../../../../kit/i18n/formats.ts'
import { translator } from '../../../../kit/i18n/translate.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { type ReportBlock, renderReport } from '../../../../kit/pdf/report.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { type ReportView, reachSum, reportHeadline } from '../../rules/report/leadership-report.ts'
import { readReport } from './save-report.ts'

type Say = (key: string, values?: Record<string, unknown>) => string
type Words = { say: Say; day: (at: string | null) => string; number: (value: number | null) => string }

/** A saved report in the caller's language, as a tagged PDF. */
export async function printReport(varde: Varde, caller: Caller, id: string): Promise<Buffer> {
  const report = await readReport(varde, caller, id)
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values = {}) => t(key.includes(':') ? key : `meetings:report.${key}`, values)
  const day = (at: string | null) => (at ? formatDate(at, language) : '–')
  const number = (value: number | null) =>
    value === null ? '–' : formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  const head = reportHeadline(report.content)
  return renderReport({
    language,
    title: say(`headline.${head.code}`, { count: head.count }),
    lead: say('period', { unit: report.content.unitName, from: report.from, to: report.to }),
    facts: [
      { label: say('made'), value: say('made.by', { name: report.madeBy ?? t('meetings:gone'), at: report.madeAt }) },
      { label: t('meetings:minutes.fingerprint'), value: report.fingerprint },
    ],
    sections: sectionsOf(report, { say, day, number }),
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: varde.mode === 'exercise',
  })
}

function sectionsOf({ content, names, ownText }: ReportView, words: Words) {
  const { say, day } = words
  const name = (id: string) => names[id] ?? say('meetings:gone')
  const section = (key: string, ...blocks: ReportBlock[]) => ({ title: say(key), level: 2 as const, blocks })
  const { followUps, known } = content
  return [
    ...(ownText ? [section('own', { kind: 'text', lines: ownText.split('\n') })] : []),
    section('initiatives', initiatives(content, words)),
    section('targets', targets(content, words)),
    section('decisions', {
      kind: 'table',
      columns: [say('what'), say('about-what'), say('meetings:decision.by'), say('day')],
      rows: content.decisions.map((one) => [
        one.kind === 'meeting' ? one.text : `${say(`decision.${one.kind}.${one.decision}`)} ${one.text}`,
        one.about ?? '',
        name(one.byId),
        day(one.at),
      ]),
    }),
    section(
      'follow-ups',
      { kind: 'text', lines: [say('follow-ups.said', { ...followUps, late: followUps.late.length })] },
      {
        kind: 'table',
        columns: [say('late'), say('meetings:follow-up.owner'), say('meetings:follow-up.due')],
        rows: followUps.late.map((one) => [one.text, name(one.ownerId), day(one.dueOn)]),
      },
    ),
    section('evaluations', {
      kind: 'table',
      columns: [say('initiative'), say('day'), say('findings')],
      rows: content.evaluations.map((one) => [one.initiativeTitle, day(one.heldOn), one.findings]),
    }),
    section('lessons', {
      kind: 'list',
      lines: content.lessons.map((one) => `${say(`plan:lesson.${one.kind}`)}: ${one.text}`),
    }),
    section('reach', ...reach(content, words)),
    ...(known ? [section('known', { kind: 'text', lines: [say('known.said', known)] })] : []),
  ]
}

const initiatives = ({ initiatives: rows }: ReportView['content'], { say, day }: Words): ReportBlock => ({
  kind: 'table',
  columns: [say('initiative'), say('meetings:form.unit'), say('how'), say('why'), say('ends')],
  widths: [5, 4, 3, 6, 3],
  rows: rows.map((one) => [
    one.title,
    one.unitName,
    one.status ? say(`plan:status.${one.status}`) : say('not-said'),
    one.reason,
    day(one.endOn),
  ]),
})

const targets = ({ targets: rows }: ReportView['content'], { say, number }: Words): ReportBlock => ({
  kind: 'table',
  columns: [say('target'), say('start'), say('latest'), say('goal'), say('standing')],
  widths: [7, 3, 4, 2, 4],
  rows: rows.map((one) => [
    `${one.name} (${one.unit}). ${one.initiativeTitle}`,
    number(one.start),
    one.latest
      ? `${number(one.latest.value)}${one.latest.margin === null ? '' : ` ± ${number(one.latest.margin)}`}${one.latest.sample === null ? '' : ` (n = ${number(one.latest.sample)})`}`
      : '–',
    number(one.target),
    say(`plan:standing.${one.standing}`) + (one.isOverdue ? `. ${say('overdue')}` : ''),
  ]),
})

function reach({ reach: rows }: ReportView['content'], { say, day, number }: Words): ReportBlock[] {
  const { total, states } = reachSum(rows)
  const shut: ReportBlock = { kind: 'text', lines: [say('reach.named')] }
  if (rows.length === 0) return [{ kind: 'text', lines: [say('reach.none')] }, shut]
  return [
    {
      kind: 'table',
      columns: [say('state'), say('heads')],
      rows: [
        ...states.map(([state, heads]) => [say(`dispatch:state.${state}`), number(heads)]),
        [say('sum'), number(total)],
      ],
    },
    {
      kind: 'table',
      columns: [say('dispatch'), say('day'), say('heads')],
      rows: rows.map((one) => [`${one.title} (${one.number})`, day(one.startedAt), number(one.total)]),
    },
    shut,
  ]
}
