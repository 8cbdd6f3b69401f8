import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/ui/use-now.ts'
import type { Waiting } from './waiting.ts'

/** The line under the masthead that says what is true now. Read politely when it changes; the clock is left out of that. */
export function StatusLine({ waiting, isOffline }: { waiting: Waiting; isOffline: boolean }) {
  const { t } = useTranslation()
  const now = useNow()
  const { running, approvals, tasks } = waiting
  return (
    <div className="v-status">
      <div className="v-grid">
        <span className="v-status__t">{t('status.clock', { at: now })}</span>
        <ul role="status">
          {isOffline && <li className="v-strong">{t('status.offline')}</li>}
          <li>
            {running ? (
              <Link to="/utsending/$id" params={{ id: running.id }}>
                {t('status.running')} <b>{t('status.wave', { wave: running.wave, of: running.of })}</b>
              </Link>
            ) : (
              t('status.quiet')
            )}
          </li>
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
        </ul>
      </div>
    </div>
  )
}
