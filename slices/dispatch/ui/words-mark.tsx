import { useTranslation } from 'react-i18next'
import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import { whatBecame } from './what-became.ts'

/** What the words are worth now, beside their title wherever it stands; nothing while they stand. */
export function WordsMark({ of: { standing, hasCorrection } }: { of: WordsNow }) {
  const { t } = useTranslation('dispatch')
  if (standing === 'stands') return null
  return <b className="v-signal">{t(`words.${whatBecame({ standing, hasCorrection })}`)}</b>
}
