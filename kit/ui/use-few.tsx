import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The first of a long list, and the button that shows the rest; no button where there is no rest. */
export function useFew<Row>(rows: readonly Row[], few: number): { shown: readonly Row[]; rest: ReactNode } {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  if (rows.length <= few) return { shown: rows, rest: null }
  return {
    shown: isWhole ? rows : rows.slice(0, few),
    rest: (
      <button type="button" className="v-link v-rest" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? t('few.less') : t('few.more', { count: rows.length - few })}
      </button>
    ),
  }
}
