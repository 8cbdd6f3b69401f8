import { Checkbox } from '@digdir/designsystemet-react'
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
  isRead: boolean
  /** How many times somebody has tried to say yes without it. */
  tried: number
  /** The first that is not read. */
  isNext: boolean
  onRead: (isRead: boolean) => void
}

/** Words in another language than they are made from: each sentence above the one it says, and one press that it says nothing more. */
export function TranslationBeside({ language, from, rows, isAsked, isRead, tried, isNext, onRead }: Props) {
  const { t } = useTranslation('crisis')
  const languageName = useLanguageName()
  const field = useRef<HTMLInputElement>(null)
  const names = { language: languageName(language), from: languageName(from) }
  const isMissing = tried > 0 && isAsked && !isRead
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
        <Checkbox
          ref={field}
          label={t('beside.language.read', names)}
          error={isMissing ? t('beside.language.unread') : undefined}
          checked={isRead}
          onChange={(event) => onRead(event.target.checked)}
        />
      )}
    </section>
  )
}
