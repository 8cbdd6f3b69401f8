import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { type LogLine, useRedact } from './log-data.ts'
import { useLogWords } from './log-words.ts'

/** Empties the content of one event for good: the consequence, a reason, a second confirmation. */
export function RedactDialog({ line, onClose }: { line: LogLine; onClose: () => void }) {
  const { t } = useTranslation('trace')
  const { sentence } = useLogWords()
  const redact = useRedact()
  return (
    <ReasonDialog
      title={t('redact.title')}
      action={t('redact')}
      confirmation={t('redact.sure')}
      error={redact.error}
      isBusy={redact.isPending}
      onReason={(reason) => redact.mutate({ id: line.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{sentence(line)}</p>
      <p>{t('redact.about')}</p>
    </ReasonDialog>
  )
}
