import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementsView } from '../rules/statement-view.ts'
import { useRoomNow } from './use-room-now.ts'

const MINUTE = 60_000

/**
 * The clock of the room: how long until what we have promised, or since it was declared while nothing is out. It moves each second
 * for the eye; a screen reader hears it when a warning is due, and when it has passed.
 */
export function PromiseClock({ crisis, view }: { crisis: CrisisView; view: StatementsView }) {
  const { t } = useTranslation('crisis')
  const now = useRoomNow(crisis.id, 1000).getTime()
  const last = view.promises[0]
  const isSilent = view.statements.every((one) => one.outAt === null)
  if (!last) {
    if (!isSilent) return null
    const since = now - Date.parse(crisis.declaredAt)
    return <Clock label={t('clock.nothing-out')} ms={since} heard={null} />
  }
  const due = Date.parse(last.dueAt)
  if (last.state === 'broken' || (last.state === 'open' && now > due))
    return (
      <Clock
        label={t('clock.broken', { at: last.dueAt })}
        ms={now - due}
        heard={t('clock.broken', { at: last.dueAt })}
      />
    )
  if (last.state !== 'open') return null
  const left = due - now
  const warned = view.clock.warnMinutes.toSorted((a, b) => a - b).find((minutes) => left <= minutes * MINUTE)
  const heard = warned === undefined ? null : t('clock.left', { count: warned, at: last.dueAt })
  const label = left < 2 * MINUTE ? t('clock.soon', { at: last.dueAt }) : t('clock.promised', { at: last.dueAt })
  return <Clock label={label} ms={left} heard={heard} />
}

function Clock({ label, ms, heard }: { label: string; ms: number; heard: string | null }) {
  return (
    <div className="v-clock">
      <p>{label}</p>
      <p className="v-clock__big" data-long={ms >= 3_600_000 || undefined} aria-hidden="true">
        {asClock(ms)}
      </p>
      <p className="ds-sr-only" role="status">
        {heard}
      </p>
    </div>
  )
}

/** 09.42, and 1.09.42 past the hour. */
function asClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}.${two(seconds % 60)}`
  return hours > 0 ? `${hours}.${rest}` : rest
}
