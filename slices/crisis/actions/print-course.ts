import { formatDate, formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { type ReportBlock, renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { AfterwardsView } from '../rules/afterwards-view.ts'
import type { EntryView, ScenarioNames } from '../rules/crisis-view.ts'
import { inOrder } from '../rules/entry.ts'
import { entriesAfter } from '../store/entries.ts'
import { shownEntries } from './read-log.ts'
import { viewAfterwards } from './view-afterwards.ts'
import { viewCrisis } from './view-crisis.ts'

type Say = (key: string, values?: Record<string, unknown>) => string

/** The report: measured times, promises, reach, findings and the whole log. Throws `crisis.not-found`. */
export async function printCourse(varde: Varde, caller: Caller, crisisId: string): Promise<Buffer> {
  const crisis = await viewCrisis(varde, caller, crisisId)
  const after = await viewAfterwards(varde, caller, crisisId)
  const entries = await shownEntries(varde.db, await entriesAfter(varde.db, crisisId, 0))
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values) => t(`crisis:${key}`, values ?? {})
  const nameIn = (names: ScenarioNames) => names[language] ?? names.nb
  const moment = (at: string) => formatMoment(at, language)
  const scenario = crisis.scenario ? nameIn(crisis.scenario) : say('other')
  const table = (columns: string[], widths: number[], rows: string[][]): ReportBlock =>
    rows.length > 0 ? { kind: 'table', columns, widths, rows } : { kind: 'text', lines: [say('after.none')] }
  return renderReport({
    language,
    title: say('report.title', {
      number: crisis.number,
      what: crisis.what || say('title', { scenario, unit: crisis.unit.name ?? '' }),
    }),
    lead: after.evaluation.impression || null,
    facts: [
      { label: say('declare.unit'), value: crisis.unit.name ?? '' },
      { label: say('head.owner'), value: crisis.ownerUnit.name ?? '' },
      { label: say('report.from'), value: moment(crisis.declaredAt) },
      { label: say('report.to'), value: crisis.closedAt ? moment(crisis.closedAt) : say('report.open') },
      {
        label: say('after.held'),
        value: after.evaluation.heldOn ? formatDate(after.evaluation.heldOn, language) : say('after.not-held'),
      },
    ],
    sections: [
      {
        title: say('after.times'),
        level: 2,
        blocks: [table([say('report.what'), say('report.took')], [3, 2], timeRows(after, say))],
      },
      {
        title: say('after.promises'),
        level: 2,
        blocks: [
          table(
            [say('after.promised'), say('report.went'), say('report.reason')],
            [2, 2, 4],
            after.promises.map((one) => [moment(one.dueAt), say(`after.promise.${one.state}`), one.reason ?? '']),
          ),
        ],
      },
      {
        title: say('after.reach'),
        level: 2,
        blocks: [
          table(
            [say('after.group'), say('after.last-told'), say('after.reached')],
            [3, 3, 2],
            after.groups.map((one) => [
              say(`after.group.${one.group}`),
              one.at ? moment(one.at) : say('after.never'),
              reach(one, say),
            ]),
          ),
        ],
      },
      {
        title: say('after.findings'),
        level: 2,
        blocks: [
          table(
            [say('after.finding'), say('after.owner'), say('report.went')],
            [5, 2, 2],
            after.findings.map((one) => [
              `${say(`after.kind.${one.kind}`)}: ${one.text}`,
              one.owner?.name ?? '',
              say(`after.state.${one.state}`),
            ]),
          ),
        ],
      },
      {
        title: say('after.follow-up'),
        level: 2,
        blocks: [
          table(
            [say('report.what'), say('tasks.role'), say('report.went')],
            [5, 2, 2],
            after.followUps.map((one) => [
              nameIn(one.texts),
              say(`role.${one.role}`),
              one.doneAt ? moment(one.doneAt) : say('after.left'),
            ]),
          ),
        ],
      },
      {
        title: say('log'),
        level: 2,
        blocks: [
          table(
            [say('binder.at'), say('binder.what'), say('numbers.who')],
            [2, 6, 2],
            entries
              .toSorted(inOrder)
              .map((one) => [moment(one.writtenAt), lineText(one, say), one.by.name ?? say('system.name')]),
          ),
        ],
      },
    ],
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: crisis.mode === 'demo',
    isExercise: crisis.mode === 'exercise',
  })
}

const reach = ({ reached, of }: { reached: number; of: number }, say: Say) =>
  of === 0 ? '' : say('after.reached.of', { count: reached, of })

/** Minutes and seconds, or that it did not happen. */
function tookText(ms: number | null, say: Say): string {
  if (ms === null) return say('after.not')
  const seconds = Math.round(ms / 1000)
  return say('after.took', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}

function timeRows({ times }: AfterwardsView, say: Say): string[][] {
  const keys = ['answered', 'inPlace', 'staff', 'public'] as const
  const rows = keys.map((key) => [say(`after.time.${key}`), tookText(times[`${key}Ms`], say)])
  const { isStaffFirst, pressSpreadMs } = times
  if (isStaffFirst !== null) rows.push([say('after.time.first'), say(isStaffFirst ? 'after.yes' : 'after.no')])
  if (pressSpreadMs !== null) rows.push([say('after.time.spread'), tookText(pressSpreadMs, say)])
  return rows
}

function lineText({ kind, code, params, text, redacted }: EntryView, say: Say): string {
  if (redacted) return say('log.emptied')
  if (kind !== 'system') return `${say(`kind.${kind}`)}: ${text}`
  const role = params.role ? say(`role.${params.role}`).toLowerCase() : ''
  return say(`system.${code}${params.answer ? `.${params.answer}` : ''}`, { ...params, role })
}
