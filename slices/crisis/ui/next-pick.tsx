import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { nextTimes } from '../rules/chosen-time.ts'
import { useRoomNow } from './use-room-now.ts'

const MINUTE = 60_000

/** The times that are offered for the next statement, from when the form was opened; in an exercise by its own clock. `after`: what is moved, later than which all are. */
export function useNextTimes(crisisId: string, minutes: readonly number[], after?: string): string[] {
  const now = useRoomNow(crisisId, MINUTE).getTime()
  const [opened] = useState(now)
  return nextTimes(minutes, new Date(opened), after)
}

/** When we say more, at the latest: one press. */
export function NextPick({ times, value, onPick }: { times: string[]; value: string; onPick: (at: string) => void }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  return (
    <Pick
      legend={t('say.next')}
      options={times.map((at) => ({ value: at, label: clock(at) }))}
      value={value}
      onPick={onPick}
    />
  )
}

type LastProps = { times: string[]; isOpen: boolean; value: string | null; onPick: (at: string | null) => void }

/** When we say more, or that this is the last (null), which is all that a closed room says. */
export function NextOrLast({ times, isOpen, value, onPick }: LastProps) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  if (!isOpen) return <p className="v-meta">{t('say.closed')}</p>
  const options = times.map((at) => ({ value: at, label: clock(at) }))
  return (
    <>
      <Pick
        legend={t('say.next')}
        options={[...options, { value: LAST, label: t('say.last') }]}
        value={value ?? LAST}
        onPick={(at) => onPick(at === LAST ? null : at)}
      />
      {value === null && <p className="v-meta">{t('say.last.about')}</p>}
    </>
  )
}

const LAST = 'last'
