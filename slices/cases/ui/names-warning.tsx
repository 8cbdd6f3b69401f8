import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'

/** Finds what names somebody in custody; the page gives it, since the checks belong to a slice above. */
export type NamesCheck = (text: string) => { excerpt: string }[]

/** Words in these texts that look like the name of somebody in custody, each once. */
export const wordsOf = (check: NamesCheck, texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => check(text)).map((one) => one.excerpt)),
]

type Props = { words: string[]; error: unknown; isCleared: boolean; onClear: (isCleared: boolean) => void }

/** Warns at once, before anything is sent. A person who has looked may say that nobody in custody is named. */
export function NamesWarning({ words, error, isCleared, onClear }: Props) {
  const { t } = useTranslation('cases')
  const { quoted } = useFormats()
  const isRefused = error instanceof Problem && error.code === 'cases.names-somebody'
  if (words.length === 0 && !isRefused && !isCleared) return null
  return (
    <div className="v-note stop" role="status">
      <p>{t('names.warning')}</p>
      {words.length > 0 && <p className="v-body2">{words.map(quoted).join(', ')}</p>}
      <p className="v-meta">{t('names.why')}</p>
      <Checkbox
        data-size="sm"
        label={t('names.cleared')}
        checked={isCleared}
        onChange={(event) => onClear(event.target.checked)}
      />
    </div>
  )
}
