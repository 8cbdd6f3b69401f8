import { formatLanguages } from '../../../kit/i18n/formats.ts'
import type { ReportBlock, ReportSection } from '../../../kit/pdf/report.ts'
import { directionOf } from '../../message/index.ts'
import { FIRST_AUDIENCES } from '../rules/first-message.ts'
import type { PlanView } from '../rules/plan-view.ts'
import type { Say } from './course-sections.ts'

/** The first words of a unit for paper: by event and by who hears them, each in its own language and direction. */
export function firstWordsSections(
  { firstWords, phrases, scenarios }: Pick<PlanView, 'firstWords' | 'phrases' | 'scenarios'>,
  say: Say,
  nameOf: (scenarioKey: string) => string,
  inLanguage: string,
): ReportSection[] {
  const keys = [null, ...scenarios.map((one) => one.key)]
  const sets = keys.flatMap((scenarioKey) =>
    FIRST_AUDIENCES.map((audience) =>
      firstWords.filter((one) => one.scenarioKey === scenarioKey && one.audience === audience),
    ),
  )
  const named = phrases.filter((one) => one.scenarioKey !== null)
  const what: ReportBlock[] =
    named.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [say('form.scenarios'), say('binder.words.called')],
            widths: [2, 5],
            rows: [...new Set(named.map((one) => one.scenarioKey!))].map((key) => [
              nameOf(key),
              named
                .filter((one) => one.scenarioKey === key)
                .map((one) => one.phrase)
                .join(' · '),
            ]),
          },
        ]
  return [
    { title: say('first.title'), level: 2, blocks: [{ kind: 'text', lines: [say('binder.words')] }, ...what] },
    ...sets
      .filter((lines) => lines.length > 0)
      .map((lines): ReportSection => {
        const [{ scenarioKey, audience }] = lines as [PlanView['firstWords'][number]]
        const event = scenarioKey === null ? say('binder.words.any') : nameOf(scenarioKey)
        const missing = lines.filter((one) => one.readiness === 'missing').map((one) => one.language)
        const lacking: ReportBlock[] =
          missing.length > 0 ? [{ kind: 'small', lines: [say('binder.words.missing', { languages: missing })] }] : []
        const words = lines
          .filter((one) => one.readiness !== 'missing')
          .map(
            (one): ReportBlock => ({
              ...{ kind: 'words', language: one.language, direction: directionOf(one.language) },
              ...{ title: one.title, lines: one.paragraphs },
              note: [
                formatLanguages([one.language], inLanguage),
                one.readiness !== 'ready' && say(`binder.words.${one.readiness}`),
                one.isUnread && say('first.unread'),
              ]
                .filter(Boolean)
                .join(' · '),
            }),
          )
        return { title: `${say(`words.${audience}`)}: ${event}`, level: 3, blocks: [...words, ...lacking] }
      }),
  ]
}
