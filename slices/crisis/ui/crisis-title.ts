import { useTranslation } from 'react-i18next'
import type { CrisisLine, ScenarioNames } from '../rules/crisis-view.ts'

/** Names of data in the reader's language; bokmål where there is no other. */
export function useNameIn(): (names: ScenarioNames) => string {
  const { i18n } = useTranslation()
  return (names) => names[i18n.language as keyof ScenarioNames] ?? names.nb
}

/** «Brann ved Halden fengsel», or what the one who declared it wrote. */
export function useCrisisTitle(): (line: Pick<CrisisLine, 'scenario' | 'what' | 'unit'>) => string {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  return ({ scenario, what, unit }) =>
    what || t('title', { scenario: scenario ? nameIn(scenario) : t('other'), unit: unit.name ?? '' })
}
