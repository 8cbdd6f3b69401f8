import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useDueWords } from '../../../slices/press/ui/index.ts'
import { type StatusPart, statusParts } from './status-parts.ts'
import type { OpenCrises } from './use-open-crises.ts'
import type { Waiting } from './waiting.ts'

type Props = {
  crises: OpenCrises['crises']
  /** Null while it is not known. */
  waiting: Waiting | null
  isOffline: boolean
  isDemo: boolean
}

/** The line under the masthead that says what is true now. It is looked at, and not read by itself: what is true on it is no news. */
export function StatusLine({ crises, waiting, isOffline, isDemo }: Props) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <div className="v-status">
      <div className="v-grid">
        <span className="v-status__t">{t('status.clock', { at: now })}</span>
        <ul>
          {statusParts({ crises }, waiting, isOffline).map((part) => (
            <li key={part} className={part === 'offline' ? 'v-strong' : undefined}>
              <Part part={part} crises={crises ?? []} waiting={waiting} now={now} />
            </li>
          ))}
          {isDemo && (
            <li className="v-status__mode">
              <b>{t('mode.demo')}</b>
              <span className="not-m">: {t('mode.demo.short')}</span>
            </li>
          )}
        </ul>
      </div>
    </div>
  )
}

type PartProps = { part: StatusPart; crises: NonNullable<OpenCrises['crises']>; waiting: Waiting | null; now: Date }

function Part({ part, crises, waiting, now }: PartProps): ReactNode {
  const { t } = useTranslation()
  const say = useDueWords()
  const [crisis] = crises
  const { running, approvals = 0, tasks = 0, pressDeadline } = waiting ?? {}
  if (part === 'crisis' && crisis)
    return (
      <Link to="/krise/$id" params={{ id: crisis.id }}>
        {t('status.crisis')} <b data-data={crisis.isWritten ? '' : undefined}>{crisis.title}</b>
      </Link>
    )
  if (part === 'crises')
    return (
      <Link to="/krise">
        <b>{t('status.crises', { count: crises.length })}</b>
      </Link>
    )
  if (part === 'running' && running)
    return (
      <Link to="/utsending/$id" params={{ id: running.id }}>
        {t('status.running')} <b>{t('status.wave', { wave: running.wave, of: running.of })}</b>
      </Link>
    )
  if (part === 'press' && pressDeadline)
    return (
      <Link to="/presse">
        {t('status.press')} <b>{say(pressDeadline, now).when}</b>
      </Link>
    )
  if (part === 'approvals')
    return (
      <Link to="/">
        <b>{t('status.approvals', { count: approvals })}</b>
      </Link>
    )
  if (part === 'tasks')
    return (
      <Link to="/oppgaver">
        <b>{t('status.tasks', { count: tasks })}</b>
      </Link>
    )
  return t(part === 'offline' ? 'status.offline' : 'status.quiet')
}
