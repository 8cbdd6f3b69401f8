import { useTranslation } from 'react-i18next'
import { type WithdrawnWords, type WrongWords, withdrawnPhrase, wrongPhrase } from '../rules/wrong-words.ts'

type Props = { wrong: readonly WrongWords[]; withdrawn?: readonly WithdrawnWords[] | undefined }

/** What stands wrong, or is taken back, with those who have it, and the correction that waits, a line each; nothing when nothing does. */
export function WrongWordsMark({ wrong, withdrawn = [] }: Props) {
  const { t } = useTranslation('crisis')
  const say = (key: string, values?: Record<string, unknown>) => t(key, values ?? {})
  const lines = [
    ...wrong.map((one) => ({ number: one.number, words: wrongPhrase(one, say) })),
    ...withdrawn.map((one) => ({ number: one.number, words: withdrawnPhrase(one, say) })),
  ]
  return lines.map(({ number, words }) => (
    <p key={number}>
      <b className="v-signal" data-data>
        {words}
      </b>
    </p>
  ))
}
