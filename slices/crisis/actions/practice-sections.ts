import { formatClock } from '../../../kit/i18n/formats.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { ReportSection } from '../../../kit/pdf/report.ts'
import type { InjectView, ObservationView, PracticeView } from '../rules/practice-view.ts'
import type { Say } from './course-sections.ts'

/** What an exercise adds to the report: what came, what was expected and done, and what was seen. */
export function practiceSections(
  { injects, observations }: Pick<PracticeView, 'injects' | 'observations'>,
  say: Say,
  language: Language,
): ReportSection[] {
  const at = (time: string | null) => (time === null ? '' : formatClock(time, language))
  const section = (title: string, columns: string[], widths: number[], rows: string[][]): ReportSection => ({
    title: say(title),
    level: 2,
    blocks:
      rows.length > 0
        ? [{ kind: 'table', columns: columns.map((one) => say(one)), widths, rows }]
        : [{ kind: 'text', lines: [say('after.none')] }],
  })
  return [
    section(
      'report.injects',
      ['report.practice-time', 'report.inject', 'report.expected', 'report.went'],
      [2, 5, 4, 3],
      injects.map((one) => [
        at(one.shows ?? one.dueAt),
        `${one.number}. ${one.sender} → ${say(`role.${one.role}`)}: ${one.text}`,
        one.expects,
        wentText(one, say),
      ]),
    ),
    section(
      'report.observations',
      ['report.practice-time', 'report.seen', 'report.seen.of', 'numbers.who'],
      [2, 6, 2, 3],
      // As they came: whoever reads the report reads the exercise from its beginning.
      observations
        .toReversed()
        .map((one) => [
          at(one.shows),
          `${say(`report.mark.${one.mark}`)}: ${one.text}`,
          aboutText(one, say),
          one.by.name ?? '',
        ]),
    ),
  ]
}

function wentText({ state, met }: InjectView, say: Say): string {
  if (!met) return say(`report.inject.${state}`)
  return say(met.isInTime ? 'report.inject.met' : 'report.inject.late', { minutes: met.minutes })
}

function aboutText({ inject, goal }: ObservationView, say: Say): string {
  if (inject !== null) return say('report.seen.inject', { number: inject })
  return goal === null ? say('report.seen.whole') : say('report.seen.goal', { number: goal })
}
