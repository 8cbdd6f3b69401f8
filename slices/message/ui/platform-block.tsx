import { useTranslation } from 'react-i18next'
import type { PlatformElement } from '../rules/message-view.ts'

type Line = { text: string; language: string }

/** Title and text of an element in the language of the interface, else in bokmål; each tells which. */
export function useSaid() {
  const { i18n } = useTranslation('message')
  return (element: PlatformElement, language = i18n.language): { title: Line; text: Line | null } => {
    const pick = (field: 'title' | 'text'): Line | null => {
      for (const one of [language, 'nb']) {
        const text = element.texts[one]?.[field]
        if (text) return { text, language: one }
      }
      return null
    }
    return { title: pick('title') ?? { text: element.key, language: 'nb' }, text: pick('text') }
  }
}

type Props = {
  id: string
  /** Absent: the strategy in force no longer has it. */
  element: PlatformElement | undefined
  /** Of the edition that is written. A block is put in only where it is written in that language. */
  language: string
  isCarried: boolean
  onMark: ((element: PlatformElement, carries: boolean) => void) | null
  onInsert: ((element: PlatformElement, sentence: string) => void) | null
}

export function PlatformBlock({ id, element, language, isCarried, onMark, onInsert }: Props) {
  const { t } = useTranslation('message')
  const said = useSaid()
  if (!element)
    return (
      <li>
        <p className="v-meta">{t('origin.gone', { key: id })}</p>
      </li>
    )
  const own = element.texts[language]
  const { title, text } = said(element, own ? language : undefined)
  const sentence = own ? (own.text ?? own.title) : null
  return (
    <li>
      <p className="v-blocks__say" data-typography="secondary" lang={(text ?? title).language}>
        {(text ?? title).text}
      </p>
      <p className="v-blocks__do">
        {isCarried && <span className="v-strong">{t('platform.is-carried')}</span>}
        {onInsert && sentence && (
          <button type="button" className="v-link" onClick={() => onInsert(element, sentence)}>
            {t('platform.insert')}
            <span className="ds-sr-only" lang={title.language}>
              : {title.text}
            </span>
          </button>
        )}
        {onInsert && !sentence && <span>{t('platform.other-language')}</span>}
        {onMark && (
          <button type="button" className="v-link" onClick={() => onMark(element, !isCarried)}>
            {t(isCarried ? 'platform.unmark' : 'platform.mark')}
            <span className="ds-sr-only" lang={title.language}>
              : {title.text}
            </span>
          </button>
        )}
      </p>
    </li>
  )
}
