import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { browserOf } from '../rules/browser.ts'
import { type MySession, useRefreshMySignIn } from './my-sign-in.ts'
import { useAct } from './use-act.ts'

/** Where I am signed in, and how to end it. */
export function MySessions({ sessions }: { sessions: MySession[] }) {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const { act, isBusy, error } = useAct()
  const end = (path: string) => void act(() => call(path, { method: 'POST', json: {} }).then(refresh))
  return (
    <section aria-labelledby="my-sessions">
      <SectionHead id="my-sessions" title={t('sessions.title')}>
        {sessions.length}
      </SectionHead>
      <ul className="v-rows">
        {sessions.map((session) => (
          <li key={session.id} className="v-with-act">
            <SessionText session={session} />
            {!session.current && (
              <Button
                variant="secondary"
                data-size="sm"
                disabled={isBusy}
                onClick={() => end(`/api/my/sessions/${session.id}/end`)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemText error={error} />
      {sessions.length > 1 && (
        <button type="button" className="v-link" onClick={() => end('/api/my/sessions/end-others')}>
          {t('sessions.end-others')}
        </button>
      )}
    </section>
  )
}

function SessionText({ session }: { session: MySession }) {
  const { t } = useTranslation('access')
  const known = browserOf(session.userAgent)
  const marks = [session.current && t('sessions.current'), session.shared && t('sessions.shared')].filter(Boolean)
  return (
    <div>
      <b className="v-strong">{known ? t('sessions.on', known) : t('sessions.unknown')}</b>
      {marks.length > 0 && <span className="v-meta"> · {marks.join(' · ')}</span>}
      <p className="v-meta">
        {t('sessions.since', { at: session.createdAt })} · {t('sessions.seen', { at: session.seenAt })}
      </p>
    </div>
  )
}
