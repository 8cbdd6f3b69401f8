import { useTranslation } from 'react-i18next'
import type { Emptied } from '../rules/crisis-view.ts'
import { emptiedPhrase } from '../rules/emptied-phrase.ts'

/** Which words are gone from something that was made of the room, when and by whom; nothing where all of it stands. */
export function EmptiedLines({ emptied }: { emptied: readonly Emptied[] }) {
  const { t } = useTranslation('crisis')
  if (emptied.length === 0) return null
  return emptied.map((one) => (
    <p className="v-meta" key={`${one.seq} ${one.at}`}>
      {emptiedPhrase(one, (key, values) => t(key, values ?? {}))}.
    </p>
  ))
}
