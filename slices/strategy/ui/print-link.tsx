import { useTranslation } from 'react-i18next'
import type { EditionView } from './strategy-data.ts'

/** The way to an edition as one tagged PDF, whole. */
export function PrintLink({ of: { id } }: { of: Pick<EditionView, 'id'> }) {
  const { t } = useTranslation('strategy')
  return (
    <a className="ds-button" data-size="sm" data-variant="secondary" href={`/api/strategy/editions/${id}/strategy.pdf`}>
      {t('print.do')}
    </a>
  )
}
