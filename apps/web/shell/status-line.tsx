import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useDueWords } from '../../../slices/press/ui/index.ts'
import type { Waiting } from './waiting.ts'

type Props = {
  crises: { id: string; title: string; isWritten: boolean }[]
  waiting: Waiting
  isOffline: boolean
  isDemo: boolean
}

/** The line under the masthead that says what is true now. Read politely when it changes; the clock is left out of that. */
export function StatusLine({ crises, waiting, isOffline, isDemo }: Props) {
  const { t } = useTranslation()
  const now = useNow()
  const { running, approvals, tasks, pressDeadline } = waiting
  const say = useDueWords()
  return (
    <div className="v-status">
      <div className="v-grid" role="status">
        <span className="v-status__t" aria-live="off">
          {t('status.clock', { at: now })}
        </span>
        <ul>
          {isOffline && <li className="v-strong">{t('status.offline')}</li>}
          {crises.map(({ id, title, isWritten }) => (
            <li key={id}>
              <Link to="/krise/$id" params={{ id }}>
                {t('status.crisis')} <b data-data={isWritten ? '' : undefined}>{title}</b>
              </Link>
            </li>
          ))}
          <li>
            {running ? (
              <Link to="/utsending/$id" params={{ id: running.id }}>
                {t('status.running')} <b>{t('status.wave', { wave: running.wave, of: running.of })}</b>
              </Link>
            ) : (
              t('status.quiet')
            )}
          </li>
          {pressDeadline && (
            <li>
              <Link to="/presse">
                {t('status.press')} <b>{say(pressDeadline, now).when}</b>
              </Link>
            </li>
          )}
          {approvals > 0 && (
            <li>
              <Link to="/">
                <b>{t('status.approvals', { count: approvals })}</b>
              </Link>
            </li>
          )}
          {tasks > 0 && (
            <li>
              <Link to="/oppgaver">
                <b>{t('status.tasks', { count: tasks })}</b>
              </Link>
            </li>
          )}
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
