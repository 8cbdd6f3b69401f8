import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { InquiryFile } from './press-data.ts'

/** Facts that units of the line were asked for, and what they said. The unit stands behind them, no person. */
export function SourceList({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  if (file.sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <SectionHead title={t('sources')} id="sources" />
      <ul className="v-rows">
        {file.sources.map((source) => (
          <li key={source.id} className="v-source">
            <p className="v-strong" data-data>
              {source.unit.name}
            </p>
            <p data-data>{source.ask}</p>
            {source.reply ? (
              <p className="v-source__reply" data-data>
                {source.reply}
              </p>
            ) : (
              <p className="v-meta">{t('source.waits', { at: source.dueAt })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
