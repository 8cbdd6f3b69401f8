import { useTranslation } from 'react-i18next'
import { dayPart, localTimeOf } from '../../../kit/kernel/local-time.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { isLateTranslation, isUndone, type TranslationView } from '../rules/translation.ts'
import { useNames } from './names-of.ts'

/** Is it past its day, by the clock in Norway? */
export const isLateNow = (item: TranslationView) => isLateTranslation(item, dayPart(localTimeOf(new Date())))

/** Who has a translation and by when (where the day does not stand beside it), whether the source has been written in since, and what was said. */
export function TranslationStanding({ item, isDayBeside = false }: { item: TranslationView; isDayBeside?: boolean }) {
  const { t } = useTranslation('message')
  const { date } = useFormats()
  const { personName } = useNames()
  const name = personName(item.translator)
  const isChanged = item.isSourceChanged && item.state !== 'given-back'
  return (
    <span>
      <span data-data>{name}</span> {t(`translation.has.${item.state}`)}
      {isUndone(item.state) && !isDayBeside && ` ${t('translation.by', { at: date(item.dueOn, false) })}`}{' '}
      {isLateNow(item) && <b className="v-strong">{t('translation.late')}</b>}{' '}
      {isChanged && <b className="v-strong">{t('translation.source-changed')}</b>}
      {isUndone(item.state) && item.note && <Said as="translation.note" text={item.note} />}
      {item.reason && <Said as={`translation.reason.${item.state}`} text={item.reason} />}
    </span>
  )
}

function Said({ as, text }: { as: string; text: string }) {
  const { t } = useTranslation('message')
  const { quoted } = useFormats()
  return (
    <span className="v-line">
      {t(as)} <span data-data>{quoted(text)}</span>
    </span>
  )
}
