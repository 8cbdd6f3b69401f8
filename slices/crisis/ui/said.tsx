import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { directionOf } from '../../message/ui/index.ts'
import { sentencesWith, type TakenBack, takenBack } from '../rules/taken-back.ts'

type Texts = Record<string, { title: string; paragraphs: string[] }>

/** The language to show words in: the one that was chosen, the reader's own, bokmål, whatever there is. */
const languageFor = (words: Texts, wanted: (string | null)[]): string | null =>
  [...wanted, 'nb', ...Object.keys(words)].find((one) => one !== null && words[one]) ?? null

/** What is said, as it is heard, a time that was taken back struck through; in the reader's own language when it is there, and one press to another. */
export function Said({ words, label, over = null }: { words: Texts; label?: string; over?: TakenBack | null }) {
  const { t, i18n } = useTranslation('crisis')
  const languages = Object.keys(words)
  const [chosen, setChosen] = useState<string | null>(null)
  const language = languageFor(words, [chosen, i18n.language])
  const text = language === null ? null : words[language]
  const gone = over && language !== null ? takenBack(over, language) : null
  if (!text || language === null) return <p className="v-meta">{t('said.nothing')}</p>
  return (
    <div className="v-said">
      {label && <p className="v-meta">{label}</p>}
      <blockquote lang={language} dir={directionOf(language)} data-data>
        <p className="v-said__title">{text.title}</p>
        {text.paragraphs.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and are only read
          <p key={at}>{gone === null ? one : <Struck text={one} gone={gone} />}</p>
        ))}
      </blockquote>
      {languages.length > 1 && (
        <p className="v-said__languages">
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              className="v-link"
              aria-pressed={one === language}
              onClick={() => setChosen(one)}
            >
              <OwnName of={one} />
            </button>
          ))}
        </p>
      )}
    </div>
  )
}

const Struck = ({ text, gone }: { text: string; gone: string }) =>
  sentencesWith(text, gone).map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name, and are only read
    <Fragment key={at}>{one.isGone ? <s>{one.text}</s> : one.text} </Fragment>
  ))

/** What it says first, for a line that opens the rest. */
export function SaidFirst({ words }: { words: Texts }) {
  const { i18n } = useTranslation()
  const language = languageFor(words, [i18n.language])
  if (language === null) return null
  return (
    <span data-typography="secondary" lang={language} dir={directionOf(language)} data-data>
      {words[language]!.title}
    </span>
  )
}

/** What a language calls itself, where the browser knows it; else what we call it. */
function OwnName({ of }: { of: string }) {
  const languageName = useLanguageName()
  const own = new Intl.DisplayNames(of, { type: 'language' }).of(of)
  if (!own || own === of) return languageName(of)
  return (
    <span lang={of} dir={directionOf(of)}>
      {own}
    </span>
  )
}
