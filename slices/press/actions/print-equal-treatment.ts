import { formatDate, formatMoment, formatSeconds } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller, Language } from '../../../kit/kernel/caller.ts'
import { csvCell } from '../../../kit/kernel/csv-cell.ts'
import { renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type EqualTreatment, type Period, viewEqualTreatment } from './view-equal-treatment.ts'

/** The report as a tagged PDF, in the caller's language. Throws as `viewEqualTreatment`. */
export async function printEqualTreatment(varde: Varde, caller: Caller, period: Period): Promise<Buffer> {
  const report = await viewEqualTreatment(varde, caller, period)
  const { language } = caller
  const t = translator(language)
  const say = (key: string, values: Record<string, unknown> = {}) => t(`press-equal:${key}`, values)
  const { headline } = report
  return renderReport({
    language,
    title: say(`h1.${headline.code}`, { count: headline.count, seconds: headline.seconds }),
    lead: say('period', { from: formatDate(report.from, language), to: formatDate(report.to, language) }),
    facts: [{ label: say('median'), value: say('minutes', { count: report.medianMinutes ?? 0 }) }],
    sections: equalTables(report, language).map(({ key, columns, rows }) => ({
      title: say(key),
      level: 2 as const,
      blocks:
        rows.length === 0
          ? [{ kind: 'text' as const, lines: [say('nothing')] }]
          : [{ kind: 'table' as const, columns: columns.map((one) => say(one)), rows }],
    })),
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: varde.mode === 'exercise',
  })
}

/** The report as CSV for a spreadsheet: one line for each who got, or did not get, something. Times to the second. */
export async function equalTreatmentCsv(varde: Varde, caller: Caller, period: Period): Promise<string> {
  const report = await viewEqualTreatment(varde, caller, period)
  const t = translator(caller.language)
  const say = (key: string) => t(`press-equal:${key}`)
  const head = ['csv.kind', 'csv.what', 'csv.who', 'csv.first', 'csv.at', 'csv.seconds'].map(say)
  const seconds = (from: string | null, to: string | null) =>
    from && to ? String(Math.round((Date.parse(to) - Date.parse(from)) / 1000)) : ''
  const rows = [
    ...report.sendings.flatMap((one) =>
      one.recipients.map(({ name, at }) => [
        ...[say('sendings'), one.title, name, one.spread.firstAt ?? '', at ?? '', seconds(one.spread.firstAt, at)],
      ]),
    ),
    ...report.advances.map((one) => [say('advances'), one.title, one.outlet, one.embargoUntil, one.givenAt, '']),
    ...report.shared.map((one) => [
      ...[say('shared'), `${one.number} ${one.topic}`, one.outlet ?? '', one.answeredAt ?? '', one.sharedAt ?? ''],
      seconds(one.answeredAt, one.sharedAt),
    ]),
  ]
  // A mark of order, so that spreadsheets read the letters right.
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`
}

type EqualTable = { key: string; columns: string[]; rows: string[][] }

function equalTables(report: EqualTreatment, language: Language): EqualTable[] {
  const moment = (at: string | null) => (at ? formatMoment(at, language) : '–')
  const t = translator(language)
  const say = (key: string, values: Record<string, unknown> = {}) => t(`press-equal:${key}`, values)
  return [
    {
      key: 'sendings',
      columns: ['what', 'when', 'got', 'missed', 'spread'],
      rows: report.sendings.map(({ title, openedAt, spread }) => [
        title,
        moment(openedAt),
        String(spread.got),
        String(spread.missed),
        spread.seconds === null ? '–' : say('seconds', { count: spread.seconds }),
      ]),
    },
    {
      key: 'recipients',
      columns: ['what', 'who', 'when'],
      rows: report.sendings.flatMap((one) =>
        one.recipients.map(({ name, at }) => [
          one.title,
          name || say('erased'),
          at ? `${formatDate(at, language)} ${formatSeconds(at, language)}` : say('not-reached'),
        ]),
      ),
    },
    {
      key: 'advances',
      columns: ['what', 'outlet', 'given', 'embargo'],
      rows: report.advances.map((one) => [one.title, one.outlet, moment(one.givenAt), moment(one.embargoUntil)]),
    },
    {
      key: 'shared',
      columns: ['what', 'outlet', 'answered', 'to-all'],
      rows: report.shared.map((one) => [
        `${one.number} ${one.topic}`,
        one.outlet ?? '–',
        moment(one.answeredAt),
        moment(one.sharedAt),
      ]),
    },
    {
      key: 'outlets',
      columns: ['outlet', 'asked', 'answered-count', 'in-time', 'median'],
      rows: report.outlets.map((one) => [
        one.name ?? say('no-outlet'),
        String(one.inquiries),
        String(one.answered),
        String(one.inTime),
        one.medianMinutes === null ? '–' : say('minutes', { count: one.medianMinutes }),
      ]),
    },
  ]
}
