import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { STATUS_LANGUAGES, type StatusContent } from '../rules/status.ts'

/** A status as it reads on the open page, in each language it is written in. */
export function StatusWords({ content }: { content: StatusContent }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  return (
    <div className="v-statuswords">
      <p className="v-meta">
        {t(`status.phase.${content.phase}`)}
        {content.nextAt && ` · ${t('status.next.latest', { at: moment(content.nextAt) })}`}
        {content.relativesPhone && (
          <>
            {' '}
            · {t('status.phone')} <span data-data>{content.relativesPhone}</span>
          </>
        )}
      </p>
      {STATUS_LANGUAGES.map((language) => {
        const words = content.texts[language]
        return (
          words && (
            <div key={language} lang={language}>
              <h3 data-typography="secondary">{words.title}</h3>
              {words.text.split(/\n+/).map((part, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places.
                <p key={place} data-typography="secondary">
                  {part}
                </p>
              ))}
            </div>
          )
        )
      })}
    </div>
  )
}
