import { useTranslation } from 'react-i18next'
import { OverrideDialog } from '../../../kit/ui/override-dialog.tsx'
import { type LogLine, useRedact } from './log-data.ts'
import { useLogWords } from './log-words.ts'

/** Empties the content of one event for good: the consequence, a reason, a second confirmation. */
export function RedactDialog({ line, onClose }: { line: LogLine; onClose: () => void }) {
  const { t } = useTranslation('trace')
  const { sentence } = useLogWords()
  const redact = useRedact()
  return (
    <OverrideDialog
      isOpen
      title={t('redact.title')}
      action={t('redact')}
      consequence={
        <>
          <p>{sentence(line)}</p>
          <p>{t('redact.about')}</p>
        </>
      }
      confirmation={t('redact.sure')}
      error={redact.error}
      isBusy={redact.isPending}
      onOverride={(reason) => redact.mutate({ id: line.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
