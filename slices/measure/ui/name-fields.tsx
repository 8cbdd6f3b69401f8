import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Names } from '../rules/indicator.ts'

type Props = { names: Names; error?: string | undefined; onChange: (names: Names) => void }

/** What the indicator is called: bokmål always, nynorsk and English where somebody writes them. */
export function NameFields({ names, error, onChange }: Props) {
  const { t } = useTranslation('measure')
  const change = (language: keyof Names, text: string) => onChange({ ...names, [language]: text })
  return (
    <>
      <Textfield
        data-size="sm"
        maxLength={120}
        label={t('field.name')}
        value={names.nb}
        error={error}
        onChange={(event) => change('nb', event.target.value)}
      />
      <div className="v-two">
        {(['nn', 'en'] as const).map((language) => (
          <Textfield
            key={language}
            data-size="sm"
            maxLength={120}
            lang={language}
            label={t(`field.name.${language}`)}
            value={names[language] ?? ''}
            onChange={(event) => change(language, event.target.value)}
          />
        ))}
      </div>
    </>
  )
}

/** The names without the languages that nobody has written. */
export const writtenNames = ({ nb, nn, en }: Names): Names => ({
  nb,
  ...(nn?.trim() ? { nn: nn.trim() } : {}),
  ...(en?.trim() ? { en: en.trim() } : {}),
})
