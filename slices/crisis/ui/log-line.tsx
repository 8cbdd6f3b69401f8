import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../kit/ui/announcer.tsx'
import { api, read } from '../../../kit/ui/api.ts'
import { Emptied } from '../../../kit/ui/emptied.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { EntryView } from '../rules/crisis-view.ts'
import { isLate } from '../rules/entry.ts'
import { entryPhrase } from '../rules/entry-phrase.ts'
import { holdsWords } from '../rules/entry-schema.ts'
import { isOwnTime, type Pace, showsAt } from '../rules/practice-clock.ts'
import { useRoomForm } from './room-forms.tsx'

type Props = {
  entry: EntryView
  corrected: EntryView | null
  isCorrected: boolean
  mayEmpty: boolean
  crisisId: string
  /** How many days a backup is kept; 0: nobody has said. */
  backupDays: number
  /** How the clock of an exercise has gone; none when it is real. */
  paces: readonly Pace[]
  onCorrect: () => void
}

/** One line of the log: when, what, who; a correction names the line it corrects, and both stand. */
export function LogLine({ entry, corrected, isCorrected, mayEmpty, crisisId, backupDays, paces, onCorrect }: Props) {
  const { t } = useTranslation(['crisis', 'practice'])
  const { clock, seconds } = useFormats()
  const show = useRoomForm()
  const empty = () => show((onClose) => <EmptyForm {...{ crisisId, entry, onClose }} />)
  const isWritten = entry.kind !== 'system'
  return (
    <li id={`linje-${entry.seq}`}>
      <time dateTime={entry.writtenAt} title={seconds(entry.writtenAt)}>
        {clock(entry.writtenAt)}
      </time>
      <div>
        <p className={isCorrected ? 'v-log__corrected' : undefined}>
          {isWritten && <span className="v-log__kind">{t(`kind.${entry.kind}`)}</span>}
          {entry.redacted ? <Emptied at={entry.redacted.at} backupDays={backupDays} /> : <EntryText entry={entry} />}
        </p>
        <p className="v-meta">
          {t('log.nth', { seq: entry.seq })} ·{' '}
          {entry.by.name ? <span data-data>{entry.by.name}</span> : t('system.name')}
          {isOwnTime(paces) && ` · ${t('practice:log.time', { at: showsAt(paces, new Date(entry.writtenAt)) })}`}
          {corrected && ` · ${t('log.corrects', { at: corrected.writtenAt, seq: corrected.seq })}`}
          {isCorrected && ` · ${t('log.is-corrected')}`}
          {isLate(entry) && ` · ${t('log.late', { at: entry.receivedAt })}`}
          {(isWritten || holdsWords(entry.code)) && !entry.redacted && (
            <span className="v-log__acts">
              {isWritten && (
                <button type="button" className="v-link" onClick={onCorrect}>
                  {t('log.correct')}
                  <span className="ds-sr-only"> {t('log.line', { seq: entry.seq })}</span>
                </button>
              )}
              {mayEmpty && (
                <button type="button" className="v-link" onClick={empty}>
                  {t('log.empty')}
                  <span className="ds-sr-only"> {t('log.line', { seq: entry.seq })}</span>
                </button>
              )}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

type EmptyProps = { crisisId: string; entry: EntryView; onClose: () => void }

/** Takes the words out of a line, and says why. */
function EmptyForm({ crisisId, entry, onClose }: EmptyProps) {
  const { t } = useTranslation('crisis')
  const client = useQueryClient()
  const empty = useMutation({
    mutationFn: (reason: string) =>
      read(
        api.POST('/api/crises/{id}/entries/{entryId}/redact', {
          params: { path: { id: crisisId, entryId: entry.id } },
          body: { reason },
        }),
      ),
    onSuccess: () => {
      onClose()
      announce(t('told.emptied', { seq: entry.seq }))
      // The same words go from reports and changes of shift.
      return client.invalidateQueries({ queryKey: ['crisis'] })
    },
  })
  return (
    <ReasonDialog
      title={t('log.empty.title')}
      action={t('log.empty.go')}
      label={t('log.empty.reason')}
      about={t('log.empty.about')}
      missing={t('log.empty.missing')}
      isDrastic
      error={empty.error}
      isBusy={empty.isPending}
      onReason={(reason) => empty.mutate(reason)}
      onClose={onClose}
    />
  )
}

/** What a line says: somebody's words, or what was done. */
export function EntryText({ entry }: { entry: EntryView }) {
  return entry.kind === 'system' ? <SystemText entry={entry} /> : <span data-data>{entry.text}</span>
}

/** What the system did, in the reader's language; an inject is somebody's words. */
function SystemText({ entry }: { entry: EntryView }) {
  const { t } = useTranslation('crisis')
  const { key, values } = entryPhrase(entry, (key) => t(key))
  const text = t(key, values)
  return entry.code === 'inject' ? <span data-data>{text}</span> : text
}
