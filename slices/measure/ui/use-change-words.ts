import { useTranslation } from 'react-i18next'
import type { Scale } from '../rules/indicator.ts'
import type { ValueView } from '../rules/indicator-view.ts'
import { useFigures } from './use-figures.ts'

/** The change from the value before, in words that the test carries: up or down only where it is sure. */
export function useChangeWords(): (value: Pick<ValueView, 'change'>, of: { scale: Scale }) => string {
  const { t } = useTranslation('measure')
  const { signed } = useFigures()
  return ({ change }, of) => {
    if (!change) return t('change.untested')
    const by = signed(change.change, of)
    if (!change.carries) return t('change.uncertain', { by })
    return t(change.change > 0 ? 'change.up' : 'change.down', { by })
  }
}
