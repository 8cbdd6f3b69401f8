import { formatDate, formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { entriesAfter } from '../store/entries.ts'
import { courseSections, type Say } from './course-sections.ts'
import { practiceSections } from './practice-sections.ts'
import { shownEntries } from './read-log.ts'
import { viewAfterwards } from './view-afterwards.ts'
import { viewCrisis } from './view-crisis.ts'
import { viewPractice } from './view-practice.ts'

/** The report: measured times, promises, reach, findings and the whole log; of an exercise also what came and what was seen. Throws `crisis.not-found`. */
export async function printCourse(varde: Varde, caller: Caller, crisisId: string): Promise<Buffer> {
  const crisis = await viewCrisis(varde, caller, crisisId)
  const after = await viewAfterwards(varde, caller, crisisId)
  const entries = await shownEntries(varde.db, await entriesAfter(varde.db, crisisId, 0))
  const practice = crisis.mode === 'exercise' ? await viewPractice(varde, caller, crisisId) : null
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values) => t(key.includes(':') ? key : `crisis:${key}`, values ?? {})
  const moment = (at: string) => formatMoment(at, language)
  const scenario = crisis.scenario ? (crisis.scenario[language] ?? crisis.scenario.nb) : say('other')
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
      ...courseSections(after, entries, say, language, crisis.state === 'open'),
      ...(practice ? practiceSections(practice, say, language) : []),
    ],
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: crisis.mode === 'demo',
    isExercise: crisis.mode === 'exercise',
  })
}
