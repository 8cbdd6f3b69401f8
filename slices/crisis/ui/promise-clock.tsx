import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import { isOut } from '../rules/is-out.ts'
import { isLate, namesWhom, owedFirst, owedInOrder } from '../rules/owed.ts'
import { brokenBefore } from '../rules/promise.ts'
import type { PromiseView, StatementsView } from '../rules/statement-view.ts'
import { MoveForm } from './move-form.tsx'
import { useRoomForm } from './room-forms.tsx'
import { useRoomNow } from './use-room-now.ts'
import { useGroupNames } from './who-waits.tsx'

const MINUTE = 60_000

type Props = { crisis: CrisisView; view: StatementsView }
type Shown = { label: string; short: string; ms: number; beside: string[]; heard: string | null }

/**
 * The clock of the room: how long until what we have promised, or since it was declared while nothing is out. It moves each second
 * for the eye; a screen reader hears it when a warning is due, and when it has passed. Under it the way to move the promise.
 */
export function PromiseClock({ crisis, view }: Props) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const shown = useShown({ crisis, view })
  const now = useRoomNow(crisis.id, 1000)
  const all = owedInOrder([...view.promises, ...view.given])
  const first = owedFirst(all, now)?.first
  // What the clock says first is offered first.
  const owed = all.toSorted((a, b) => Number(b === first) - Number(a === first))
  const isToAll = first?.groups.includes('public')
  const ofSame = (one: PromiseView) => one.groups.some((group) => first?.groups.includes(group))
  const broken = first
    ? brokenBefore([first, ...(isToAll ? view.promises : view.given.filter(ofSame)).filter((one) => one !== first)])
    : null
  const mayMove = crisis.abilities.includes('speak') && first !== undefined
  const move = () => show((onClose, { view }) => <MoveForm {...{ crisisId: crisis.id, view, owed, onClose }} />)
  if (!shown) return null
  return (
    <Clock {...shown}>
      {broken && <p>{t('clock.broken-before', { at: broken })}</p>}
      {mayMove && (
        <button type="button" className="v-clock__move" onClick={move}>
          {t('move.open')}
        </button>
      )}
    </Clock>
  )
}

/** The same time in one line, for where the clock itself has left the screen. It is there already, so it is read aloud there alone. */
export function PromiseStrip({ crisis, view }: Props) {
  const shown = useShown({ crisis, view })
  if (!shown) return null
  return (
    <p className="v-strip" data-mode={crisis.mode} aria-hidden="true">
      <span>{shown.short}</span> <b>{asClock(shown.ms)}</b>
    </p>
  )
}

function useShown({ crisis, view }: Props): Shown | null {
  const { t } = useTranslation('crisis')
  const named = useGroupNames()
  const time = useRoomNow(crisis.id, 1000)
  const now = time.getTime()
  // What is owed first rules the clock, also to those whose words are not public.
  const owed = owedFirst([...view.promises, ...view.given], time)
  if (!owed) {
    if (view.promises.length > 0 || view.statements.some((one) => isOut(one) || one.had.length > 0)) return null
    const ms = now - Date.parse(crisis.declaredAt)
    return { label: t('clock.nothing-out'), short: t('strip.nothing-out'), ms, beside: [], heard: null }
  }
  const { dueAt: at, warned } = owed.first
  const isNamed = namesWhom([...view.promises, ...view.given])
  const groups = named(owed.first.groups)
  const left = Date.parse(at) - now
  if (isLate(owed.first, time)) {
    const label = isNamed ? t('clock.given.broken', { at, groups }) : t('clock.broken', { at })
    const short = isNamed ? t('strip.given.broken', { at, groups }) : t('strip.broken', { at })
    const beside = owed.beside.map((one) =>
      t(isLate(one, time) ? 'clock.beside.broken' : 'clock.given', { at: one.dueAt, groups: named(one.groups) }),
    )
    return { label, short, ms: -left, beside, heard: [...beside, label].join('. ') }
  }
  // When it is warned of is decided where the log is written; what is heard here follows that.
  if (isNamed) {
    const label = t('clock.given', { at, groups })
    const short = t('strip.given', { at, groups })
    return { label, short, ms: left, beside: [], heard: warned === null ? null : label }
  }
  const label = left < 2 * MINUTE ? t('clock.soon', { at }) : t('clock.promised', { at })
  const heard = warned === null ? null : t('clock.left', { count: warned, at })
  return { label, short: t('strip.promised', { at }), ms: left, beside: [], heard }
}

function Clock({ label, ms, beside, heard, children }: Omit<Shown, 'short'> & { children: ReactNode }) {
  return (
    <div className="v-clock">
      <p>{label}</p>
      <p className="v-clock__big" data-long={ms >= 3_600_000 || undefined} aria-hidden="true">
        {asClock(ms)}
      </p>
      {beside.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <p className="ds-sr-only" role="status">
        {heard}
      </p>
      {children}
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
