import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../message/ui/index.ts'

/** A heading and a text in one language, as somebody writes them. */
export type Words = { title: string; text: string }
export const NO_WORDS: Words = { title: '', text: '' }

type Props = {
  language: string
  words: Words
  onWords: (words: Words) => void
  /** What may be written in the text. */
  help: string
  /** Somebody has tried to send it: what is lacking is said. */
  isTried: boolean
  rows?: number
}

/** The two fields of what we say, in their own language and direction. */
export function WordsFields({ language, words, onWords, help, isTried, rows = 6 }: Props) {
  const { t } = useTranslation('crisis')
  const spoken = { lang: language, dir: directionOf(language) }
  return (
    <>
      <Textfield
        {...spoken}
        label={t('say.heading')}
        maxLength={200}
        value={words.title}
        error={isTried && !words.title.trim() ? t('say.heading.missing') : undefined}
        onChange={(event) => onWords({ ...words, title: event.target.value })}
      />
      <Textfield
        {...spoken}
        multiline
        rows={rows}
        label={t('say.text')}
        description={help}
        maxLength={4000}
        value={words.text}
        error={isTried && !words.text.trim() ? t('say.text.missing') : undefined}
        onChange={(event) => onWords({ ...words, text: event.target.value })}
      />
    </>
  )
}
