import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { directionOf } from '../../message/ui/index.ts'
import type { Paired } from '../rules/translation-basis.ts'

type Props = {
  language: string
  from: string
  rows: readonly Paired[]
  /** Is the reader asked for a yes? */
  isAsked: boolean
  reading: Reading
  /** How many times somebody has tried to say yes without it. */
  tried: number
  /** The first that is not read. */
  isNext: boolean
  onReading: (reading: Reading) => void
}

/** Who has read it: whoever says yes, or somebody else by name. Null: nobody yet. */
export type Reading = { by: 'self' | 'other'; name: string } | null
export const isRead = (reading: Reading | undefined): boolean =>
  reading?.by === 'self' || (reading?.by === 'other' && reading.name.trim() !== '')

/** Words in another language than they are made from: each sentence above the one it says, and who has read that it says nothing more. */
export function TranslationBeside({ language, from, rows, isAsked, reading, tried, isNext, onReading }: Props) {
  const { t } = useTranslation('crisis')
  const languageName = useLanguageName()
  const field = useRef<HTMLInputElement>(null)
  const names = { language: languageName(language), from: languageName(from) }
  const isMissing = tried > 0 && isAsked && !isRead(reading)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when somebody tries, and not when one is ticked
  useEffect(() => {
    if (tried > 0 && isNext) field.current?.focus()
  }, [tried])
  return (
    <section className="v-sentences" aria-label={t('beside.language', names)}>
      <h2 className="v-h4">{t('beside.language', names)}</h2>
      <ul>
        {rows.map(({ source, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name, and are only read
          <li key={place} data-basis={source && text ? undefined : 'none'}>
            {text ? (
              <span lang={language} dir={directionOf(language)} data-data>
                {text}
              </span>
            ) : (
              <span className="v-meta">{t('beside.language.missing')}</span>
            )}
            {source ? (
              <span className="v-meta" lang={from} data-data>
                {source}
              </span>
            ) : (
              <span className="v-meta">{t('beside.language.extra', names)}</span>
            )}
          </li>
        ))}
      </ul>
      {isAsked && (
        <Fieldset>
          <Fieldset.Legend>{t('beside.language.who', names)}</Fieldset.Legend>
          {(['self', 'other'] as const).map((by, place) => (
            <Radio
              key={by}
              ref={place === 0 ? field : undefined}
              name={`read-${language}`}
              label={t(`beside.language.${by}`, names)}
              value={by}
              aria-invalid={isMissing ? true : undefined}
              checked={reading?.by === by}
              onChange={() => onReading({ by, name: reading?.name ?? '' })}
            />
          ))}
          {reading?.by === 'other' && (
            <Textfield
              label={t('beside.language.name', names)}
              description={t('beside.language.name.about')}
              maxLength={100}
              value={reading.name}
              error={isMissing ? t('beside.language.name.missing') : undefined}
              onChange={(event) => onReading({ by: 'other', name: event.target.value })}
            />
          )}
          {isMissing && reading === null && (
            <ValidationMessage role="alert">{t('beside.language.unread')}</ValidationMessage>
          )}
        </Fieldset>
      )}
    </section>
  )
}
