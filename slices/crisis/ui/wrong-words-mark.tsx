import { useTranslation } from 'react-i18next'
import { type WrongWords, wrongPhrase } from '../rules/wrong-words.ts'

/** What stands wrong with those who have it, and the correction that waits, a line each; nothing when nothing does. */
export function WrongWordsMark({ wrong }: { wrong: readonly WrongWords[] }) {
  const { t } = useTranslation('crisis')
  return wrong.map((one) => (
    <p key={one.number}>
      <b className="v-signal" data-data>
        {wrongPhrase(one, (key, values) => t(key, values ?? {}))}
      </b>
    </p>
  ))
}
