import { useTranslation } from 'react-i18next'
import { namesSomebody } from '../../../kit/kernel/stops/names-somebody.ts'
import { useFormats } from '../../../kit/ui/formats.ts'

/** Warns before anything places a named person in custody: the words, why, and what to write instead. */
export function CustodyWarning({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation('press-desk')
  const { quoted } = useFormats()
  const words = [...new Set(texts.flatMap((text) => namesSomebody(text)).map(({ excerpt }) => excerpt))]
  return (
    <div role="status">
      {words.length > 0 && (
        <div className="v-note stop">
          <p>{t('custody.warning')}</p>
          <p data-data>{words.map(quoted).join(', ')}</p>
          <p className="v-meta">{t('custody.why')}</p>
        </div>
      )}
    </div>
  )
}
