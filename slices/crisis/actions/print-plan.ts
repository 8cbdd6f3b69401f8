import { formatDate, formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Say } from './course-sections.ts'
import { planSections } from './plan-sections.ts'
import { firstWordsSections } from './print-first-words.ts'
import { viewPlan } from './view-plan.ts'

/** The plan that holds, as a binder on paper: everything that must be there when the power is out. Throws `crisis.plan-first`. */
export async function printPlan(varde: Varde, caller: Caller, unitId: string): Promise<Buffer> {
  const plan = await viewPlan(varde, caller, unitId)
  const { approved } = plan
  const [version] = plan.versions
  if (!approved || !version) throw new Failure('not-found', 'crisis.plan-first')
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values) => t(`crisis:${key}`, values ?? {})
  const day = (on: string) => formatDate(on, language)
  const eventNames = (keys: readonly string[]) =>
    plan.scenarios.filter((one) => keys.includes(one.key)).map(({ names }) => names[language] ?? names.nb)
  const eventName = (key: string) => eventNames([key])[0] ?? ''
  const parts = planSections(plan, approved, {
    ...{ say, day, eventName, eventNames },
    moment: (at) => formatMoment(at, language),
    dutyName: (duty) => t(`organisation:duty.${duty}`),
    nameIn: (names) => names[language] ?? names.nb,
  })
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
        value: `${version.number}. ${say('versions.approved', { at: day(version.approvedAt) })} ${version.approvedBy.name ?? say('somebody')}`,
      },
      { label: say('form.scenarios'), value: eventNames(approved.scenarioKeys).join(', ') },
    ],
    sections: [
      ...[parts.numbers, parts.people, parts.answering, ...parts.cards, parts.places],
      ...firstWordsSections(plan, say, eventName, language),
      ...[parts.exercises, parts.paperLog],
    ],
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: false,
  })
}
