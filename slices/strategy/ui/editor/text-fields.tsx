import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../../../kit/kernel/caller.ts'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { textNamesOf } from '../../rules/kinds.ts'
import { withField } from '../../rules/merge.ts'
import type { FormPart } from './form-part.ts'

/** The texts of an element, one language at a time. Bokmål must be there; the others fall back on it. */
export function TextFields({ content, onChange, errorOf }: FormPart) {
  const { t } = useTranslation('strategy')
  const faulty = LANGUAGES.find((language) =>
    textNamesOf(content.kind).some((name) => errorOf(`texts.${language}.${name}`)),
  )
  const [chosen, setChosen] = useState<Language>('nb')
  const language = faulty ?? chosen
  const write = (name: string, text: string) => onChange(withField(content, `texts.${language}.${name}`, text || null))
  return (
    <>
      <Pick
        legend={t('editor.language')}
        options={LANGUAGES.map((value) => ({
          value,
          label: t(`tongue.${value}`),
          about: t(content.texts[value]?.title ? 'editor.language.written' : 'editor.language.empty'),
        }))}
        value={language}
        onPick={setChosen}
      />
      {textNamesOf(content.kind).map((name) => {
        const field = {
          lang: language,
          label: t(`text.${name}`),
          value: content.texts[language]?.[name] ?? '',
          error: errorOf(`texts.${language}.${name}`),
        }
        const key = `${language}.${name}`
        if (name === 'title')
          return <Textfield key={key} data-size="sm" {...field} onChange={(event) => write(name, event.target.value)} />
        return (
          <Textfield
            key={key}
            data-size="sm"
            multiline
            rows={name === 'text' ? 4 : 3}
            {...field}
            onChange={(event) => write(name, event.target.value)}
          />
        )
      })}
    </>
  )
}
