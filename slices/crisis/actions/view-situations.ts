import { formatClock, formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { type ReportBlock, renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { leftPhrase, leftTitle } from '../rules/beside.ts'
import { emptiedPhrase } from '../rules/emptied-phrase.ts'
import { reachKey, saidPhrase } from '../rules/said-phrase.ts'
import { nextPhrase, publicPhrase, type SituationContent, type SituationReport } from '../rules/situation.ts'
import { withdrawnPhrase, wrongPhrase } from '../rules/wrong-words.ts'
import { situationsOf } from '../store/situations.ts'
import { emptiedBy, shownEmptied } from './empty-copies.ts'
import { loadCrisis } from './load-crisis.ts'
import { statusAbilities } from './view-status.ts'

export type SituationList = { number: string; mode: Mode; mayMake: boolean; reports: SituationReport[] }

/** The situation reports of a crisis, the newest first, as they were when they were made. Throws `crisis.not-found`. */
export async function viewSituations(varde: Varde, caller: Caller, crisisId: string): Promise<SituationList> {
  const loaded = await loadCrisis(varde.db, caller, crisisId)
  const { file } = loaded
  const rows = await situationsOf(varde.db, crisisId)
  const names = await personNames(varde.db, [...new Set([...rows.map((row) => row.made_by), ...emptiedBy(rows)])])
  const named = (id: string) => ({ id, name: names.get(id) ?? null })
  const reports = rows.map((row) => ({
    ...{ number: row.number, content: row.content, digest: row.digest },
    by: named(row.made_by),
    emptied: shownEmptied(row.emptied, named),
    at: row.made_at.toISOString(),
  }))
  return { number: file.number, mode: file.mode, mayMake: statusAbilities(loaded).includes('write'), reports }
}

/** One report as a tagged PDF, for the ministry and others outside the room. Throws `crisis.not-found`, `crisis.no-such-report`. */
export async function printSituation(varde: Varde, caller: Caller, crisisId: string, number: number): Promise<Buffer> {
  const { mode, reports } = await viewSituations(varde, caller, crisisId)
  const report = reports.find((one) => one.number === number)
  if (!report) throw new Failure('not-found', 'crisis.no-such-report')
  const { content } = report
  const { language } = caller
  const t = translator(language)
  const say = (key: string, values: Record<string, unknown> = {}) => t(`crisis:situation.${key}`, values)
  const scenario = content.scenario ? (content.scenario[language] ?? content.scenario.nb) : t('crisis:other')
  return renderReport({
    language,
    title: say('title', { number, title: t('crisis:title', { scenario, unit: content.unitName }) }),
    lead: say('as-of', { at: report.at }),
    facts: [
      { label: say('case'), value: content.number },
      { label: say('declared'), value: formatMoment(content.declaredAt, language) },
      { label: say('owner'), value: `${content.ownerName}. ${t(`crisis:level.${content.level}`)}` },
      { label: say('phase'), value: publicPhrase(content, t) },
      { label: say('next'), value: nextPhrase(content, t) },
      { label: say('fingerprint'), value: report.digest },
      ...report.emptied.map((one) => ({ label: say('emptied'), value: emptiedPhrase(one, t) })),
    ],
    sections: sectionsOf(content, language, say),
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: mode === 'exercise',
  })
}

/** Who has it too, in a language that they may not read. */
const unreadOf = ({ unread = 0 }: { unread?: number | undefined }, t: ReturnType<typeof translator>): string =>
  unread > 0 ? `. ${t('crisis:reach.unread', { count: unread })}` : ''

type Say = (key: string, values?: Record<string, unknown>) => string

/** What is wrong or taken back with those who have it, or that nothing is. */
function wrongLines({ wrong = [], withdrawn = [] }: SituationContent, say: Say, t: ReturnType<typeof translator>) {
  const lines = [...wrong.map((one) => wrongPhrase(one, t)), ...withdrawn.map((one) => withdrawnPhrase(one, t))]
  return lines.length === 0 ? [say('wrong.none')] : lines
}

function sectionsOf(content: SituationContent, language: string, say: Say) {
  const section = (key: string, ...blocks: ReportBlock[]) => ({ title: say(key), level: 2 as const, blocks })
  const none = (key: string): ReportBlock => ({ kind: 'text', lines: [say(key)] })
  const table = (columns: string[], rows: string[][], empty: string): ReportBlock =>
    rows.length === 0 ? none(empty) : { kind: 'table', columns: columns.map((key) => say(key)), rows }
  const t = translator(language)
  const besideBlocks = ({ lines, named }: NonNullable<SituationContent['beside']>): ReportBlock[] => [
    table(
      ['time', 'what', 'how'],
      lines.map((one) => [
        formatMoment(one.at, language),
        leftTitle(one, (key) => t(`crisis:${key}`)),
        leftPhrase(one, (key, values) => t(`crisis:${key}`, values ?? {})),
      ]),
      'beside.none',
    ),
    ...(named > 0 ? [{ kind: 'text' as const, lines: [say('beside.named', { count: named })] }] : []),
  ]
  return [
    section(
      'facts',
      table(
        ['time', 'what', 'source'],
        content.facts.map((one) => [formatClock(one.at, language), one.text, one.source]),
        'facts.none',
      ),
      none(content.unconfirmed === 0 ? 'unconfirmed.none' : 'unconfirmed'),
    ),
    section(
      'said',
      table(
        ['time', 'what', 'how'],
        content.said.map((one) => [
          formatMoment(one.at, language),
          one.title,
          saidPhrase(one, (key, values) => t(`crisis:${key}`, values ?? {})),
        ]),
        'said.none',
      ),
    ),
    ...(content.beside ? [section('beside', ...besideBlocks(content.beside))] : []),
    ...(content.wrong
      ? [
          section('wrong', {
            kind: 'text',
            lines: wrongLines(content, say, t),
          }),
        ]
      : []),
    section(
      'reach',
      table(
        ['who', 'reached'],
        content.reach.map((one) => [
          t(reachKey(one.kind)),
          say('of', { count: one.reached, of: one.total }) + unreadOf(one, t),
        ]),
        'reach.none',
      ),
    ),
    section(
      'asked',
      table(
        ['question', 'answer'],
        content.asked.map((one) => [
          one.question,
          one.isUnsure ? say('asked.unsure', { answer: one.answer }) : one.answer,
        ]),
        'asked.none',
      ),
    ),
  ]
}
