import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { STATUS_LANGUAGES, type StatusLanguage, type StatusTexts } from '../rules/status.ts'

type Props<Text> = {
  texts: StatusTexts<Text>
  /** What a language begins with when it is taken in. */
  empty: Text
  onTexts: (texts: StatusTexts<Text>) => void
  children: (text: Text, set: (change: Partial<Text>) => void, language: StatusLanguage) => ReactNode
}

/** The same fields for each language; bokmål always, the others when they are taken in. */
export function LanguageFields<Text>({ texts, empty, onTexts, children }: Props<Text>) {
  const { t } = useTranslation('crisis')
  return (
    <>
      {STATUS_LANGUAGES.map((language) => {
        const text = texts[language]
        if (!text)
          return (
            <p key={language}>
              <button type="button" className="v-link" onClick={() => onTexts({ ...texts, [language]: empty })}>
                {t('status.language.add', { language: t(`status.language.${language}`) })}
              </button>
            </p>
          )
        return (
          <fieldset key={language} className="v-lang" lang={language}>
            <legend lang="">{t(`status.language.${language}`)}</legend>
            {children(text, (change) => onTexts({ ...texts, [language]: { ...text, ...change } }), language)}
            {language !== 'nb' && (
              <button type="button" className="v-link" onClick={() => onTexts({ ...texts, [language]: undefined })}>
                {t('status.language.remove', { language: t(`status.language.${language}`) })}
              </button>
            )}
          </fieldset>
        )
      })}
    </>
  )
}
