import { useTranslation } from 'react-i18next'
import { titleOf, useElements } from '../../strategy/ui/index.ts'
import { type CourseStep, courseOf, SOURCE_COURSE } from '../rules/course.ts'

/** What an initiative points to in the strategy. */
const KINDS = [
  'gap',
  'goal',
  'sub-goal',
  'stakeholder-group',
  'channel',
  'instrument',
  'platform-block',
  'role',
  'kpi',
  'process-step',
] as const

export const useStrategyParts = () => useElements(KINDS)

type Names = Record<string, { nb?: string; nn?: string; en?: string }>

/** What a key of the strategy is called: today, else as it was called when it was chosen, else the key itself. */
export function useTitles(chosen: Names = {}): (key: string) => string {
  const { i18n } = useTranslation()
  const { data } = useStrategyParts()
  const language = i18n.language as 'nb' | 'nn' | 'en'
  return (key) => {
    const element = data?.elements.find((one) => one.key === key)
    return element ? titleOf(element, language) : (chosen[key]?.[language] ?? chosen[key]?.nb ?? key)
  }
}

/** The steps of the course as the strategy in force sets them out, and what each is called. */
export function useCourse(): { steps: CourseStep[]; stepName: (key: string) => string } {
  const { t } = useTranslation('plan')
  const { data } = useStrategyParts()
  const title = useTitles()
  const found = (data?.elements ?? []).filter((element) => element.kind === 'process-step')
  const steps = courseOf(
    found.map(({ key, data: facts }) => ({ key, needs: Array.isArray(facts.needs) ? facts.needs.map(String) : [] })),
  )
  const isOwn = (key: string) => SOURCE_COURSE.some((step) => step.key === key)
  const stepName = (key: string) =>
    found.some((element) => element.key === key) ? title(key) : isOwn(key) ? t(`step.${key}`) : key
  return { steps, stepName }
}
