import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Emptied } from '../../../kit/ui/emptied.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useUnits } from '../../../slices/organisation/ui/index.ts'
import {
  Course,
  EVERYTHING,
  hasCourse,
  LogFilter,
  LogHead,
  type LogLine,
  RedactDialog,
  useLog,
  useLogState,
} from '../../../slices/trace/ui/index.ts'

/** The log: whether it is unchanged, and everything that happened, newest first. */
export function LogPage() {
  const { t } = useTranslation('trace')
  const state = useLogState()
  return (
    <Loaded query={state} text={t('list.loading')}>
      {(log) => (
        <>
          <LogHead state={log} />
          <Events mayRedact={log.abilities.includes('redact')} />
        </>
      )}
    </Loaded>
  )
}

function Events({ mayRedact }: { mayRedact: boolean }) {
  const { t } = useTranslation('trace')
  const [choice, setChoice] = useState(EVERYTHING)
  const [redacting, setRedacting] = useShown<LogLine>()
  const { data: me } = useMe()
  const units = useUnits()
  const query = useLog(choice)
  const backupDays = query.data?.pages[0]?.backupDays ?? 0
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <>
      <LogFilter
        choice={choice}
        units={(units.data?.units ?? []).map((unit) => ({ id: unit.id, name: unit.shortName }))}
        hasAccounts={hasRight(me, 'trace.read-accounts')}
        onChoose={setChoice}
      />
      <Loaded query={query} text={t('list.loading')}>
        {() =>
          lines.length === 0 ? (
            <div className="c-1-12">
              <Empty title={t('list.none')} text={t('list.none.about')} />
            </div>
          ) : (
            <Course
              lines={lines}
              about={(line) => <About line={line} backupDays={backupDays} />}
              aside={(line) => (mayRedact ? <RedactLink line={line} onRedact={setRedacting} /> : null)}
            />
          )
        }
      </Loaded>
      {query.hasNextPage && (
        <div className="c-1-12 v-low">
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => void query.fetchNextPage()}
            disabled={query.isFetchingNextPage}
          >
            {t('list.older')}
          </Button>
        </div>
      )}
      {redacting && <RedactDialog line={redacting} onClose={() => setRedacting(null)} />}
    </>
  )
}

function About({ line, backupDays }: { line: LogLine; backupDays: number }) {
  const { t } = useTranslation('trace')
  return (
    <>
      {line.name === 'trace.redacted' && <Emptied at={line.at} backupDays={backupDays} />}
      {line.unit && <span>{line.unit}</span>}
      <span>{line.position === null ? t('list.waiting') : t('list.number', { position: line.position })}</span>
      {hasCourse(line.subject) && (
        <Link className="v-link" to="/logg/$subject" params={{ subject: line.subject }}>
          {t('list.course')}
        </Link>
      )}
    </>
  )
}

/** Only where there is content that a person wrote. */
function RedactLink({ line, onRedact }: { line: LogLine; onRedact: (line: LogLine) => void }) {
  const { t } = useTranslation('trace')
  if (line.isRedacted || line.name === 'trace.redacted' || line.detail.reason === null) return null
  return (
    <button type="button" className="v-link" onClick={() => onRedact(line)}>
      {t('redact')}
    </button>
  )
}
