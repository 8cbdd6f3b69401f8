import { useTranslation } from 'react-i18next'
import type { Present } from './inquiry-data.ts'

/** Who else has the inquiry open now, and whether they write. Said politely when it changes. */
export function PresenceNote({ here }: { here: readonly Present[] }) {
  const { t } = useTranslation('press-desk')
  return (
    <p className="v-presence" role="status">
      {here.map(({ id, name, isWriting }) => (
        <span key={id} data-data>
          {t(isWriting ? 'presence.writes' : 'presence.reads', { name })}
        </span>
      ))}
    </p>
  )
}
