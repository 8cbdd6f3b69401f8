import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { EntryView } from '../rules/crisis-view.ts'
import { isLate } from '../rules/entry.ts'

type Props = {
  entry: EntryView
  corrected: EntryView | null
  isCorrected: boolean
  mayEmpty: boolean
  crisisId: string
  onCorrect: () => void
}

/** One line of the log: when, what, who; a correction names the line it corrects, and both stand. */
export function LogLine({ entry, corrected, isCorrected, mayEmpty, crisisId, onCorrect }: Props) {
  const { t } = useTranslation('crisis')
  const { clock, seconds } = useFormats()
  const [isEmptying, setEmptying] = useState(false)
  const empty = useMutation({
    mutationFn: (reason: string) =>
      read(
        api.POST('/api/crises/{id}/entries/{entryId}/redact', {
          params: { path: { id: crisisId, entryId: entry.id } },
          body: { reason },
        }),
      ),
    onSuccess: () => setEmptying(false),
  })
  const isWritten = entry.kind !== 'system'
  return (
    <li id={`linje-${entry.seq}`}>
      <time dateTime={entry.writtenAt} title={seconds(entry.writtenAt)}>
        {clock(entry.writtenAt)}
      </time>
      <div>
        <p className={isCorrected ? 'v-log__corrected' : undefined}>
          {isWritten && <span className="v-log__kind">{t(`kind.${entry.kind}`)}</span>}
          {entry.redacted ? (
            <span className="v-meta">{t('log.emptied')}</span>
          ) : isWritten ? (
            <span data-data>{entry.text}</span>
          ) : (
            t(`system.${entry.code}${entry.params.answer ? `.${entry.params.answer}` : ''}`, {
              ...entry.params,
              role: entry.params.role ? t(`role.${entry.params.role}`).toLowerCase() : '',
            })
          )}
        </p>
        <p className="v-meta">
          {entry.by.name ? <span data-data>{entry.by.name}</span> : t('system.name')}
          {corrected && ` · ${t('log.corrects', { at: corrected.writtenAt, seq: corrected.seq })}`}
          {isCorrected && ` · ${t('log.is-corrected')}`}
          {isLate(entry) && ` · ${t('log.late', { at: entry.receivedAt })}`}
          {isWritten && !entry.redacted && (
            <span className="v-log__acts">
              <button type="button" className="v-link" onClick={onCorrect}>
                {t('log.correct')}
                <span className="ds-sr-only"> {t('log.line', { seq: entry.seq })}</span>
              </button>
              {mayEmpty && (
                <button type="button" className="v-link" onClick={() => setEmptying(true)}>
                  {t('log.empty')}
                  <span className="ds-sr-only"> {t('log.line', { seq: entry.seq })}</span>
                </button>
              )}
            </span>
          )}
        </p>
      </div>
      {isEmptying && (
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
          onClose={() => setEmptying(false)}
        />
      )}
    </li>
  )
}
